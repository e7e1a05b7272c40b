"""Two hosts of web, worker and reminder share a database and a bucket; one is killed in the middle."""

import hashlib
import json
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from server.followups.reminder import LEASE, PEOPLE_AT_ONCE
from tests.bench.push_morning import NINE, fill
from tests.cards.buckets import bucket
from tests.cards.draw import draw_card, photograph
from tests.cards.people import Printed, someone
from tests.clock import MovableClock
from tests.postgres import Postgres
from tests.product import Product
from tests.push_services.lab import PushLab
from tests.push_services.listener import Listener
from tests.serve import CLOCK
from tests.sync.house import Account, enter

CARDS = 6
PEOPLE = PEOPLE_AT_ONCE + 20
"""More than one claim takes, so that both hosts have some."""
PATIENCE = 180


@dataclass(frozen=True)
class Hosts:
    """`address` leads to the database that both share."""

    first: Product
    second: Product
    lab: PushLab
    address: str

    def move_to(self, moment: Any) -> None:
        for host in (self.first, self.second):
            host.clock.move_to(moment)

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.address) as connection:
            return connection.execute(query.encode()).fetchall()

    def count(self, table: str, which: str) -> int:
        return int(self.ask(f"SELECT count(*) FROM {table} WHERE {which}")[0][0])


@pytest.fixture
def hosts(postgres: Postgres, tmp_path: Path) -> Iterator[Hosts]:
    with ExitStack() as opened:
        shared = {"DATABASE_URL": postgres.url, **opened.enter_context(bucket())}
        opened.callback(postgres.empty)
        clocks = [MovableClock(tmp_path / name / CLOCK) for name in ("first", "second")]
        for clock in clocks:
            clock.path.parent.mkdir()
            clock.move_to(NINE)
        lab = opened.enter_context(PushLab(tmp_path, clocks[0]))
        first, second = (Product(clock.path.parent, lab.transport, clock, shared) for clock in clocks)
        with ThreadPoolExecutor(2) as together:
            list(together.map(opened.enter_context, (first, second)))
        yield Hosts(first, second, lab, postgres.url)


def test_what_a_killed_host_held_is_done_by_the_other_once(hosts: Hosts) -> None:
    naoki = enter(hosts.first.origin, hosts.first.invite("佐藤 直樹"))
    printed = [someone(number) for number in range(CARDS)]
    cards = [scan(hosts, naoki, number, each) for number, each in enumerate(printed)]
    wait(lambda: hosts.count("cards_to_read", "lease_token IS NOT NULL") == 2, "both hosts read")
    listener = remind_many(hosts, naoki)
    hosts.lab.fcm.endpoint.record.wait_for(PEOPLE // 10, PATIENCE)
    assert hosts.count("cards_to_read", "next_at IS NOT NULL"), "all was read before the first host died"
    hosts.first.kill()
    hosts.move_to(hosts.second.clock() + LEASE + timedelta(seconds=1))
    wait(lambda: not hosts.count("cards_to_read", "next_at IS NOT NULL"), "every card is read")
    wait(lambda: not hosts.count("notices", "sent_at IS NULL"), "every reminder is sent")
    each_was_read_once(hosts, cards)
    each_was_told_once(hosts, listener)


def scan(hosts: Hosts, naoki: Account, number: int, printed: Printed) -> str:
    """A card whose photo goes to one host and can be seen at the other; its id."""
    here, there = (hosts.first, hosts.second) if number % 2 else (hosts.second, hosts.first)
    photo = photograph(draw_card(printed), seed=number)
    sha256, contact, card = hashlib.sha256(photo).hexdigest(), str(uuid4()), str(uuid4())
    documents = {
        "contacts": {"id": contact},
        "cards": {"id": card, "contact_id": contact, "photos": [sha256]},
    }
    rows = [
        {"collection": name, "assumedMasterState": None, "newDocumentState": document}
        for name, document in documents.items()
    ]
    send(here, naoki, "POST", "/api/sync/push", json.dumps({"rows": rows}).encode())
    send(here, naoki, "PUT", f"/api/photos/{sha256}", photo, "image/jpeg")
    assert send(there, naoki, "GET", f"/api/photos/{sha256}") == photo
    return card


def remind_many(hosts: Hosts, naoki: Account) -> Listener:
    """People with a device each, whose follow-ups are due now; who listens at all of the devices."""
    listener = Listener(json.loads(send(hosts.second, naoki, "GET", "/api/push/key"))["key"])
    people = [uuid4() for _ in range(PEOPLE)]
    hosts.lab.fcm.endpoint.listeners.update((person.hex, listener) for person in people)
    with psycopg.connect(hosts.address) as connection:
        fill(connection, people, 1, listener.subscription("")["keys"])
        connection.execute("NOTIFY enishi_work")
    return listener


def each_was_read_once(hosts: Hosts, cards: list[str]) -> None:
    """One reading a card; its contact was filled once, as the history tells, from what the phone had sent."""
    read = "SELECT id::text, body->>'state' FROM documents WHERE collection = 'readings'"
    assert dict(hosts.ask(read)) == dict.fromkeys(cards, "read")
    assert not hosts.count("documents", "collection = 'contacts' AND body->>'name' = ''")
    before = hosts.ask("SELECT document_id, body->>'name' FROM history WHERE collection = 'contacts'")
    assert len(dict(before)) == len(before) == len(cards)
    assert {name for _, name in before} == {""}


def each_was_told_once(hosts: Hosts, listener: Listener) -> None:
    """A repeat after the kill bears the same tag and topic, and so replaces the first on the phone."""
    posts = [post for post in hosts.lab.fcm.endpoint.record.all if post.message]
    assert {post.status for post in posts} == {201}
    assert len({post.token for post in posts}) == PEOPLE
    assert len({(post.token, post.message and post.message.topic) for post in posts}) == PEOPLE
    tags = Counter(json.loads(message)["notification"]["tag"] for message in listener.heard)
    assert len(tags) == PEOPLE


def send(
    host: Product,
    who: Account,
    method: str,
    path: str,
    body: bytes | None = None,
    kind: str = "application/json",
) -> bytes:
    headers = {"Cookie": who.cookie, "Content-Type": kind}
    request = urllib.request.Request(host.origin + path, body, headers, method=method)
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return bytes(answer.read())


def wait(until: Callable[[], bool], what: str) -> None:
    end = monotonic() + PATIENCE
    while not until():
        assert monotonic() < end, f"not in {PATIENCE} s: {what}"
        sleep(0.02)  # other processes: there is nothing to be told by
