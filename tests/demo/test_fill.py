"""`enishi demo`: a believable year in an empty database, the same every time, never over somebody's own."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from sqlalchemy import func, select

from server import create_app
from server.__main__ import main
from server.accounts.user import User
from server.app import open_services
from server.config import Settings
from server.contacts.standing import StageName
from server.database import Database
from server.demo.fill import fill
from server.demo.year import drawn_year
from server.services import Services
from server.sync.documents import collections
from server.sync.entry import Entry
from tests.postgres import Postgres

NOW = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
Documents = dict[str, list[dict[str, Any]]]


@pytest.fixture
def house(postgres: Postgres, tmp_path: Path) -> Iterator[Services]:
    """Empty, on PostgreSQL; a year on SQLite is walked in `tests/journeys/test_every_screen.py`."""
    house = open_services(Settings(ENISHI_DATA=tmp_path, DATABASE_URL=postgres.url), lambda: NOW)
    yield house
    house.database.close()
    postgres.empty()


def test_a_year_has_everybody_at_every_stage_and_whoever_has_the_link_sees_it(house: Services) -> None:
    link = fill(house)
    year = documents(house.database)
    assert len(year["contacts"]) == 200
    assert len(year["events"]) >= 30
    assert len({(each["title"], each["starts_at"]) for each in year["events"]}) == len(year["events"])
    ahead = [each for each in year["events"] if each["starts_at"] > NOW.isoformat() and each["community_id"]]
    assert len(ahead) > 2, "a rhythm's next meetings appear by themselves"
    stages = Counter(each["stage"] for each in year["standings"])
    assert min(stages[name] for name in get_args(StageName)) >= 12
    assert {each["setting"] for each in year["encounters"]} == {"own_time", "work"}
    states = Counter(each["state"] for each in year["followups"])
    assert min(states[name] for name in ("open", "done", "dropped")) >= 20
    assert all(reading["state"] == "read" for reading in year["readings"])
    for model, many in ((collections()[name], many) for name, many in year.items()):
        assert [model.model_validate(each).wire() for each in many] == many
    sign_in(house, link)


def test_nobody_who_has_an_account_is_written_over(
    app_with_somebody: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (
        ("ENISHI_DATA", app_with_somebody.data),
        ("DATABASE_URL", app_with_somebody.database),
    ):
        monkeypatch.setenv(name, str(value))
    assert main(["demo"]) == 1
    told = capsys.readouterr().err
    assert re.fullmatch(r"enishi: Somebody has an account here\..*\n", told)
    database = Database(app_with_somebody.database)
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(User)) == 1
        assert session.scalar(select(func.count()).select_from(Entry)) == 0
    database.close()


@pytest.fixture
def app_with_somebody(settings: Settings) -> Settings:
    services = open_services(settings)
    with services.database.write() as session:
        session.add(User(name="佐藤 直樹", created_at=NOW))
    services.database.close()
    return settings


@pytest.mark.parametrize("seed", [1, 2, 77])
def test_the_same_seed_and_day_tell_the_same_year(seed: int) -> None:
    assert drawn_year(seed, NOW).beats == drawn_year(seed, NOW).beats
    assert drawn_year(seed, NOW).beats != drawn_year(seed + 1, NOW).beats


@pytest.mark.parametrize("day", ["2026-01-01", "2026-02-28", "2028-02-29", "2026-05-31", "2026-12-31"])
def test_on_any_day_nothing_of_it_lies_ahead_but_events_that_are_planned(day: str) -> None:
    now = datetime.fromisoformat(f"{day}T23:59:00+00:00")
    year = drawn_year(1, now)
    assert all(year.scene.begins <= beat.at <= now for beat in year.beats)
    events = [beat for beat in year.beats if beat.collection == "events"]
    assert len(events) == 30
    assert len({beat.id for beat in year.beats if beat.collection == "contacts"}) == 200
    assert sum(event.fields["starts_at"] > now.isoformat() for event in events) >= 2


def test_nobody_in_it_can_be_reached() -> None:
    for player in drawn_year(1, NOW).cast:
        contact = player.contact("")
        assert all(mail.endswith(".example") for mail in contact["emails"])
        assert all(phone["number"].startswith("090-0000-") for phone in contact["phones"])
        assert all(re.fullmatch(r"\w{1,15}", each["handle"]) for each in contact["handles"])


def documents(database: Database) -> Documents:
    found: Documents = {}
    with database.read() as session:
        for entry in session.scalars(select(Entry).where(~Entry.deleted)):
            found.setdefault(entry.collection, []).append(entry.body)
    return found


def sign_in(house: Services, link: str) -> None:
    app = create_app(house.settings, lambda: NOW)
    answer = app.test_client().post("/api/session", json={"code": link.partition("code=")[2]})
    app.extensions["enishi"].database.close()
    assert answer.status_code == 200
