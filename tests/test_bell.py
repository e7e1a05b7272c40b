"""New work is heard of at once on PostgreSQL; without a line one looks every half second, and no later."""

from threading import Event, Thread

import pytest
from sqlalchemy import text

from server import bell
from server.bell import Bell, ring
from server.database import Database
from server.services import Services
from tests.test_command import wait_for


@pytest.fixture
def database(services: Services, monkeypatch: pytest.MonkeyPatch) -> Database:
    """Looking by itself would take longer than a test lasts."""
    monkeypatch.setattr(bell, "LOOK_WHEN_TOLD", 600.0)
    return services.database


def waiting(heard: Bell, stop: Event) -> Thread:
    thread = Thread(target=heard.wait, args=(stop,))
    thread.start()
    return thread


def ended(thread: Thread) -> bool:
    thread.join(10)
    return not thread.is_alive()


def test_whoever_waits_is_woken_by_a_commit_and_by_one_that_was_before(database: Database) -> None:
    heard = Bell(database)
    for is_waiting in (True, False):
        thread = waiting(heard, Event()) if is_waiting else None
        with database.write() as session:
            ring(session)
        assert ended(thread or waiting(heard, Event()))
    heard.close()


def test_an_hour_that_comes_ends_the_waiting(database: Database) -> None:
    heard = Bell(database)
    heard.wait(Event(), lambda: 0.01)
    heard.close()


def test_who_is_told_to_stop_stops(database: Database) -> None:
    heard, stop = Bell(database), Event()
    thread = waiting(heard, stop)
    stop.set()
    assert ended(thread)
    heard.close()


def test_a_lost_line_ends_the_waiting_and_is_taken_up_again(database: Database) -> None:
    heard = Bell(database)
    thread = waiting(heard, Event())
    lines(database, "pg_terminate_backend(pid)")
    assert ended(thread)
    again = waiting(heard, Event())
    lines(database, "pid")
    with database.write() as session:
        ring(session)
    assert ended(again)
    heard.close()


def test_a_database_that_is_away_is_no_reason_to_fail(database: Database) -> None:
    heard = Bell(database)
    heard.close()
    heard._url = heard._url and "postgresql://nobody@127.0.0.1:1/nothing"
    heard.wait(Event())


def lines(database: Database, what: str) -> None:
    """Does so with whoever listens, once somebody does; nobody on SQLite."""
    query = text(f"SELECT {what} FROM pg_stat_activity WHERE query = 'LISTEN enishi_work'")
    if database.is_sqlite:
        return
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        wait_for(lambda: bool(connection.execute(query).all()))
