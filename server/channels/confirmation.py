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
from sqlalchemy import LargeBinary, String, delete, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.code import CodeExpired, WrongCode
from server.accounts.user import User, owner_column
from server.channels.digest import look_at
from server.channels.mailbox import ADDRESS_LENGTH, Mailbox, hold_mailbox
from server.database import Base, new_id
from server.errors import EnishiError, Refused, TooMany
from server.followups.notice import hold
from server.followups.occasion import preferences_of
from server.push.sender import Later, Rejected

LASTS = timedelta(minutes=15)
TRIES = 5
LIMITS = ((timedelta(hours=1), 3), (timedelta(days=1), 10))
"""Codes to one person, and to one address whoever asks."""


class MailNotSent(EnishiError):
    """`mail_refused`: the mail server takes nothing for this address; `mail_not_sent`: it is away."""

    status = 502
    code = "mail_not_sent"

    @classmethod
    def because(cls, outcome: Later | Rejected) -> "MailNotSent":
        if isinstance(outcome, Rejected):
            return cls("The mail server takes no mail for this address.", code="mail_refused")
        return cls("The mail server could not be reached. Try again in a while.")


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
    session.get(User, owner_id, with_for_update={"key_share": True})  # requests take turns
    longest = max(window for window, _ in LIMITS)
    session.execute(delete(MailCode).where(MailCode.sent_at <= now - longest))
    for whose in (MailCode.owner_id == owner_id, func.lower(MailCode.address) == address.lower()):
        _refuse_if_too_many(session.scalars(select(MailCode.sent_at).where(whose)).all(), now)
    digits, id = f"{secrets.randbelow(10**6):06}", new_id()
    session.add(MailCode(id=id, owner_id=owner_id, address=address, hash=_hash(id, digits), sent_at=now))
    return digits


def awaited(session: Session, owner_id: UUID, now: datetime) -> MailCode | None:
    """The code that this person may type now: the latest one, while it lives."""
    latest = (
        select(MailCode)
        .where(MailCode.owner_id == owner_id)
        .order_by(MailCode.sent_at.desc(), MailCode.id.desc())
    )
    code = session.scalar(latest.limit(1))
    alive = code and code.wrong < TRIES and now < code.sent_at + LASTS
    return code if alive else None


def confirm(session: Session, owner_id: UUID, typed: str, now: datetime) -> WrongCode | None:
    """Makes the address the person's mailbox; else what to raise once the wrong try is written down."""
    session.get(User, owner_id, with_for_update={"key_share": True})  # guesses take turns
    code = awaited(session, owner_id, now)
    if code is None:
        return CodeExpired("This code does not count any more. Have a new one sent.")
    if not hmac.compare_digest(code.hash, _hash(code.id, _digits(typed))):
        code.wrong += 1
        return WrongCode("This is not the code that we sent. Look again.")
    code.wrong = TRIES  # it works once
    _open(session, owner_id, code.address, now)
    return None


def give_up(session: Session, owner_id: UUID) -> None:
    """No code is awaited any more; that they were sent still counts."""
    session.execute(update(MailCode).where(MailCode.owner_id == owner_id).values(wrong=TRIES))


def _open(session: Session, owner_id: UUID, address: str, now: datetime) -> None:
    hold(session, owner_id)
    mailbox = hold_mailbox(session, owner_id) or Mailbox(owner_id=owner_id)
    mailbox.address, mailbox.confirmed_at, mailbox.failure = address, now, ""
    mailbox.next_at = look_at(session, preferences_of(session, owner_id), mailbox.last_mailed_at, now)
    session.add(mailbox)


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
