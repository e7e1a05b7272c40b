"""One-time codes: short enough to type on a phone, long enough never to be guessed.

A code is twelve characters of Crockford's base 32 (60 bits, https://www.crockford.com/base32.html) in groups
of four. Only its SHA-256 is kept. A slow hash guards secrets that people choose; against 60 random bits there
is no dictionary. Codes are found by that hash: how long the look-up takes tells at most how a hash begins,
from which nobody can work out a code.
"""

import hashlib
import secrets
import unicodedata
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import NAME_LENGTH, User
from server.database import Base, new_id
from server.errors import EnishiError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, GROUP_LENGTH = 3, 4
_MISREAD = str.maketrans("OIL", "011")


class WrongCode(EnishiError):
    code = "wrong_code"


class CodeUsed(WrongCode):
    code = "code_used"


class CodeExpired(WrongCode):
    code = "code_expired"


class Purpose(StrEnum):
    """`recover` is printed by the host on request; a `backup` is one of a person's eight recovery codes."""

    FIRST_START = "first_start"
    INVITE = "invite"
    RECOVER = "recover"
    BACKUP = "backup"


class Code(Base):
    """`user_id`: whom it lets in; none yet for `first_start` and `invite`, which make an account."""

    __tablename__ = "codes"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    purpose: Mapped[Purpose] = mapped_column(String(16))
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    used_at: Mapped[datetime | None]


def issue(
    session: Session,
    purpose: Purpose,
    now: datetime,
    *,
    lasts: timedelta | None = None,
    user_id: UUID | None = None,
    name: str = "",
) -> str:
    """A new code as the person will read it, e.g. `7K2M-9QXA-0HTD`; the only time it is known in clear."""
    characters = "".join(secrets.choice(ALPHABET) for _ in range(GROUPS * GROUP_LENGTH))
    session.add(
        Code(
            hash=_hash(characters),
            purpose=purpose,
            user_id=user_id,
            name=name,
            created_at=now,
            expires_at=now + lasts if lasts else None,
        )
    )
    return "-".join(characters[i : i + GROUP_LENGTH] for i in range(0, len(characters), GROUP_LENGTH))


def redeem(session: Session, typed: str, now: datetime) -> User:
    """Takes a code, once, and gives whom it lets in, a new user where it invites one.

    Raises `WrongCode`, `CodeUsed` or `CodeExpired`.
    """
    code = session.scalar(select(Code).where(Code.hash == _hash(_canonical(typed))))
    if not code:
        raise WrongCode("This code is not one of ours. Look again, or have a new one printed.")
    if code.used_at or not _claim(session, code, now):
        raise CodeUsed("This code has been used already. Each works once.")
    if (code.expires_at and code.expires_at <= now) or _comes_too_late(session, code):
        raise CodeExpired("This code has expired. Have a new one printed.")
    return _welcome(session, code, now)


def _canonical(typed: str) -> str:
    """As issued: full-width letters of a Japanese keyboard, dashes, case and look-alikes do not matter."""
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_MISREAD)
    return "".join(character for character in plain if character in ALPHABET)


def _hash(characters: str) -> bytes:
    return hashlib.sha256(characters.encode()).digest()


def _claim(session: Session, code: Code, now: datetime) -> bool:
    """Of two who type the same code at once, one gets in."""
    unused = update(Code).where(Code.id == code.id, Code.used_at.is_(None))
    return session.execute(unused.values(used_at=now).returning(Code.id)).first() is not None


def _comes_too_late(session: Session, code: Code) -> bool:
    """The link of the first start must not open a second account."""
    return code.purpose == Purpose.FIRST_START and session.scalar(select(User.id).limit(1)) is not None


def _welcome(session: Session, code: Code, now: datetime) -> User:
    if code.user_id:
        return session.get_one(User, code.user_id)
    user = User(name=code.name, created_at=now)
    session.add(user)
    session.flush()
    code.user_id = user.id
    return user
