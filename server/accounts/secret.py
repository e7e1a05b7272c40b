"""Secrets the server makes for itself and must find again: a Procfile platform throws its disk away."""

import secrets
from collections.abc import Callable

from sqlalchemy import Text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.config import Settings
from server.database import Base, Database


class Secret(Base):
    __tablename__ = "secrets"

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text)


def keep(session: Session, name: str, make: Callable[[], str]) -> str:
    """The secret kept under `name`, made by `make` the first time; call it inside `database.write()`.

    Of several processes that start at once the first to insert wins, and all of them get its value.
    """
    kept = session.get(Secret, name)
    if kept:
        return kept.value
    try:
        with session.begin_nested():
            session.add(Secret(name=name, value=make()))
    except IntegrityError:
        pass  # another process was first; its secret is the one
    return session.get_one(Secret, name).value


def secret_key(settings: Settings, database: Database) -> str:
    """What cookies are signed with: SECRET_KEY, or one of our own making."""
    if settings.secret_key:
        return settings.secret_key.get_secret_value()
    with database.write() as session:
        return keep(session, "SECRET_KEY", lambda: secrets.token_urlsafe(48))
