"""Push services and a post office beside the house."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from server.config import Settings
from server.services import Services
from tests.channels.mails import Processes, wants_mail
from tests.channels.post_office import PostOffice, make_post_office
from tests.conftest import MovableClock
from tests.person import Person
from tests.push.house import Phone, TurnOn, app, endpoint, lab, turn_on

__all__ = ["app", "endpoint", "lab", "turn_on"]


@pytest.fixture(scope="session")
def the_post_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostOffice]:
    with make_post_office(tmp_path_factory.mktemp("post")).open() as office:
        yield office


@pytest.fixture
def post_office(the_post_office: PostOffice, monkeypatch: pytest.MonkeyPatch) -> PostOffice:
    """Trusted as a real one would be: by a certificate of the system's store."""
    monkeypatch.setenv("SSL_CERT_FILE", str(the_post_office.certificate.path))
    the_post_office.close_the_day()
    return the_post_office


@pytest.fixture
def settings(database_url: str, tmp_path: Path, post_office: PostOffice) -> Settings:
    return Settings(ENISHI_DATA=tmp_path, DATABASE_URL=database_url, MAIL_URL=post_office.url)


class Queries:
    """A context manager; `number` of statements since it was entered."""

    number = 0

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __enter__(self) -> "Queries":
        event.listen(self._engine, "before_cursor_execute", self._count)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(self._engine, "before_cursor_execute", self._count)

    def _count(self, *_: object) -> None:
        self.number += 1


@pytest.fixture
def query_count(services: Services) -> Queries:
    return Queries(services.database.engine)


@pytest.fixture
def processes(services: Services, clock: MovableClock) -> Processes:
    return Processes(services, clock)


@pytest.fixture
def phone(naoki: Person, post_office: PostOffice, turn_on: TurnOn) -> Phone:
    wants_mail(naoki, post_office)
    return turn_on(naoki)
