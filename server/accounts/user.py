"""A person with an account. Everything else in the database belongs to exactly one of them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, MappedColumn, mapped_column

from server.database import Base, new_id

NAME_LENGTH = 80


class User(Base):
    """`name` is what the person's authenticator and device list show; it identifies nobody."""

    __tablename__ = "users"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    created_at: Mapped[datetime]


def owner_column(**options: Any) -> MappedColumn[UUID]:
    """The column by which a row belongs to a person, and goes with them."""
    return mapped_column(ForeignKey(User.id, ondelete="CASCADE"), **options)
