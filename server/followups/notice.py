"""What is still to be said to a person's phone, and when. Rows of our own: the documents are not touched."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Index, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import User
from server.database import Base, among
from server.followups.followup import LADDERS_WORDS, FollowUp
from server.followups.pace import REMEMBERED, next_push, next_waking
from server.followups.preferences import Preferences
from server.lease import Leased


class First(NamedTuple):
    """When the first of what was not said is due, or was; has somebody begun to say any of it?"""

    due_at: datetime
    is_begun: bool


class Reminder(Leased, Base):
    """One row a person: `next_at` is when the next push may go."""

    __tablename__ = "reminders"

    owner_id: Mapped[UUID] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"), primary_key=True)


class Notice(Base):
    """A follow-up that stood open for `due_at`; put off, it is another notice.

    `push` is chosen before sending and is the notification's tag, so that a repeat after a crash replaces.
    `sent_at` without a `push`: no push could bring it; the home screen does. `seen_at`: a device showed it,
    or the person opened it, or had the app before them while it was due; then nothing more is sent, not even
    for the first time. `mail` and `mailed_at` are to the mail digest what `push` and `sent_at` are to the
    push.

    `contact_id`, `step` and `why` are the follow-up's, so that very many can be weighed and told in a few
    words without reading them. `why` only if it is the ladder's word: a person's own is told nowhere.
    """

    __tablename__ = "notices"
    __table_args__ = (
        Index("ix_notices_due", "owner_id", "is_open", "due_at"),
        # half of a page stays free: what is marked twice, on a morning that all share, is marked in its place
        {"postgresql_with": {"fillfactor": 50}},
    )

    followup_id: Mapped[UUID] = mapped_column(primary_key=True)
    due_at: Mapped[datetime] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"))
    is_open: Mapped[bool] = mapped_column(default=True)
    push: Mapped[UUID | None] = mapped_column(default=None)
    sent_at: Mapped[datetime | None] = mapped_column(default=None)
    seen_at: Mapped[datetime | None] = mapped_column(default=None)
    mail: Mapped[UUID | None] = mapped_column(default=None)
    mailed_at: Mapped[datetime | None] = mapped_column(default=None)
    contact_id: Mapped[UUID | None] = mapped_column(default=None)
    step: Mapped[int] = mapped_column(default=0)
    why: Mapped[str] = mapped_column(String(10), default="")


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
    standing = {(f.id, f.due_at): f for f in followups.values() if f and f.state == "open"}
    for key, notice in notices.items():
        notice.is_open = key in standing
        if not notice.is_open and notice.sent_at is None:
            session.delete(notice)
    for (id, due_at), followup in standing.items():
        notice = notices.get((id, due_at)) or Notice(followup_id=id, due_at=due_at, owner_id=owner_id)
        notice.contact_id, notice.step = followup.contact_id, followup.step
        notice.why = followup.why if followup.why in LADDERS_WORDS else ""
        session.add(notice)
    session.flush()


def next_at(session: Session, reminder: Reminder, preferences: Preferences, now: datetime) -> datetime | None:
    """When the person should be woken next; None when nothing waits or no push is wanted."""
    owner_id = preferences.id
    first = first_unsent(session, [owner_id]).get(owner_id)
    is_retry = reminder.attempts > 0 and reminder.lease_until is None
    standing = reminder.next_at if is_retry else None
    if first is None:
        return standing
    fresh = next_push(first.due_at, pushed(session, [owner_id], now)[owner_id], preferences, now)
    return next_waking(fresh, standing, first.is_begun)


def first_unsent(session: Session, owner_ids: Collection[UUID]) -> dict[UUID, First]:
    """Of those for whom anything waits."""
    columns = select(Notice.owner_id, func.min(Notice.due_at), func.count(Notice.push) > 0)
    query = columns.where(*unsent(session, owner_ids)).group_by(Notice.owner_id)
    return {owner_id: First(due_at, begun) for owner_id, due_at, begun in session.execute(query)}


def pushed(session: Session, owner_ids: Collection[UUID], now: datetime) -> dict[UUID, list[datetime]]:
    """When each of them was last woken, as far back as the daily cap reaches."""
    if not owner_ids:
        return {}
    theirs = among(session, Notice.owner_id, owner_ids)
    lately = theirs, Notice.push.is_not(None), Notice.sent_at > now - REMEMBERED
    query = select(Notice.owner_id, Notice.sent_at).where(*lately).distinct()
    woken: dict[UUID, list[datetime]] = defaultdict(list)
    for owner_id, sent_at in session.execute(query):
        woken[owner_id] += [sent_at] if sent_at else []
    return woken


def unsent(session: Session, owner_ids: Collection[UUID]) -> tuple[ColumnElement[bool], ...]:
    """What was not said to these people yet, nor seen by them, nor is being mailed."""
    waiting = Notice.is_open.is_(True), Notice.sent_at.is_(None), Notice.mail.is_(None)
    return among(session, Notice.owner_id, owner_ids), *waiting, Notice.seen_at.is_(None)
