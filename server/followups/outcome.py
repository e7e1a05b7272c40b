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
from server.followups.notice import Reminder, leave, next_due, pushed, said
from server.followups.occasion import preferences_in
from server.followups.pace import next_push
from server.followups.papers import Papers
from server.lease import finish_all, give_back
from server.push.health import note
from server.push.sender import Delivered, Later, Rejected, Result

log = logging.getLogger(__name__)

USEFUL = timedelta(hours=24)
"""A push that no service took for so long is left to the home screen."""
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
    for each in begun.people:
        if each.owner_id in again:
            give_back(session, each, again[each.owner_id])
    ours = finish_all(session, [each for each in begun.people if each.owner_id not in again])
    arrived = {id for id, results in answers.items() if Delivered() in results}
    said(session, {id: pushes[id].tag for id in ours & arrived}, now)
    leave(session, {id: pushes[id].tag for id in (ours & pushes.keys()) - arrived}, now)
    _wake_next(session, ours, now)


def _note(session: Session, pushes: Mapping[UUID, Push], answers: Answers, now: datetime) -> None:
    devices: dict[Result, list[UUID]] = defaultdict(list)
    for owner_id, results in answers.items():
        for device, result in zip(pushes[owner_id].devices, results, strict=True):
            devices[result].append(device.id)
    for result, ids in devices.items():
        note(session, ids, result, now)
        if isinstance(result, Rejected):
            log.error("%d pushes were rejected (%s): look at the VAPID settings", len(ids), result.reason)


def _again_at(begun: Round, reminder: Reminder, answers: Answers, now: datetime) -> datetime | None:
    """When to try again, if nobody took it and somebody may yet, while it is of use."""
    if reminder.owner_id in begun.folded.troubled:
        return now + _AFTER_TROUBLE
    results = answers.get(reminder.owner_id, ())
    waits = [result.after for result in results if isinstance(result, Later)]
    if not waits or Delivered() in results:
        return None
    backoff = _FIRST_RETRY * 2 ** min(reminder.attempts - 1, _DOUBLINGS)
    at = now + max([backoff, *(wait for wait in waits if wait)])
    return at if at - begun.folded.pushes[reminder.owner_id].due_at < USEFUL else None


def _wake_next(session: Session, owner_ids: Collection[UUID], now: datetime) -> None:
    """Most people have nothing more that waits."""
    waiting = next_due(session, owner_ids)
    if not waiting:
        return
    papers, woken = Papers(session), pushed(session, waiting, now)
    papers.fetch(waiting)
    each = [
        {"owner": id, "at": next_push(due_at, woken[id], preferences_in(papers, id), now)}
        for id, due_at in waiting.items()
    ]
    query = update(Reminder).where(Reminder.owner_id == bindparam("owner"))
    session.connection().execute(query.values(next_at=bindparam("at")), each)
