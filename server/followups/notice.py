"""What is still to be said to a person's phone, and when. Rows of our own: the documents are not touched."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Index, bindparam, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import User
from server.database import Base
from server.followups.followup import FollowUp
from server.followups.pace import REMEMBERED, next_push
from server.followups.preferences import Preferences
from server.lease import Leased


class Waiting(NamedTuple):
    """A notice that is due and was not said; `push`: the tag under which somebody began to say it."""

    followup_id: UUID
    due_at: datetime
    push: UUID | None


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
        session.flush()
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
    due_at = next_due(session, [preferences.id]).get(preferences.id)
    woken = pushed(session, [preferences.id], now)[preferences.id]
    return next_push(due_at, woken, preferences, now) if due_at else None


def next_due(session: Session, owner_ids: Collection[UUID]) -> dict[UUID, datetime]:
    """When the first of what was not said yet is due, or was; of those for whom anything is."""
    query = select(Notice.owner_id, func.min(Notice.due_at)).where(*_unsent(owner_ids))
    return dict(session.execute(query.group_by(Notice.owner_id)).all())


def pushed(session: Session, owner_ids: Collection[UUID], now: datetime) -> dict[UUID, list[datetime]]:
    """When each of them was last woken, as far back as the daily cap reaches."""
    lately = Notice.owner_id.in_(owner_ids), Notice.push.is_not(None), Notice.sent_at > now - REMEMBERED
    query = select(Notice.owner_id, Notice.sent_at).where(*lately).distinct()
    woken: dict[UUID, list[datetime]] = defaultdict(list)
    for owner_id, sent_at in session.execute(query):
        woken[owner_id] += [sent_at] if sent_at else []
    return woken


def due_unsent(session: Session, owner_ids: Collection[UUID], now: datetime) -> dict[UUID, list[Waiting]]:
    """What is due and was not said yet, nor is being mailed; due longest first."""
    columns = select(Notice.owner_id, Notice.followup_id, Notice.due_at, Notice.push)
    query = columns.where(*_unsent(owner_ids), Notice.due_at <= now).order_by(Notice.due_at)
    waiting: dict[UUID, list[Waiting]] = defaultdict(list)
    for owner_id, followup_id, due_at, push in session.execute(query):
        waiting[owner_id].append(Waiting(followup_id, due_at, push))
    return waiting


def due_counts(session: Session, owner_ids: Collection[UUID], now: datetime) -> dict[UUID, int]:
    """How many follow-ups are due, said or not: the number on the app's icon."""
    due = Notice.owner_id.in_(owner_ids), Notice.is_open, Notice.due_at <= now
    query = select(Notice.owner_id, func.count()).where(*due).group_by(Notice.owner_id)
    return dict(session.execute(query).all())


def begin(session: Session, pushes: Mapping[UUID, UUID], now: datetime) -> None:
    """What is due for these people goes out under these tags, unless it goes under another one already.

    Written before the push is sent: whoever goes on after a crash sends the same again.
    """
    if not pushes:
        return
    unsaid = Notice.is_open, Notice.sent_at.is_(None), Notice.mail.is_(None), Notice.push.is_(None)
    new = update(Notice).where(Notice.owner_id == bindparam("owner"), *unsaid, Notice.due_at <= now)
    each = [{"owner": owner_id, "tag": tag} for owner_id, tag in pushes.items()]
    session.connection().execute(new.values(push=bindparam("tag")), each)


def said(session: Session, pushes: Mapping[UUID, UUID], now: datetime) -> None:
    """These pushes, by owner, were taken."""
    session.execute(update(Notice).where(*_begun(pushes)).values(sent_at=now))


def leave(session: Session, pushes: Mapping[UUID, UUID], now: datetime) -> None:
    """These pushes, by owner, cannot be brought by anybody: the home screen says what was in them."""
    session.execute(update(Notice).where(*_begun(pushes)).values(push=None, sent_at=now))


def _begun(pushes: Mapping[UUID, UUID]) -> tuple[ColumnElement[bool], ...]:
    return Notice.owner_id.in_(pushes), Notice.push.in_(pushes.values()), Notice.sent_at.is_(None)


def _unsent(owner_ids: Collection[UUID]) -> tuple[ColumnElement[bool], ...]:
    unsent = Notice.is_open.is_(True), Notice.sent_at.is_(None), Notice.mail.is_(None)
    return Notice.owner_id.in_(owner_ids), *unsent
