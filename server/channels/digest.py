"""What goes into a person's mail, and when to look again. A mail is the last resort, and comes once a day.

A follow-up is mailed when it stood due and unseen for `mail_after_hours`, or as soon as it is due where no
device can be reached; never in quiet hours, nor when it is three days old. Notices get the mail's id before
it goes out, as they get a push's tag: whoever goes on after a crash sends the same mail again.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from server.followups.hours import after_quiet, at_hour, local_day
from server.followups.notice import Notice, hold, next_at
from server.followups.preferences import Preferences
from server.push.subscription import of_owners

USEFUL = timedelta(days=3)
READ_AT_MOST = 200


def candidates(session: Session, owner_id: UUID, now: datetime) -> Sequence[Notice]:
    """What no channel has brought yet, due longest first."""
    query = select(Notice).where(Notice.owner_id == owner_id, Notice.is_open, Notice.due_at > now - USEFUL)
    unseen = query.where(Notice.seen_at.is_(None), Notice.mailed_at.is_(None))
    return session.scalars(unseen.order_by(Notice.due_at).limit(READ_AT_MOST)).all()


def to_mail(session: Session, preferences: Preferences, now: datetime) -> Sequence[Notice]:
    """A mail that was begun is sent again as it was; what came due since waits for the next."""
    if not preferences.mail_digest:
        return []
    unseen, reached = candidates(session, preferences.id, now), is_reached(session, preferences)
    begun = [notice for notice in unseen if notice.mail]
    ripe = [notice for notice in unseen if max(notice.due_at, ripe_at(notice, reached, preferences)) <= now]
    return begun or ripe


def look_at(
    session: Session, preferences: Preferences, last_mailed_at: datetime | None, now: datetime
) -> datetime | None:
    """When there may be something to mail; None while nothing waits or no mail is wanted."""
    unseen, reached = candidates(session, preferences.id, now), is_reached(session, preferences)
    if not unseen or not preferences.mail_digest:
        return None
    first = min(n.due_at if n.due_at > now else ripe_at(n, reached, preferences) for n in unseen)
    return allowed(max(first, now), last_mailed_at, preferences)


def allowed(moment: datetime, last_mailed_at: datetime | None, preferences: Preferences) -> datetime:
    """The moment itself, or the next at which a mail may go: a day after the last one, not in quiet hours."""
    if last_mailed_at:
        tomorrow = local_day(last_mailed_at, preferences) + timedelta(days=1)
        moment = max(moment, at_hour(tomorrow, preferences.hours.morning, preferences))
    return after_quiet(moment, preferences)


def release(session: Session, preferences: Preferences, now: datetime) -> None:
    """No mail brings what was begun: what no push brought yet may go by push again."""
    reminder = hold(session, preferences.id)
    begun = (Notice.owner_id == preferences.id, Notice.mail.is_not(None), Notice.mailed_at.is_(None))
    released = update(Notice).where(*begun).values(mail=None).returning(Notice.followup_id)
    if session.execute(released).all():
        reminder.next_at = next_at(session, reminder, preferences, now)


def is_reached(session: Session, preferences: Preferences) -> bool:
    """Has the person a device that takes pushes, and do they want any?"""
    return preferences.cap > 0 and bool(of_owners(session, [preferences.id]))


def ripe_at(notice: Notice, reached: bool, preferences: Preferences) -> datetime:
    """When it is the next channel's turn: at once, or when a push was not seen for long enough."""
    if not reached:
        return notice.due_at
    by_day = after_quiet(notice.due_at, preferences)  # no push may go before
    return max(by_day, notice.sent_at or by_day) + timedelta(hours=preferences.mail_after_hours)
