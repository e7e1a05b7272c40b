"""A house for each test: its own database (SQLite and a real PostgreSQL), its own clock, a small cast.

Naoki uses the app. Emi uses it too, and may see nothing of his.
"""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server import create_app
from server.accounts.invitation import invite_link
from server.config import Settings
from server.database import Database
from server.migrations import upgrade
from server.services import Services
from tests import warm
from tests.person import Person
from tests.postgres import Postgres

LONGEST = ("convergence", "fill", "hosts", "kill", "month", "rxdb")
"""The tests of these take half a minute and more."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first: begun last, one would keep one processor while the other is idle."""
    items.sort(key=lambda item: item.path.stem.removeprefix("test_") not in LONGEST)


class MovableClock:
    """Stands still until it is moved. It begins on a Thursday at 20:00 in Tokyo."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> datetime:
        self.now += timedelta(**by)
        return self.now


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture(scope="session", autouse=True)
def _warm() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        warm.keep(patch)
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("schema") / "enishi.db"
    database = Database(f"sqlite:///{path}")
    upgrade(database)
    database.close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "enishi.db")
        yield f"sqlite:///{tmp_path / 'enishi.db'}"
        return
    postgres = request.getfixturevalue("postgres")
    yield postgres.url
    postgres.empty()


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return Settings(ENISHI_DATA=tmp_path, DATABASE_URL=database_url)


@pytest.fixture
def app(settings: Settings, clock: MovableClock) -> Iterator[Flask]:
    made = create_app(settings, clock)
    yield made
    made.extensions["enishi"].database.close()


@pytest.fixture
def services(app: Flask) -> Services:
    held: Services = app.extensions["enishi"]
    return held


@pytest.fixture
def naoki(app: Flask, services: Services) -> Person:
    return _arrives(app, services, "佐藤 直樹")


@pytest.fixture
def emi(app: Flask, services: Services) -> Person:
    return _arrives(app, services, "鈴木 恵美")


@pytest.fixture
def stranger(app: Flask) -> FlaskClient:
    return app.test_client()


def _arrives(app: Flask, services: Services, name: str) -> Person:
    link = invite_link(services.database, services.settings, services.clock(), name)
    client = app.test_client()
    answer = client.post("/api/session", json={"code": link.split("code=")[1]})
    assert answer.status_code == 200, answer.text
    return Person(client, UUID(client.get("/api/session").json["user"]["id"]))  # type: ignore[index]
