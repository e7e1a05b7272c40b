"""`python -m tests.migrations.dump 0.1.0`: writes a small person's database as SQL, once for each release."""

import sqlite3
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import server.app  # noqa: F401  all documents and reactions are known once the app is
from server.accounts.user import User
from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.database import Database
from server.events.topic import Topic
from server.migrations import upgrade
from server.sync.changes import Changes

NOW = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)
NAOKI, TARO, TALK, TOPIC = (UUID(int=n) for n in (1, 2, 3, 4))


def write(path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/enishi.db")
        upgrade(database)
        _live_a_little(database)
        database.close()
        connection = sqlite3.connect(f"{folder}/enishi.db")
        path.write_text("\n".join(connection.iterdump()) + "\n")
        connection.close()


def _live_a_little(database: Database) -> None:
    with database.write() as session:
        session.add(User(id=NAOKI, name="佐藤 直樹", created_at=NOW))
        session.flush()
        changes = Changes(session, NAOKI, NOW)
        changes.put(Contact(id=TARO, name="山田 太郎", company="緑川印刷", confirmed=["name"]))
        changes.put(Topic(id=TOPIC, name="採用"))
        changes.put(Encounter(id=TALK, contact_ids=[TARO], at=NOW, topic_ids=[TOPIC], hit_it_off=True))
        changes.settle()


if __name__ == "__main__":
    write(Path(__file__).parent / f"{sys.argv[1]}.sql")
