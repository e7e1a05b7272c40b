"""What became of a round of pushes, written down."""

import logging
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, update
from sqlalchemy.orm import Session

from server.followups.fold import Folded, Push
from server.followups.notice import Reminder, first_unsent, pushed
from server.followups.occasion import preferences_in
from server.followups.pace import USEFUL, next_push, next_waking
from server.followups.papers import Papers
from server.followups.saying import leave, said
from server.lease import finish_all, give_back
from server.push.health import note
from server.push.sender import UNSIGNED, Delivered, Later, Rejected, Result

log = logging.getLogger(__name__)

_FIRST_RETRY = timedelta(seconds=30)
_DOUBLINGS = 5
_AFTER_TROUBLE = timedelta(hours=1)
Answers = Mapping[UUID, Sequence[Result]]
"""What became of each person's push, device by device."""


@dataclass(frozen=True)
class Round:
    """The people of one claim, and what to send them."""

    people: Sequence[Reminder]
    folded: Folded


def close(session: Session, begun: Round, answers: Answers, now: datetime) -> None:
    """Marks what arrived and what nothing can bring, and says when each of them is looked at again.

    Whose lease was lost meanwhile is another's: nothing is marked for them.
    """
    pushes = begun.folded.pushes
    _note(session, pushes, answers, now)
    again = {each.owner_id: at for each in begun.people if (at := _again_at(begun, each, answers, now))}
    back = [each for each in begun.people if each.owner_id in again]
    kept = {each.owner_id for each in back if give_back(session, each, again[each.owner_id])}
    done = finish_all(session, [each for each in begun.people if each.owner_id not in again])
    arrived = {id for id, results in answers.items() if Delivered() in results}
    said(session, {id: pushes[id].tag for id in (kept | done) & arrived}, now)
    leave(session, {id: pushes[id].tag for id in (done & pushes.keys()) - arrived}, now)
    _wake_next(session, (kept | done).difference(begun.folded.troubled), again, now)


def _note(session: Session, pushes: Mapping[UUID, Push], answers: Answers, now: datetime) -> None:
    devices: dict[Result, list[UUID]] = defaultdict(list)
    for owner_id, results in answers.items():
        for device, result in zip(pushes[owner_id].devices, results, strict=True):
            devices[result].append(device.id)
    for result, ids in devices.items():
        note(session, ids, result, now)
        if isinstance(result, Rejected):
            fault = "look at the VAPID settings" if result.reason in UNSIGNED else "a fault of Enishi's own"
            log.error("%d pushes were rejected (%s): %s", len(ids), result.reason, fault)


def _again_at(begun: Round, reminder: Reminder, answers: Answers, now: datetime) -> datetime | None:
    """When to try the devices again that may yet take it, while it is of use."""
    if reminder.owner_id in begun.folded.troubled:
        return now + _AFTER_TROUBLE
    results = answers.get(reminder.owner_id, ())
    waits = [each.after or timedelta(0) for each in results if isinstance(each, Later)]
    if not waits:
        return None
    backoff = _FIRST_RETRY * 2 ** min(reminder.attempts - 1, _DOUBLINGS)
    ends_at = begun.folded.pushes[reminder.owner_id].due_at + USEFUL
    return max((at for wait in waits if (at := now + max(backoff, wait)) < ends_at), default=None)


def _wake_next(
    session: Session, owner_ids: Collection[UUID], again: Mapping[UUID, datetime], now: datetime
) -> None:
    """Most people have nothing more that waits."""
    first = first_unsent(session, owner_ids)
    papers, woken = Papers(session), pushed(session, first, now)
    papers.fetch(first)
    each = []
    for id, (due_at, is_begun) in first.items():
        fresh = next_push(due_at, woken[id], preferences_in(papers, id), now)
        each.append({"owner": id, "at": next_waking(fresh, again.get(id), is_begun)})
    if each:
        query = update(Reminder).where(Reminder.owner_id == bindparam("owner"))
        session.connection().execute(query.values(next_at=bindparam("at")), each)
