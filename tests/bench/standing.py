"""What one change costs where much is on record: `python -m tests.bench.standing`.

20,000 people and 100,000 talks in SQLite, written straight into its tables; then talks logged one at a time,
each with one of the people who have most on record (about fifty). Time at work: of this process, by which a
busy machine does not change the figure.
"""

import random
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from statistics import median, quantiles
from time import process_time
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from server import app  # noqa: F401  it registers every document and reaction
from server.accounts.user import User
from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.reactions import keep_standings
from server.database import Database, new_id
from server.migrations import upgrade
from server.sync.changes import Changes
from server.sync.documents import Document
from server.sync.entry import Counter, Entry, Mention
from server.sync.row import Row

PEOPLE, TALKS, TIMES = 20_000, 100_000, 200
NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        database = Database(f"sqlite:///{name}/enishi.db")
        upgrade(database)
        owner_id, people = filled(database)
        say("standing of one change", [alone(database, owner_id, id) for id in people])
        say("push of one talk, ladder and reminder too", [pushed(database, owner_id, id) for id in people])
        database.close()


def filled(database: Database) -> tuple[UUID, list[UUID]]:
    """The owner, and some of the people."""
    chance = random.Random(1)
    people = [new_id() for _ in range(PEOPLE)]
    with database.write() as session:
        owner = User(name="佐藤 直樹", created_at=NOW)
        session.add(owner)
        session.flush()
        add(session, owner.id, [Contact(id=id, name="山田 太郎") for id in people], 0)
        talks = [talk(people[int(PEOPLE * chance.random() ** 2)]) for _ in range(TALKS)]
        add(session, owner.id, talks, PEOPLE)
        session.merge(Counter(owner_id=owner.id, seq=PEOPLE + TALKS))
        owner_id = owner.id
    return owner_id, people[:TIMES]


def talk(contact_id: UUID) -> Encounter:
    at = NOW - timedelta(minutes=random.randrange(2_000_000))
    return Encounter(id=new_id(), contact_ids=[contact_id], at=at, note="よく話した")


def add(session: Session, owner_id: UUID, documents: Sequence[Document], seq: int) -> None:
    about = [(d, {"collection": d.collection, "id": d.id, "owner_id": owner_id}) for d in documents]
    bodies = [
        {**key, "seq": seq + n, "deleted": False, "body": d.wire(), "changed_at": NOW}
        for n, (d, key) in enumerate(about, 1)
    ]
    session.execute(insert(Entry), bodies)
    mentions = [{**key, "target_id": id} for d, key in about for *_, id in d.mentions()]
    if mentions:
        session.execute(insert(Mention), mentions)


def alone(database: Database, owner_id: UUID, contact_id: UUID) -> float:
    """Milliseconds that the reaction takes for one more talk; nothing is kept."""
    with database.write() as session:
        changes = Changes(session, owner_id, NOW)
        new = talk(contact_id)
        changes.put(new)
        session.flush()
        changes.named = frozenset([contact_id])

        def stand() -> None:
            keep_standings(changes, [new])
            session.flush()

        took = timed(stand)
        session.rollback()
    return took


def pushed(database: Database, owner_id: UUID, contact_id: UUID) -> float:
    new = talk(contact_id).wire()
    row = Row(collection="encounters", assumedMasterState=None, newDocumentState=new)

    def push() -> None:
        with database.write() as session:
            Changes(session, owner_id, NOW).accept([row])

    return timed(push)


def timed(do: Callable[[], Any]) -> float:
    began = process_time()
    do()
    return (process_time() - began) * 1000


def say(what: str, took: Sequence[float]) -> None:
    p95 = quantiles(took, n=20)[-1]
    print(
        f"{what:44s} median {median(took):6.1f} ms, p95 {p95:6.1f} ms at work ({len(took)} times)", flush=True
    )


if __name__ == "__main__":
    main()
