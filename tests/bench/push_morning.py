"""`python -m tests.bench.push_morning [PEOPLE [EACH]]`: a million follow-ups, all due at nine.

50,000 people with 20 follow-ups each and a device, on PostgreSQL (as it comes: what is committed is on disk),
two reminder processes, and a push service that answers in 50 ms. Tells how long each was busy claiming (what
it waited for the database, and what it did with the answers) and marking, how long it took from the hour to
the last push, and how late people were told.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg

from server.app import open_services
from server.config import load
from server.contacts.contact import Contact
from server.followups import reminder
from server.followups.followup import FollowUp
from server.supervisor import stop_on_signal
from tests.bench.push_sink import sink
from tests.clock import MovableClock
from tests.postgres import Postgres
from tests.push_services.listener import Listener
from tests.push_services.transport import Transport
from tests.serve import CLOCK, TRANSPORT

NINE = datetime(2026, 11, 27, 0, 0, tzinfo=UTC)
"""In Tokyo."""
WORKERS = 2
CONTACTS = 5
Rows = Iterator[tuple[Any, ...]]


def fill(connection: psycopg.Connection, people: list[UUID], each: int, keys: dict[str, str]) -> None:
    """Their devices, at Google's, all have these keys; a device's token is its person's id in hex."""
    now = NINE - timedelta(days=1)
    copy(connection, "users (id, name, created_at)", ((id, "", now) for id in people))
    sessions = ((id, id, id.bytes * 2, "", now, now) for id in people)
    copy(connection, "sessions (id, user_id, token_hash, device, created_at, last_seen_at)", sessions)
    endpoint = "https://fcm.googleapis.com/fcm/send/"
    devices = ((id, id, id, endpoint + id.hex, *keys.values(), now, "", 0) for id in people)
    columns = "id, owner_id, session_id, endpoint, p256dh, auth, created_at, failure, unanswered"
    copy(connection, f"push_subscriptions ({columns})", devices)
    copy(connection, "reminders (owner_id, next_at, attempts)", ((id, NINE, 0) for id in people))
    copy(connection, "counters (owner_id, seq)", ((id, each + CONTACTS) for id in people))
    notices = []
    columns = "collection, id, owner_id, seq, deleted, body, changed_at"
    with connection.cursor().copy(f"COPY documents ({columns}) FROM STDIN") as copied:
        for id in people:
            for seq, document in enumerate(_documents(each)):
                body = json.dumps(document.wire(), ensure_ascii=False)
                copied.write_row((document.collection, document.id, id, seq, False, body, now))
                if isinstance(document, FollowUp):
                    notices.append((document.id, NINE, id, True, document.contact_id, document.step, ""))
    copy(connection, "notices (followup_id, due_at, owner_id, is_open, contact_id, step, why)", notices)
    connection.commit()


def copy(connection: psycopg.Connection, into: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with connection.cursor().copy(f"COPY {into} FROM STDIN".encode()) as copied:
        for row in rows:
            copied.write_row(row)


def _documents(each: int) -> Iterator[Contact | FollowUp]:
    contacts = [
        Contact(id=uuid4(), name=f"山田 太郎{number}", company="緑川印刷") for number in range(CONTACTS)
    ]
    yield from contacts
    for number in range(each):
        contact = contacts[number % CONTACTS]
        yield FollowUp(id=uuid4(), contact_id=contact.id, due_at=NINE, why="資料を送る", step=2)


def work(folder: Path) -> None:
    """The reminder process, and at its end how long its claims and its marks took, database and all."""
    services = open_services(
        load(), MovableClock(folder / CLOCK), Transport.load(folder / TRANSPORT).push_services()
    )
    spent = {"_begin": Spent(), "_end": Spent()}
    for name, each in spent.items():
        setattr(reminder, name, _timed(getattr(reminder, name), each))
    processor = time.process_time()
    reminder.run(services, stop_on_signal())
    processor = time.process_time() - processor
    print(f"claiming {spent['_begin']}, marking {spent['_end']}, processor {processor:.1f} s")


@dataclass
class Spent:
    """Seconds by the clock, and of one's own processor, which others at work on the machine change less."""

    clock: float = 0.0
    processor: float = 0.0

    def __str__(self) -> str:
        return f"{self.clock:.1f} s ({self.processor:.1f} s of Python)"


def _timed(function: Callable[..., Any], spent: Spent) -> Callable[..., Any]:
    def call(*given: Any) -> Any:
        clock, processor = time.perf_counter(), time.thread_time()
        result = function(*given)
        if result or function.__name__ != "_begin":  # not the looks at an empty table
            spent.clock += time.perf_counter() - clock
            spent.processor += time.thread_time() - processor
        return result

    return call


def main(people: int, each: int) -> None:
    machine = platform.processor() or platform.machine()
    print(
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} x {machine}, load {os.getloadavg()[0]:.1f}"
    )
    with tempfile.TemporaryDirectory() as name, Postgres(durable=True) as server, sink(Path(name), 50):
        clock = MovableClock(Path(name) / CLOCK)
        clock.move_to(NINE - timedelta(hours=2))
        environment = {**os.environ, "ENISHI_DATA": name, "DATABASE_URL": server.url}
        environment["VAPID_SUBJECT"] = "mailto:bench@example.jp"
        with psycopg.connect(server.url) as connection:
            began = time.perf_counter()
            fill(connection, [uuid4() for _ in range(people)], each, Listener("").subscription("")["keys"])
            connection.autocommit = True
            connection.execute("ANALYZE")
            took = time.perf_counter() - began
            print(f"{people * each:,} follow-ups of {people:,} people (made in {took:.0f} s)", flush=True)
            command = [sys.executable, "-m", "tests.bench.push_morning", "work", name]
            workers = [
                subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) for _ in range(WORKERS)
            ]
            time.sleep(15)
            clock.move_to(NINE)
            told(connection, people)
        for worker in workers:
            worker.terminate()
            answer = worker.communicate()[0].decode().strip()
            print(f"a worker: {answer}")


def told(connection: psycopg.Connection, people: int) -> None:
    waiting = "SELECT count(*) FROM reminders WHERE next_at IS NOT NULL"
    while (left := connection.execute(waiting).fetchone()) and left[0]:
        time.sleep(1)
    late = "extract(epoch FROM max(sent_at) - min(due_at))"
    query = f"""SELECT count(*), max(late), percentile_cont(0.5) WITHIN GROUP (ORDER BY late),
        percentile_cont(0.99) WITHIN GROUP (ORDER BY late)
        FROM (SELECT {late} AS late FROM notices WHERE push IS NOT NULL GROUP BY owner_id) AS people"""
    row = connection.execute(query.encode()).fetchone()
    assert row
    count, last, median, p99 = row
    assert count == people, f"{count} of {people} people were told"
    print(f"nine o'clock to the last push {last:.1f} s, {people / float(last):.0f} pushes a second")
    print(f"lateness: half of the people {median:.1f} s, 99 of 100 {p99:.1f} s")


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        work(Path(sys.argv[2]))
    else:
        given = [int(number) for number in sys.argv[1:]]
        main(*given, *(50_000, 20)[len(given) :])
