"""The reminder process: claims whoever is due, folds what is due for them into one push, sends it, marks it.

At least once: a process that dies between sending and marking leaves the push to another, which sends it
again under the same tag and topic, so that it replaces the first one on the phone.
"""

import asyncio
import gc
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from threading import Event

import uvloop
from sqlalchemy import func, select

from server.bell import Bell
from server.followups.fold import Push, fold
from server.followups.notice import Reminder
from server.followups.outcome import Answers, Round, close
from server.lease import claim, held
from server.push.sender import Message, Result, Sender, topic_of
from server.push.vapid import load_signer
from server.services import Services

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
PEOPLE_AT_ONCE = 200
ROUNDS_AT_ONCE = 4
"""While one round waits for its push services, the next are claimed and sent."""


def run(services: Services, stop: Event) -> None:
    """Sends reminders until `stop` is set."""
    with sending_loop() as runner:
        runner.run(_run(services, stop))


@contextmanager
def sending_loop() -> Iterator[asyncio.Runner]:
    """A loop for many messages: what was imported is not searched for garbage again and again, which took a
    quarter of a round, nor are the answers under way; and TLS is not spoken in Python."""
    gc.freeze()
    gc.set_threshold(20_000, 50, 50)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        yield runner


async def remind(services: Services, sender: Sender) -> bool:
    """One round; False when nobody was due. The claim is committed before sending, the outcome after."""
    begun = await asyncio.to_thread(_begin, services)
    if begun:
        await _carry_out(services, sender, begun)
    return begun is not None


async def _run(services: Services, stop: Event) -> None:
    signer = load_signer(services.database, services.settings, services.clock)
    free, bell = asyncio.Semaphore(ROUNDS_AT_ONCE), Bell(services.database)
    async with Sender(services.push, signer, services.clock) as sender, asyncio.TaskGroup() as rounds:
        while not stop.is_set():
            await free.acquire()
            begun = await asyncio.to_thread(_try_to_begin, services)
            if begun:
                task = rounds.create_task(_try_to_carry_out(services, sender, begun))
                task.add_done_callback(lambda _: free.release())
            else:
                free.release()
                await asyncio.to_thread(bell.wait, stop, lambda: _next_hour(services))
    bell.close()


def _next_hour(services: Services) -> float | None:
    """Seconds until somebody's hour comes."""
    now = services.clock()
    with services.database.read() as session:
        at = session.scalar(select(func.min(Reminder.next_at)).where(Reminder.next_at > now))
    return (at - now).total_seconds() if at else None


def _try_to_begin(services: Services) -> Round | None:
    try:
        return _begin(services)
    except Exception:
        log.exception("nobody could be claimed; it is tried again")
        return None


async def _try_to_carry_out(services: Services, sender: Sender, begun: Round) -> None:
    try:
        await _carry_out(services, sender, begun)
    except Exception:
        log.exception("a round of reminders failed; it goes on when the lease ends")


def _begin(services: Services) -> Round | None:
    now = services.clock()
    with services.database.write() as session:
        people = claim(session, Reminder, now, PEOPLE_AT_ONCE, LEASE)
        return Round(people, fold(session, people, now)) if people else None


async def _carry_out(services: Services, sender: Sender, begun: Round) -> None:
    """Whatever the push services take their time for, nobody else claims these people meanwhile."""
    with held(services.database, begun.people, services.clock, LEASE):
        pushes = begun.folded.pushes.values()
        results = await asyncio.gather(*(_send(services, sender, push) for push in pushes))
    answers = dict(zip(begun.folded.pushes, results, strict=True))
    await asyncio.to_thread(_end, services, begun, answers)


async def _send(services: Services, sender: Sender, push: Push) -> Sequence[Result]:
    payload = push.notification.payload(services.settings.origin)
    message = Message(payload, push.ttl, topic_of(push.tag))
    return await asyncio.gather(*(sender.send(device, message) for device in push.devices))


def _end(services: Services, begun: Round, answers: Answers) -> None:
    with services.database.write() as session:
        close(session, begun, answers, services.clock())
