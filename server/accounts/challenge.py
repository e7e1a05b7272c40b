"""What an authenticator signs: random bytes that the server remembers, takes back once, and soon forgets."""

import secrets
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import LargeBinary, String, delete, true
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import NAME_LENGTH
from server.database import Base
from server.errors import EnishiError

LASTS = timedelta(minutes=10)
"""Phones fetch it before the tap, so this is how long a sign-in screen may stand open before it asks anew."""


class StaleAnswer(EnishiError):
    code = "passkey_stale"


class Ceremony(StrEnum):
    ADD = "add"
    SIGN_IN = "sign_in"
    SIGN_UP = "sign_up"


class Challenge(Base):
    """`user_id`: who adds a passkey; the id of the account that a sign-up will make, hence no foreign key."""

    __tablename__ = "challenges"

    value: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    ceremony: Mapped[Ceremony] = mapped_column(String(8))
    user_id: Mapped[UUID | None]
    name: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    expires_at: Mapped[datetime] = mapped_column(index=True)


def pose(
    session: Session, ceremony: Ceremony, now: datetime, *, user_id: UUID | None = None, name: str = ""
) -> bytes:
    """The bytes to be signed; remembered until `take` or until they expire."""
    session.execute(delete(Challenge).where(Challenge.expires_at <= now))
    value = secrets.token_bytes(32)
    session.add(Challenge(value=value, ceremony=ceremony, user_id=user_id, name=name, expires_at=now + LASTS))
    return value


def take(
    session: Session, value: bytes, ceremony: Ceremony, now: datetime, *, user_id: UUID | None = None
) -> Challenge:
    """Takes a challenge back, that of `user_id` if one is given.

    Commit it before the answer is verified: a wrong answer uses it up as well. Raises `StaleAnswer`.
    """
    mine = Challenge.user_id == user_id if user_id else true()
    standing = delete(Challenge).where(Challenge.value == value, Challenge.ceremony == ceremony, mine)
    taken: Challenge | None = session.scalar(standing.where(Challenge.expires_at > now).returning(Challenge))
    if taken is None:
        raise StaleAnswer("This passkey request has expired or was answered already. Try once more.")
    return taken
