"""Where a person's mail digest goes, and when the next one may."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import String, delete
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import owner_column
from server.channels.digest import release
from server.database import Base
from server.followups.occasion import preferences_of
from server.lease import Leased

ADDRESS_LENGTH = 254
"""RFC 5321, section 4.5.3.1.3, without the angle brackets."""


class Mailbox(Leased, Base):
    """A confirmed address; `next_at` is when to look whether a digest is needed.

    `last_mailed_at`: when the mail server last took one, or refused it for good: one a day either way.
    `failure`: why the latest one was not taken, or empty.
    """

    __tablename__ = "mailboxes"

    owner_id: Mapped[UUID] = owner_column(primary_key=True)
    address: Mapped[str] = mapped_column(String(ADDRESS_LENGTH))
    confirmed_at: Mapped[datetime]
    last_mailed_at: Mapped[datetime | None] = mapped_column(default=None)
    failure: Mapped[str] = mapped_column(String(200), default="")


def hold_mailbox(session: Session, owner_id: UUID) -> Mailbox | None:
    """The person's mailbox, locked; None while no address is confirmed."""
    return session.get(Mailbox, owner_id, with_for_update=True)


def close_mailbox(session: Session, owner_id: UUID, now: datetime) -> None:
    """The address is forgotten; what a mail was to bring may go by push again."""
    release(session, preferences_of(session, owner_id), now)
    session.execute(delete(Mailbox).where(Mailbox.owner_id == owner_id))
