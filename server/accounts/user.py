"""A person with an account. Everything else in the database belongs to exactly one of them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from server.database import Base, new_id

NAME_LENGTH = 80


class User(Base):
    """`name` is what the person's authenticator and device list show; it identifies nobody."""

    __tablename__ = "users"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    created_at: Mapped[datetime]
