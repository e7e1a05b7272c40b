"""Whoever comes from an earlier release keeps everything; and the revisions make the schema of the models."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import select

from server.config import Settings
from server.contacts.contact import Contact
from server.contacts.standing import Standing
from server.database import Base, Database, utc_now
from server.followups.followup import THANKS, FollowUp
from server.followups.notice import Notice
from server.migrations import config, upgrade
from server.push.subscription import PushSubscription
from server.sync.changes import Changes
from server.sync.tombstone import UNDO_FOR, Tombstone
from tests.migrations.dump import NAOKI, NOW, TARO, TOPIC

RELEASES = sorted(Path(__file__).parent.glob("*.sql"))
SUBSCRIBED = {"id": "a" * 32, "naoki": NAOKI.hex, "now": "2026-11-12 11:00:00.000000"}


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.stem)
def test_a_database_of_an_earlier_release_is_brought_up_to_date(release: Path, tmp_path: Path) -> None:
    path = tmp_path / "enishi.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(release.read_text())
    connection.close()
    database = Database(f"sqlite:///{path}")
    upgrade(database)
    with database.write() as session:
        held = Changes(session, NAOKI, utc_now())
        contact = held.get(Contact, TARO)
        assert contact
        assert (contact.name, contact.confirmed) == ("山田 太郎", ["name"])
        assert held.get(Standing, TARO)
        assert len(held.mentioning(FollowUp, TARO)) == 1
        [notice] = session.scalars(select(Notice))
        assert (notice.contact_id, notice.step, notice.why) == (TARO, THANKS, "thanks")
    database.close()


def test_what_was_deleted_before_there_were_tombstones_can_be_undone_as_long_as_anything(
    tmp_path: Path,
) -> None:
    path = tmp_path / "enishi.db"
    with sqlite3.connect(path) as connection:
        connection.executescript((Path(__file__).parent / "0.1.0.sql").read_text())
        connection.execute("UPDATE documents SET deleted = 1 WHERE collection = 'topics'")
    connection.close()
    database = Database(f"sqlite:///{path}")
    upgrade(database)
    with database.read() as session:
        [stone] = session.scalars(select(Tombstone))
        assert (stone.id, stone.owner_id, stone.collection) == (TOPIC, NAOKI, "topics")
        assert (stone.deleted_at, stone.next_at) == (NOW, NOW + UNDO_FOR)
    database.close()


def test_a_phone_that_had_reminders_on_keeps_them(tmp_path: Path) -> None:
    path = tmp_path / "enishi.db"
    with sqlite3.connect(path) as connection:
        connection.executescript((Path(__file__).parent / "0.1.0.sql").read_text())
        connection.execute(
            "INSERT INTO sessions VALUES (:id, :naoki, x'00', 'iPhone', :now, :now)", SUBSCRIBED
        )
        connection.execute(
            "INSERT INTO push_subscriptions VALUES "
            "(:id, :naoki, :id, 'https://push', 'p256dh', 'auth', :now, NULL, :now, 'tag', '')",
            SUBSCRIBED,
        )
    connection.close()
    database = Database(f"sqlite:///{path}")
    upgrade(database)
    with database.read() as session:
        [device] = session.scalars(select(PushSubscription))
        assert (device.endpoint, device.last_shown_at, device.unanswered) == ("https://push", NOW, 0)
        assert (device.gone_at, device.unanswered_since, device.last_opened_at) == (None, None, None)
    database.close()


def test_the_revisions_make_the_schema_of_the_models(settings: Settings) -> None:
    database = Database(settings.database)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    database.close()


def test_to_upgrade_twice_is_to_upgrade_once(settings: Settings) -> None:
    database = Database(settings.database)
    upgrade(database)
    database.close()


def test_there_is_one_head(settings: Settings) -> None:
    database = Database(settings.database)
    with database.engine.connect() as connection:
        assert len(ScriptDirectory.from_config(config(connection)).get_heads()) == 1
    database.close()
