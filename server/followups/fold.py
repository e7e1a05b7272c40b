"""One push for everything that is due for a person; of many people at once, in a few queries."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from server.database import new_id
from server.followups.hours import is_quiet, local_day, midnight, until_quiet
from server.followups.message import digest, notification
from server.followups.notice import Reminder, pushed
from server.followups.occasion import fetch_occasions, occasion, preferences_in
from server.followups.pace import next_push
from server.followups.papers import Papers
from server.followups.preferences import Preferences
from server.followups.saying import Said, Waiting, begin, due_counts, due_unsent, leave, unseen_push
from server.followups.task import tasks
from server.push.notification import Notification
from server.push.subscription import PushSubscription, of_owners

log = logging.getLogger(__name__)

READ_AT_MOST = 200
"""Of very many follow-ups only the first are weighed; the push names three people and says how many more."""
_LONGEST_TTL = timedelta(hours=12)
_REPORT_TAKES = timedelta(minutes=5)
"""What was shown is told to us by then; after the mail has gone nothing is shown any more."""


@dataclass(frozen=True)
class Push:
    """`ttl`: shown later than that, it would come in the quiet hours or too late to be of use."""

    owner_id: UUID
    tag: UUID
    due_at: datetime
    notification: Notification
    devices: Sequence[PushSubscription]
    ttl: timedelta


@dataclass
class Folded:
    """By owner. `new`: tags of what was not begun before, `left`: of what nothing can bring.

    `troubled` are those whose documents cannot be read.
    """

    pushes: dict[UUID, Push] = field(default_factory=dict)
    new: dict[UUID, UUID] = field(default_factory=dict)
    left: dict[UUID, UUID] = field(default_factory=dict)
    troubled: list[UUID] = field(default_factory=list)


@dataclass(frozen=True)
class _Desk:
    """All that is known of these people. `missed`: what a push said that a device of theirs did not take."""

    papers: Papers
    waiting: Mapping[UUID, Sequence[Waiting]]
    missed: Mapping[UUID, Sequence[Said]]
    pushed: Mapping[UUID, Sequence[datetime]]
    devices: Mapping[UUID, Sequence[PushSubscription]]
    badges: Mapping[UUID, int]
    now: datetime


def fold(session: Session, people: Sequence[Reminder], now: datetime) -> Folded:
    """What to send these people now: nothing when nothing is due, now is not the time, or there is no phone.

    Notices get the push's tag before it goes out. One person's trouble does not hold up the others.
    """
    desk, folded = _lay_out(session, people, now), Folded()
    for each in people:
        try:
            _fold_one(desk, each.owner_id, folded)
        except Exception:
            log.exception("nothing can be folded for %s", each.owner_id)
            folded.troubled.append(each.owner_id)
    begin(session, folded.new, now)
    leave(session, folded.left, now)
    return folded


def _lay_out(session: Session, people: Sequence[Reminder], now: datetime) -> _Desk:
    owner_ids = [each.owner_id for each in people]
    waiting = {id: _together(notices) for id, notices in due_unsent(session, owner_ids, now).items()}
    missed = unseen_push(session, [each.owner_id for each in people if each.attempts > 1], now)
    papers, devices = Papers(session), of_owners(session, owner_ids)
    papers.fetch(owner_ids)
    told = [each[id] for id in devices for each in (waiting, missed) if id in each]
    papers.fetch(notice.contact_id for notices in told for notice in notices[:READ_AT_MOST])
    fetch_occasions(papers, [notices[0].followup_id for notices in told if len(notices) == 1])
    woken = pushed(session, owner_ids, now)
    return _Desk(papers, waiting, missed, woken, devices, due_counts(session, owner_ids, now), now)


def _fold_one(desk: _Desk, owner_id: UUID, folded: Folded) -> None:
    """What is new goes to all devices; else what was missed to those that did not take it, if by day."""
    preferences, now = preferences_in(desk.papers, owner_id), desk.now
    notices, devices = desk.waiting.get(owner_id), desk.devices.get(owner_id, ())
    if notices and next_push(notices[0].due_at, desk.pushed.get(owner_id, ()), preferences, now) == now:
        tag = notices[0].push or new_id()
        if notices[0].push is None:
            folded.new[owner_id] = tag
        if push := _push(desk, tag, notices, devices, preferences):
            folded.pushes[owner_id] = push
        else:
            folded.left[owner_id] = tag
    elif (missed := desk.missed.get(owner_id)) and _is_worth_repeating(missed[0], preferences, now):
        behind = [each for each in devices if not each.last_sent_at or each.last_sent_at < missed[0].sent_at]
        if push := _push(desk, missed[0].push, missed, behind, preferences):
            folded.pushes[owner_id] = push


def _push(
    desk: _Desk,
    tag: UUID,
    notices: Sequence[Waiting | Said],
    devices: Sequence[PushSubscription],
    preferences: Preferences,
) -> Push | None:
    told, now = _told(desk, tag, notices, preferences) if devices else None, desk.now
    if told is None:
        return None
    today = min(until_quiet(now, preferences), _until_midnight(now, preferences))
    ttl = min(today, _LONGEST_TTL, _until_mail(notices[0], preferences, now))
    return Push(preferences.id, tag, notices[0].due_at, told, devices, ttl)


def _told(
    desk: _Desk, tag: UUID, notices: Sequence[Waiting | Said], preferences: Preferences
) -> Notification | None:
    """Of one all that it is about may be said; None when nothing of it is to be done any more."""
    owner_id, now = preferences.id, desk.now
    badge = desk.badges.get(owner_id, 0)
    if len(notices) == 1:
        only = occasion(desk.papers, owner_id, notices[0].followup_id)
        return notification(only, badge, tag, preferences, now) if only else None
    some = list(tasks(desk.papers, owner_id, notices[:READ_AT_MOST]))
    return digest(some, len(notices), badge, tag, preferences, now) if some else None


def _is_worth_repeating(missed: Said, preferences: Preferences, now: datetime) -> bool:
    """On the day of whose pushes it was counted as one, by day."""
    same_day = local_day(missed.sent_at, preferences) == local_day(now, preferences)
    return same_day and not is_quiet(now, preferences)


def _until_midnight(now: datetime, preferences: Preferences) -> timedelta:
    """Shown later, it would be one more of a day whose cap does not count it."""
    return midnight(local_day(now, preferences) + timedelta(days=1), preferences) - now


def _until_mail(notice: Waiting | Said, preferences: Preferences, now: datetime) -> timedelta:
    """Whoever wants mails is told by mail of what no device showed in time, and by nothing else then."""
    if not preferences.mail_digest:
        return _LONGEST_TTL
    sent_at = notice.sent_at if isinstance(notice, Said) else now
    return sent_at + timedelta(hours=preferences.mail_after_hours) - _REPORT_TAKES - now


def _together(notices: Sequence[Waiting]) -> Sequence[Waiting]:
    """A push that was begun is sent again as it was; what came due since waits for the next."""
    begun = next((notice.push for notice in notices if notice.push), None)
    return [notice for notice in notices if notice.push == begun] if begun else notices
