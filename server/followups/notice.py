"""What is still to be said to a person's phone, and when. Rows of our own: the documents are not touched."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import User
from server.database import Base
from server.followups.followup import FollowUp
from server.followups.pace import REMEMBERED, next_push
from server.followups.preferences import Preferences
from server.lease import Leased


class Reminder(Leased, Base):
    """One row a person: `next_at` is when the next push may go."""

    __tablename__ = "reminders"

    owner_id: Mapped[UUID] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"), primary_key=True)


class Notice(Base):
    """A follow-up that stood open for `due_at`; put off, it is another notice.

    `push` is chosen before sending and is the notification's tag, so that a repeat after a crash replaces.
    `sent_at` without a `push`: no push could bring it; the home screen does. `seen_at`: a device showed it,
    or the person opened it, or had the app before them while it was due. `mail` and `mailed_at` are to the
    mail digest what `push` and `sent_at` are to the push.
    """

    __tablename__ = "notices"
    __table_args__ = (Index("ix_notices_due", "owner_id", "is_open", "due_at"),)

    followup_id: Mapped[UUID] = mapped_column(primary_key=True)
    due_at: Mapped[datetime] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"))
    is_open: Mapped[bool] = mapped_column(default=True)
    push: Mapped[UUID | None] = mapped_column(default=None)
    sent_at: Mapped[datetime | None] = mapped_column(default=None)
    seen_at: Mapped[datetime | None] = mapped_column(default=None)
    mail: Mapped[UUID | None] = mapped_column(default=None)
    mailed_at: Mapped[datetime | None] = mapped_column(default=None)


def hold(session: Session, owner_id: UUID) -> Reminder:
    """The person's row, locked before their notices, as the reminder process does it."""
    reminder = session.get(Reminder, owner_id, with_for_update=True)
    if reminder is None:
        reminder = Reminder(owner_id=owner_id)
        session.add(reminder)
    return reminder


def announce(session: Session, owner_id: UUID, followups: Mapping[UUID, FollowUp | None]) -> None:
    """Brings the notices in line with these follow-ups as they are now (None: deleted)."""
    known = select(Notice).where(Notice.owner_id == owner_id, Notice.followup_id.in_(followups))
    notices = {(n.followup_id, n.due_at): n for n in session.scalars(known)}
    standing = {(f.id, f.due_at) for f in followups.values() if f and f.state == "open"}
    for key, notice in notices.items():
        notice.is_open = key in standing
        if not notice.is_open and notice.sent_at is None:
            session.delete(notice)
    for followup_id, due_at in standing - notices.keys():
        session.add(Notice(followup_id=followup_id, due_at=due_at, owner_id=owner_id))
    session.flush()


def next_at(session: Session, preferences: Preferences, now: datetime) -> datetime | None:
    """When the person should be woken next; None when nothing waits or no push is wanted."""
    waiting = select(func.min(Notice.due_at)).where(
        Notice.owner_id == preferences.id, Notice.is_open, Notice.sent_at.is_(None), Notice.mail.is_(None)
    )
    due_at = session.scalar(waiting)
    return next_push(due_at, pushed(session, preferences.id, now), preferences, now) if due_at else None


def pushed(session: Session, owner_id: UUID, now: datetime) -> Sequence[datetime]:
    """When this person was last woken, as far back as the daily cap reaches."""
    lately = Notice.sent_at > now - REMEMBERED
    query = select(Notice.sent_at).where(Notice.owner_id == owner_id, Notice.push.is_not(None), lately)
    return [sent_at for sent_at in session.scalars(query.distinct()) if sent_at]


def due_unsent(session: Session, owner_id: UUID, now: datetime) -> Sequence[Notice]:
    """What is due and was not said yet, nor is being mailed; due longest first."""
    query = select(Notice).where(Notice.owner_id == owner_id, Notice.is_open, Notice.due_at <= now)
    return session.scalars(
        query.where(Notice.sent_at.is_(None), Notice.mail.is_(None)).order_by(Notice.due_at)
    ).all()


def due_count(session: Session, owner_id: UUID, now: datetime) -> int:
    """How many follow-ups are due, said or not: the number on the app's icon."""
    query = select(func.count()).select_from(Notice)
    return session.scalar(query.where(Notice.owner_id == owner_id, Notice.is_open, Notice.due_at <= now)) or 0
