"""Six digits, mailed to an address, show that it belongs to the person who gave it.

So few digits can be guessed: a code dies at its fifth wrong try or after a quarter of an hour, and neither a
person nor an address is sent more than a few. Nothing of the person's is in that mail, so that nobody can
use us to write to a stranger.
"""

import hashlib
import hmac
import math
import secrets
import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import LargeBinary, String, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.code import CodeExpired, WrongCode
from server.accounts.user import owner_column
from server.channels.mailbox import ADDRESS_LENGTH, Mailbox, hold_mailbox
from server.database import Base, new_id
from server.errors import Refused, TooMany

LASTS = timedelta(minutes=15)
TRIES = 5
LIMITS = ((timedelta(hours=1), 3), (timedelta(days=1), 10))
"""Codes to one person, and to one address whoever asks."""


class MailCode(Base):
    """A code that was mailed. Rows are kept for a day, to be counted."""

    __tablename__ = "mail_codes"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    owner_id: Mapped[UUID] = owner_column(index=True)
    address: Mapped[str] = mapped_column(String(ADDRESS_LENGTH))
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    sent_at: Mapped[datetime]
    wrong: Mapped[int] = mapped_column(default=0)


def mail_address(typed: str) -> str:
    """The address as a mail server takes it, in ASCII. Raises `Refused` (`bad_address`)."""
    try:
        address = validate_email(typed.strip(), check_deliverability=False).ascii_email
    except EmailNotValidError:
        address = None
    if not address:
        raise Refused("This is not a mail address that we can write to.", code="bad_address")
    return address


def issue(session: Session, owner_id: UUID, address: str, now: datetime) -> str:
    """A new code for this address, in place of the one before. Raises `TooMany`."""
    longest = max(window for window, _ in LIMITS)
    session.execute(delete(MailCode).where(MailCode.sent_at <= now - longest))
    for whose in (MailCode.owner_id == owner_id, func.lower(MailCode.address) == address.lower()):
        _refuse_if_too_many(session.scalars(select(MailCode.sent_at).where(whose)).all(), now)
    digits, id = f"{secrets.randbelow(10**6):06}", new_id()
    session.add(MailCode(id=id, owner_id=owner_id, address=address, hash=_hash(id, digits), sent_at=now))
    return digits


def awaited(session: Session, owner_id: UUID, now: datetime) -> MailCode | None:
    """The code that this person may type now: the latest one, while it lives."""
    latest = select(MailCode).where(MailCode.owner_id == owner_id).order_by(MailCode.sent_at.desc())
    code = session.scalar(latest.limit(1).with_for_update())
    alive = code and code.wrong < TRIES and now < code.sent_at + LASTS
    return code if alive else None


def confirm(session: Session, owner_id: UUID, typed: str, now: datetime) -> WrongCode | None:
    """Makes the address the person's mailbox; else what to raise once the wrong try is written down."""
    code = awaited(session, owner_id, now)
    if code is None:
        return CodeExpired("This code does not count any more. Have a new one sent.")
    if not hmac.compare_digest(code.hash, _hash(code.id, _digits(typed))):
        code.wrong += 1
        return WrongCode("This is not the code that we sent. Look again.")
    code.wrong = TRIES  # it works once
    mailbox = hold_mailbox(session, owner_id) or Mailbox(owner_id=owner_id)
    mailbox.address, mailbox.confirmed_at, mailbox.failure = code.address, now, ""
    session.add(mailbox)
    return None


def _refuse_if_too_many(sent: Sequence[datetime], now: datetime) -> None:
    for window, most in LIMITS:
        counted = sorted(each for each in sent if each > now - window)
        if len(counted) >= most:
            seconds = math.ceil((counted[-most] + window - now).total_seconds())
            raise TooMany("Too many codes were sent. Wait a little.", retry_after=seconds)


def _digits(typed: str) -> str:
    """Full-width digits of a Japanese keyboard count as well, blanks do not."""
    return "".join(unicodedata.normalize("NFKC", typed).split())


def _hash(id: UUID, digits: str) -> bytes:
    return hashlib.sha256(id.bytes + digits.encode()).digest()
