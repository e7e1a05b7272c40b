"""The reminder process: claims whoever is due, folds what is due for them into one push, sends it, marks it.

At least once: a process that dies between sending and marking leaves the push to another, which sends it
again under the same tag and topic, so that it replaces the first one on the phone.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from server.followups.fold import Push, fold, settle
from server.followups.notice import Notice, Reminder, next_at
from server.followups.occasion import preferences_of
from server.lease import claim, finish, give_back
from server.push.health import note
from server.push.sender import Delivered, Later, Message, Rejected, Result, Sender, topic_of
from server.push.vapid import load_signer
from server.services import Services

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
LOOK_EVERY = 0.5
PEOPLE_AT_ONCE = 100
USEFUL = timedelta(hours=24)
"""A push that no service took for so long is left to the home screen."""
_FIRST_RETRY = timedelta(seconds=30)
_DOUBLINGS = 5
_AFTER_TROUBLE = timedelta(hours=1)


@dataclass(frozen=True)
class Round:
    """One claimed person, and what to send them, if anything."""

    reminder: Reminder
    push: Push | None


def run(services: Services, stop: Event) -> None:
    """Sends reminders until `stop` is set."""
    asyncio.run(_run(services, stop))


async def remind(services: Services, sender: Sender) -> bool:
    """One round; False when nobody was due. The claim is committed before sending, the outcome after."""
    now = services.clock()
    with services.database.write() as session:
        due = claim(session, Reminder, now, PEOPLE_AT_ONCE, LEASE)
        rounds = [each for reminder in due if (each := _prepare(session, reminder, now))]
    answers = await asyncio.gather(*(_send(services, sender, each.push) for each in rounds))
    with services.database.write() as session:
        for each, results in zip(rounds, answers, strict=True):
            _close(session, each, results, services.clock())
    return bool(due)


async def _run(services: Services, stop: Event) -> None:
    signer = load_signer(services.database, services.settings, services.clock)
    async with Sender(services.push, signer, services.clock) as sender:
        while not stop.is_set():
            try:
                busy = await remind(services, sender)
            except Exception:
                log.exception("a round of reminders failed; it goes on when the lease ends")
                busy = False
            if not busy:
                await asyncio.to_thread(stop.wait, LOOK_EVERY)


def _prepare(session: Session, reminder: Reminder, now: datetime) -> Round | None:
    """One person's trouble does not hold up the others."""
    try:
        with session.begin_nested():
            return Round(reminder, fold(session, reminder.owner_id, now))
    except Exception:
        log.exception("nothing can be folded for %s", reminder.owner_id)
        give_back(session, reminder, now + _AFTER_TROUBLE)
        return None


async def _send(services: Services, sender: Sender, push: Push | None) -> Sequence[Result]:
    """What became of it, device by device."""
    if push is None:
        return []
    payload = push.notification.payload(services.settings.origin)
    message = Message(payload, push.ttl, topic_of(push.owner_id))
    return await asyncio.gather(*(sender.send(device, message) for device in push.devices))


def _close(session: Session, done: Round, results: Sequence[Result], now: datetime) -> None:
    reminder, push = done.reminder, done.push
    for device, result in zip(push.devices if push else [], results, strict=True):
        note(session, device.id, result, now)
        if isinstance(result, Rejected):
            log.error("a push was rejected (%s): look at the VAPID settings", result.reason)
    again_at = _again_at(reminder, push, results, now)
    if again_at:
        give_back(session, reminder, again_at)
    elif finish(session, reminder):
        _mark(session, push, results, now)
        _wake_next(session, reminder.owner_id, now)


def _again_at(
    reminder: Reminder, push: Push | None, results: Sequence[Result], now: datetime
) -> datetime | None:
    """When to try again, if nobody took it and somebody may yet, while it is of use."""
    waits = [result.after for result in results if isinstance(result, Later)]
    if push is None or not waits or any(isinstance(result, Delivered) for result in results):
        return None
    backoff = _FIRST_RETRY * 2 ** min(reminder.attempts - 1, _DOUBLINGS)
    at = now + max([backoff, *(wait for wait in waits if wait)])
    return at if at - push.due_at < USEFUL else None


def _mark(session: Session, push: Push | None, results: Sequence[Result], now: datetime) -> None:
    if push is None:
        return
    arrived = any(isinstance(result, Delivered) for result in results)
    notices = session.scalars(select(Notice).where(Notice.owner_id == push.owner_id, Notice.push == push.tag))
    settle(notices.all(), now, push.tag if arrived else None)
    session.flush()


def _wake_next(session: Session, owner_id: UUID, now: datetime) -> None:
    at = next_at(session, preferences_of(session, owner_id), now)
    session.execute(update(Reminder).where(Reminder.owner_id == owner_id).values(next_at=at))
