"""One push for everything that is due for a person; of many people at once, in a few queries."""

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from server.database import new_id
from server.followups.hours import until_quiet
from server.followups.message import notification
from server.followups.notice import Waiting, begin, due_counts, due_unsent, leave, pushed
from server.followups.occasion import fetch_occasions, occasion, preferences_in
from server.followups.pace import next_push
from server.followups.papers import Papers
from server.push.notification import Notification
from server.push.subscription import PushSubscription, of_owners

log = logging.getLogger(__name__)

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


@dataclass
class Folded:
    """By owner. `left`: tags of what nothing can bring; `troubled`: those whose documents cannot be read."""

    pushes: dict[UUID, Push] = field(default_factory=dict)
    left: dict[UUID, UUID] = field(default_factory=dict)
    troubled: list[UUID] = field(default_factory=list)


@dataclass(frozen=True)
class _Desk:
    """All that is known of these people."""

    papers: Papers
    waiting: Mapping[UUID, Sequence[Waiting]]
    pushed: Mapping[UUID, Sequence[datetime]]
    devices: Mapping[UUID, Sequence[PushSubscription]]
    badges: Mapping[UUID, int]
    now: datetime


def fold(session: Session, owner_ids: Collection[UUID], now: datetime) -> Folded:
    """What to send these people now: nothing when nothing is due, now is not the time, or there is no phone.

    Notices get the push's tag before it goes out. One person's trouble does not hold up the others.
    """
    desk, folded = _lay_out(session, owner_ids, now), Folded()
    for owner_id in owner_ids:
        try:
            _fold_one(desk, owner_id, folded)
        except Exception:
            log.exception("nothing can be folded for %s", owner_id)
            folded.troubled.append(owner_id)
    tags = {id: push.tag for id, push in folded.pushes.items()} | folded.left
    begin(session, {id: tag for id, tag in tags.items() if not desk.waiting[id][0].push}, now)
    leave(session, folded.left, now)
    return folded


def _lay_out(session: Session, owner_ids: Collection[UUID], now: datetime) -> _Desk:
    waiting = {id: _together(notices) for id, notices in due_unsent(session, owner_ids, now).items()}
    papers = Papers(session)
    papers.fetch(owner_ids)
    fetch_occasions(papers, [n.followup_id for notices in waiting.values() for n in notices[:READ_AT_MOST]])
    return _Desk(
        papers,
        waiting,
        pushed(session, owner_ids, now),
        of_owners(session, owner_ids),
        due_counts(session, owner_ids, now),
        now,
    )


def _fold_one(desk: _Desk, owner_id: UUID, folded: Folded) -> None:
    notices, now = desk.waiting.get(owner_id), desk.now
    preferences = preferences_in(desk.papers, owner_id)
    if not notices or next_push(notices[0].due_at, desk.pushed.get(owner_id, ()), preferences, now) != now:
        return
    tag, devices = notices[0].push or new_id(), desk.devices.get(owner_id)
    read = [o for n in notices[:READ_AT_MOST] if (o := occasion(desk.papers, owner_id, n.followup_id))]
    if not devices or not read:
        folded.left[owner_id] = tag
        return
    told = notification(read, len(notices), desk.badges[owner_id], tag, preferences, now)
    ttl = min(until_quiet(now, preferences), _LONGEST_TTL)
    folded.pushes[owner_id] = Push(owner_id, tag, notices[0].due_at, told, devices, ttl)


def _together(notices: Sequence[Waiting]) -> Sequence[Waiting]:
    """A push that was begun is sent again as it was; what came due since waits for the next."""
    begun = next((notice.push for notice in notices if notice.push), None)
    return [notice for notice in notices if notice.push == begun] if begun else notices
