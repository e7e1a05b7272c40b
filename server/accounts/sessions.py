"""Where a person is signed in: one row a device, so that a lost phone can be signed out from another.

A push subscription belongs to its session and ends with it.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String, bindparam, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import User
from server.database import Base, Database, new_id
from server.errors import NotFound

LASTS = timedelta(days=400)
"""The longest a browser keeps a cookie (RFC 6265bis); begun anew whenever the device is seen."""
SEEN_EVERY = timedelta(hours=1)
"""An open phone asks every few seconds; writing each time would make every read a write."""


class SignIn(Base):
    """`token_hash`: SHA-256 of the cookie's 256 random bits, so that a stolen backup signs nobody in."""

    __tablename__ = "sessions"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[UUID] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"), index=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    device: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]


@dataclass(frozen=True)
class SignedIn:
    """Who speaks in a request, in the shape flask-login asks for; `id` is the person's."""

    id: UUID
    name: str
    session_id: UUID
    last_seen_at: datetime
    token: str

    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        return self.token

    def is_news(self, now: datetime) -> bool:
        """Has this device not been seen for long enough that it is worth writing down?"""
        return now - self.last_seen_at >= SEEN_EVERY


def begin(session: Session, user_id: UUID, user_agent: str, now: datetime) -> str:
    """Signs a device in; gives the token for its cookie."""
    token = secrets.token_urlsafe(32)
    device = device_name(user_agent)
    session.add(
        SignIn(user_id=user_id, token_hash=_hash(token), device=device, created_at=now, last_seen_at=now)
    )
    return token


_BY_TOKEN = (
    select(User.id, User.name, SignIn.id, SignIn.last_seen_at)
    .join(User, User.id == SignIn.user_id)
    .where(SignIn.token_hash == bindparam("token_hash"))
)
"""Asked with every request, so made once, and for no more than is needed."""


def find(database: Database, token: str, now: datetime) -> SignedIn | None:
    with database.read() as session:
        row = session.execute(_BY_TOKEN, {"token_hash": _hash(token)}).first()
    found = SignedIn(*row, token) if row else None
    return found if found and now - found.last_seen_at < LASTS else None


def note_seen(database: Database, session_id: UUID, now: datetime) -> None:
    with database.write() as session:
        session.execute(update(SignIn).where(SignIn.id == session_id).values(last_seen_at=now))


def devices(session: Session, user_id: UUID) -> list[SignIn]:
    """Those of one person, seen last first."""
    mine = select(SignIn).where(SignIn.user_id == user_id)
    return list(session.scalars(mine.order_by(SignIn.last_seen_at.desc(), SignIn.id)))


def end(session: Session, user_id: UUID, session_id: UUID) -> None:
    """Signs a device of this person out, its push subscription with it. Raises `NotFound`."""
    theirs = delete(SignIn).where(SignIn.id == session_id, SignIn.user_id == user_id)
    result = session.execute(theirs.returning(SignIn.id))
    if result.first() is None:
        raise NotFound("There is no such device.")


_SYSTEMS = ("iPhone", "iPad", "Android", "CrOS", "Macintosh", "Windows", "Linux")
_BROWSERS = ("Edg", "SamsungBrowser", "OPR", "Firefox", "FxiOS", "CriOS", "Chrome", "Safari")
_CALLED = {"CrOS": "Chromebook", "Macintosh": "Mac", "Edg": "Edge", "OPR": "Opera", "FxiOS": "Firefox"} | {
    "CriOS": "Chrome", "SamsungBrowser": "Samsung Internet"
}  # fmt: skip


def device_name(user_agent: str) -> str:
    """What a person would call it, e.g. `iPhone · Safari`; a version would tell them nothing."""
    system = next((sign for sign in _SYSTEMS if sign in user_agent), "")
    browser = next((sign for sign in _BROWSERS if re.search(rf"{sign}\w*/", user_agent)), "")
    return " · ".join(_CALLED.get(part, part) for part in (system, browser) if part)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
