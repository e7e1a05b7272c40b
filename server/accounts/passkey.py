"""A person's passkeys: kept, named, taken away."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON, BigInteger, ForeignKey, LargeBinary, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts import recovery
from server.accounts.user import NAME_LENGTH, User
from server.database import Base, new_id
from server.errors import EnishiError, NotFound


class LastWayIn(EnishiError):
    status = 409
    code = "last_way_in"


class Passkey(Base):
    """`transports`: how the browser may reach it again; `synced`: kept by its provider on several devices."""

    __tablename__ = "passkeys"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[UUID] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"), index=True)
    credential_id: Mapped[bytes] = mapped_column(LargeBinary(1023), unique=True)
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    sign_count: Mapped[int] = mapped_column(BigInteger)
    transports: Mapped[list[str]] = mapped_column(JSON)
    synced: Mapped[bool]
    name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]


def passkeys(session: Session, user_id: UUID) -> list[Passkey]:
    """Those of one person, oldest first."""
    mine = select(Passkey).where(Passkey.user_id == user_id)
    return list(session.scalars(mine.order_by(Passkey.created_at, Passkey.id)))


def count(session: Session, user_id: UUID) -> int:
    return session.scalar(select(func.count()).where(Passkey.user_id == user_id)) or 0


def rename(session: Session, user_id: UUID, id: UUID, name: str) -> Passkey:
    """Raises `NotFound`."""
    passkey = _of(session, user_id, id)
    passkey.name = name
    return passkey


def remove(session: Session, user_id: UUID, id: UUID) -> None:
    """Raises `NotFound`, and `LastWayIn` for the last one of a person who has no recovery code left."""
    passkey = _of(session, user_id, id)
    if count(session, user_id) == 1 and not recovery.left(session, user_id):
        raise LastWayIn("This is your last way in. Make recovery codes or add another passkey first.")
    session.delete(passkey)


def _of(session: Session, user_id: UUID, id: UUID) -> Passkey:
    passkey = session.scalar(select(Passkey).where(Passkey.id == id, Passkey.user_id == user_id))
    if passkey is None:
        raise NotFound("There is no such passkey.")
    return passkey
