"""`python -m tests.bench.network [sqlite|postgresql [PEOPLE...]]`: what insight costs beside a large network.

Five, ten and twenty thousand people, five talks each, on one core. Prints the best of five runs of each,
without HTTP: the database is asked, the rules run, the document is written as JSON; and how much of it was at
work here (all of it with SQLite, while PostgreSQL works elsewhere), which a busy machine hardly changes.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from math import log
from pathlib import Path
from time import perf_counter, process_time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import insert, text

from server import create_app
from server.accounts.invitation import invite_link
from server.config import Settings
from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.contacts.tie import Tie
from server.database import Database, new_id
from server.events.event import Event
from server.events.topic import Topic
from server.followups.preferences import Preferences
from server.insight import ledger
from server.insight.courses import complete
from server.insight.plan import Start, simulate
from server.insight.planning import Question
from server.insight.rates import PRIOR
from server.insight.view import View
from server.migrations import upgrade
from server.sync.documents import Document
from server.sync.entry import Counter, Entry, Mention
from tests.person import Person
from tests.postgres import Postgres

SIZES = (5_000, 10_000, 20_000)
TALKS = 5
NOW = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)
CONSIDERED: dict[str, Callable[[View], Any]] = {
    "moves": ledger.moves,
    "review": ledger.review,
    "figures": ledger.figures,
    "worth": ledger.worths,
    "circle": ledger.circle,
    "plan": lambda view: ledger.plan(view, Question()),
}


def network(people: int) -> Iterator[Document]:
    """Drawn with fixed dice: who was met when, where, about what, and who wrote."""
    dice = random.Random(4)
    topics = [Topic(id=_id(dice), name=f"話題{n}") for n in range(40)]
    events = [
        Event(id=_id(dice), title=f"勉強会 第{n}回", starts_at=NOW - timedelta(days=dice.randrange(1, 1400)))
        for n in range(400)
    ]
    yield from (*topics, *events)
    contacts = [Contact(id=_id(dice), name=f"山本{n}", company=f"第{n}製作所") for n in range(people)]
    for contact in contacts:
        yield contact
        for _ in range(TALKS):
            event = dice.choice(events)
            yield Encounter(
                id=_id(dice),
                contact_ids=[contact.id],
                at=event.starts_at,
                topic_ids=[dice.choice(topics).id],
                event_id=event.id if dice.random() < 0.8 else None,
                note="次の勉強会にも来るそう。",
                hit_it_off=dice.random() < 0.2,
                private_talk=dice.random() < 0.1,
            )
        at = NOW - timedelta(days=dice.randrange(1, 1000))
        yield Interaction(id=_id(dice), contact_id=contact.id, at=at, direction="both", channel="x")
    for a, b in zip(contacts[::20], contacts[1::20], strict=False):
        yield Tie(id=_id(dice), a=a.id, b=b.id, how="friends")


def _id(dice: random.Random) -> UUID:
    return UUID(int=dice.getrandbits(128), version=4)


def write(database: Database, owner: UUID, documents: list[Document]) -> None:
    """As they would stand after years of syncing, without syncing for years."""
    entries, mentions = [], []
    for seq, each in enumerate(documents, 1):
        entries.append({"id": each.id, "collection": each.collection, "owner_id": owner, "seq": seq,
                        "deleted": False, "body": each.wire(), "changed_at": NOW})  # fmt: skip
        targets = {id for *_, id in each.mentions()}
        named = {"collection": each.collection, "id": each.id, "owner_id": owner}
        mentions += [named | {"target_id": target} for target in targets]
    with database.write() as session:
        session.merge(Counter(owner_id=owner, seq=len(documents)))
        session.execute(insert(Entry), entries)
        session.execute(insert(Mention), mentions)


def best(do: Callable[[], Any], times: int = 5) -> tuple[float, float]:
    """Milliseconds by the clock, and at work."""

    def once() -> tuple[float, float]:
        began, worked = perf_counter(), process_time()
        do()
        return (perf_counter() - began) * 1000, (process_time() - worked) * 1000

    runs = [once() for _ in range(times)]
    return min(taken for taken, _ in runs), min(work for _, work in runs)


def measure(kind: str, people: int) -> dict[str, float]:
    """Milliseconds at work, by what was asked."""
    work: dict[str, float] = {}
    with ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
        url = held.enter_context(Postgres()).url if kind == "postgresql" else f"sqlite:///{folder}/enishi.db"
        database = Database(url)
        held.callback(database.close)
        upgrade(database)
        settings = Settings(ENISHI_DATA=folder, DATABASE_URL=url)
        app = create_app(settings, lambda: NOW)
        held.callback(app.extensions["enishi"].database.close)
        code = invite_link(database, settings, NOW, "佐藤 直樹").split("code=")[1]
        client = app.test_client()
        client.post("/api/session", json={"code": code})
        naoki = Person(client, UUID(client.get("/api/session").get_json()["user"]["id"]))
        documents = list(network(people))
        write(database, naoki.id, documents)
        with database.engine.begin() as connection:
            connection.execute(text("ANALYZE"))  # what autovacuum does by itself within a minute
        report(kind, people, "all courses, once", best(lambda: complete(database, naoki.id, NOW), 1))
        somebody = next(each for each in documents if isinstance(each, Contact))
        report(kind, people, "one change, pushed", best(lambda: write_to(naoki, somebody.id)))
        for name, work_out in CONSIDERED.items():
            took = best(partial(ask, database, naoki.id, work_out))
            report(kind, people, name, took)
            work[name] = took[1]
    return work


def write_to(person: Person, contact_id: UUID) -> None:
    """One exchange logged: standing, ladder and course follow in the same transaction."""
    exchange = {"id": str(new_id()), "contact_id": str(contact_id), "at": NOW.isoformat()}
    assert person.push(("interactions", None, exchange)).status_code == 200


def ask(database: Database, owner: UUID, work_out: Callable[[View], Any]) -> str:
    with database.read() as session:
        now = NOW.astimezone(ZoneInfo("Asia/Tokyo"))
        document = work_out(View(session, owner, Preferences(id=owner), now))
        return str(document.model_dump_json())


def report(kind: str, people: int, what: str, took: tuple[float, float]) -> None:
    taken, work = took
    print(f"{kind:12}{people:8,} people  {what:23}{taken:9,.0f} ms, {work:9,.0f} ms at work", flush=True)


if __name__ == "__main__":
    kind = sys.argv[1] if len(sys.argv) > 1 else "sqlite"
    simulated = best(lambda: simulate(Start(in_touch=40, opened_up=12, network=5), PRIOR))
    report(kind, 0, "10,000 runs, 24 months", simulated)
    sizes = sorted(map(int, sys.argv[2:])) or list(SIZES)
    works = [measure(kind, size) for size in sizes]
    for name, most in works[-1].items():
        growth = log(most / works[0][name]) / log(sizes[-1] / sizes[0]) if len(sizes) > 1 else 0
        print(f"{name:23} grows with the {growth:.2f}th power of the people (1: linearly)")
