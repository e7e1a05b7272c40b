"""One push for everything that is due for a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from server.database import new_id
from server.followups.hours import until_quiet
from server.followups.message import notification
from server.followups.notice import Notice, due_count, due_unsent, pushed
from server.followups.occasion import occasion, preferences_of
from server.followups.pace import next_push
from server.push.notification import Notification
from server.push.subscription import PushSubscription, of_owner

READ_AT_MOST = 20
"""Of many follow-ups only the first are read; the push names three people and says how many more."""
_LONGEST_TTL = timedelta(hours=12)


@dataclass(frozen=True)
class Push:
    """`ttl`: shown later than that, it would come in the quiet hours or too late to be of use."""

    owner_id: UUID
    tag: UUID
    due_at: datetime
    notification: Notification
    devices: Sequence[PushSubscription]
    ttl: timedelta


def fold(session: Session, owner_id: UUID, now: datetime) -> Push | None:
    """What to send this person now; None when nothing is due, or now is not the time, or there is no phone.

    Notices get the push's tag before it goes out: whoever goes on after a crash sends the same again.
    """
    preferences = preferences_of(session, owner_id)
    notices = _together(due_unsent(session, owner_id, now))
    if not notices:
        return None
    due_at = notices[0].due_at
    if next_push(due_at, pushed(session, owner_id, now), preferences, now) != now:
        return None
    devices = of_owner(session, owner_id)
    read = [o for n in notices[:READ_AT_MOST] if (o := occasion(session, owner_id, n.followup_id))]
    if not devices or not read:
        settle(notices, now, push=None)
        return None
    tag = notices[0].push or new_id()
    for notice in notices:
        notice.push = tag
    badge = due_count(session, owner_id, now)
    told = notification(read, len(notices), badge, tag, preferences, now)
    return Push(owner_id, tag, due_at, told, devices, min(until_quiet(now, preferences), _LONGEST_TTL))


def settle(notices: Sequence[Notice], now: datetime, push: UUID | None) -> None:
    """These were said by that push, or (None) are left to the home screen."""
    for notice in notices:
        notice.push, notice.sent_at = push, now


def _together(notices: Sequence[Notice]) -> Sequence[Notice]:
    """A push that was begun is sent again as it was; what came due since waits for the next."""
    begun = next((notice.push for notice in notices if notice.push), None)
    return [notice for notice in notices if notice.push == begun] if begun else notices
