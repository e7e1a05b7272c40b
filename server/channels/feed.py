"""A private calendar address: whoever has it reads what is due, so it can be renewed and taken away.

The row keeps a hash alone. The address itself follows from the row's id and SECRET_KEY, so that Settings can
show it again; with another SECRET_KEY the old address still works, and is shown no more until it is renewed.
"""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from datetime import datetime
from uuid import UUID

from sqlalchemy import LargeBinary, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import owner_column
from server.database import Base, new_id


class CalendarFeed(Base):
    """`id` is new each time the address is renewed; `hash` is the SHA-256 of the address's token."""

    __tablename__ = "calendar_feeds"

    owner_id: Mapped[UUID] = owner_column(primary_key=True)
    id: Mapped[UUID]
    hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    made_at: Mapped[datetime]


def renew(session: Session, owner_id: UUID, secret_key: str, now: datetime) -> str:
    """A new token; the one before leads nowhere from now on."""
    feed = session.get(CalendarFeed, owner_id, with_for_update=True) or CalendarFeed(owner_id=owner_id)
    feed.id, feed.made_at = new_id(), now
    token = _token(feed.id, secret_key)
    feed.hash = _hash(token)
    session.add(feed)
    return token


def drop(session: Session, owner_id: UUID) -> None:
    session.execute(delete(CalendarFeed).where(CalendarFeed.owner_id == owner_id))


def token_of(session: Session, owner_id: UUID, secret_key: str) -> str | None:
    """The person's token, if they have one and it can be told again."""
    feed = session.get(CalendarFeed, owner_id)
    token = _token(feed.id, secret_key) if feed else ""
    return token if feed and hmac.compare_digest(_hash(token), feed.hash) else None


def whose(session: Session, token: str) -> UUID | None:
    """Found by its hash: how long that takes tells at most how a hash begins, which gives no token."""
    return session.scalar(select(CalendarFeed.owner_id).where(CalendarFeed.hash == _hash(token)))


def _token(id: UUID, secret_key: str) -> str:
    """256 bits in base64url."""
    code = hmac.digest(secret_key.encode(), b"calendar" + id.bytes, "sha256")
    return urlsafe_b64encode(code).rstrip(b"=").decode()


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
