"""A backup is taken while everything goes on, and put back somewhere else, on either database."""

import hashlib
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import psycopg
import pytest
from flask import Flask
from sqlalchemy import select

from server.app import open_services
from server.archive.backup import backup
from server.archive.errors import CannotArchive
from server.archive.restore import restore
from server.config import Settings
from server.contacts.contact import Contact
from server.database import Base, utc_now
from server.services import Services
from server.sync.changes import Changes
from tests.migrations.dump import NAOKI, TARO
from tests.person import Person

PHOTO = b"\xff\xd8\xff front"
DIGEST = hashlib.sha256(PHOTO).hexdigest()
OLD = Path(__file__).parents[1] / "migrations" / "0.1.0.sql"


@pytest.fixture(params=["sqlite", "postgresql"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Services]:
    """An installation that was never started."""
    data = tmp_path / "elsewhere"
    data.mkdir()
    url = "" if request.param == "sqlite" else _empty_postgres(request.getfixturevalue("postgres").url)
    held = open_services(Settings(ENISHI_DATA=data, DATABASE_URL=url))
    yield held
    held.database.close()


def _empty_postgres(url: str) -> str:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS elsewhere")
        connection.execute("CREATE DATABASE elsewhere")
    return url.replace("/postgres?", "/elsewhere?")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "enishi.tar"


def rows(services: Services) -> dict[str, list[Any]]:
    with services.database.read() as session:
        return {
            table.name: sorted(repr(row) for row in session.execute(select(table)))
            for table in Base.metadata.sorted_tables
        }


def live_a_little(naoki: Person) -> None:
    taro = naoki.add("contacts", name="山田 太郎", phones=[{"kind": "tel", "number": "03"}])
    naoki.push(("contacts", taro, {**taro, "title": "部長"}))
    naoki.add("encounters", contact_ids=[taro["id"]], at="2026-11-12T10:30:00Z")
    naoki.add("cards", contact_id=taro["id"], photos=[DIGEST])
    naoki.send_photo(PHOTO)
    topic = naoki.add("topics", name="AI")
    naoki.push(("topics", topic, {**topic, "_deleted": True}))
    naoki.client.post("/api/reminders/calendar")


def test_every_row_and_every_photo_is_the_same_afterwards(
    naoki: Person, services: Services, elsewhere: Services, file: Path
) -> None:
    live_a_little(naoki)
    backup(services, file)
    restore(elsewhere, file)
    assert rows(elsewhere) == rows(services)
    assert elsewhere.photos.get(naoki.id, DIGEST) == PHOTO


def test_it_is_of_one_moment_while_a_phone_goes_on_writing(
    naoki: Person, app: Flask, services: Services, elsewhere: Services, file: Path
) -> None:
    stop = Event()

    def write() -> None:
        while not stop.is_set():
            naoki.add("topics", name="AI")

    live_a_little(naoki)
    writer = Thread(target=write)
    writer.start()
    backup(services, file)
    stop.set()
    writer.join()
    restore(elsewhere, file)
    with elsewhere.database.read() as session:
        [counter] = session.execute(select(Base.metadata.tables["counters"])).all()
        seqs = session.scalars(select(Base.metadata.tables["documents"].c.seq)).all()
    assert max(seqs) == counter.seq
    assert app.extensions["enishi"] is services


def test_a_backup_of_an_earlier_release_is_brought_up_to_date(
    tmp_path: Path, elsewhere: Services, file: Path
) -> None:
    with sqlite3.connect(tmp_path / "enishi.db") as connection:
        connection.executescript(OLD.read_text())
    connection.close()
    old = open_services(Settings(ENISHI_DATA=tmp_path))
    backup(old, file)
    old.database.close()
    restore(elsewhere, file)
    with elsewhere.database.write() as session:
        contact = Changes(session, NAOKI, utc_now()).get(Contact, TARO)
    assert contact
    assert contact.name == "山田 太郎"


def test_nothing_is_restored_where_somebody_has_an_account(
    naoki: Person, services: Services, file: Path
) -> None:
    backup(services, file)
    before = rows(services)
    with pytest.raises(CannotArchive, match="Somebody has an account here"):
        restore(services, file)
    assert rows(services) == before
    assert naoki.client.get("/api/session").status_code == 200


@pytest.mark.parametrize("content", [b"", b"no tar at all", bytes(10240)])
def test_what_is_no_backup_is_refused_with_a_sentence(
    elsewhere: Services, file: Path, content: bytes
) -> None:
    file.write_bytes(content)
    with pytest.raises(CannotArchive, match="no backup"):
        restore(elsewhere, file)


def test_half_a_backup_is_refused_and_a_whole_one_then_goes_in(
    naoki: Person, services: Services, elsewhere: Services, file: Path
) -> None:
    live_a_little(naoki)
    backup(services, file)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(CannotArchive):
        restore(elsewhere, file)
    file.write_bytes(whole)
    restore(elsewhere, file)
    assert rows(elsewhere) == rows(services)


def test_a_backup_replaces_the_last_one_and_is_its_makers_alone(
    naoki: Person, services: Services, file: Path
) -> None:
    file.write_bytes(b"the last one")
    naoki.send_photo(PHOTO)
    backup(services, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.glob("*.part")) == []
    assert len(file.read_bytes()) > 1000
