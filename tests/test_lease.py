"""One mechanism hands out every kind of work: nobody gets what another holds, nothing is held for ever."""

from datetime import timedelta
from threading import Barrier, Thread
from uuid import UUID

import pytest

from server.cards.queue import CardToRead
from server.database import Database, new_id
from server.lease import claim, extend, finish, give_back, held
from server.services import Services
from tests.conftest import MovableClock
from tests.person import Person
from tests.test_command import wait_for

LEASE = timedelta(seconds=10)


@pytest.fixture
def work(naoki: Person, services: Services) -> Database:
    with services.database.write() as session:
        for _ in range(20):
            row = CardToRead(card_id=new_id(), owner_id=naoki.id, photos=[])
            row.next_at = services.clock()
            session.add(row)
    return services.database


def take(database: Database, clock: MovableClock, limit: int = 1) -> list[CardToRead]:
    with database.write() as session:
        return list(claim(session, CardToRead, clock(), limit, LEASE))


def test_four_at_once_get_different_work(work: Database, clock: MovableClock) -> None:
    taken: list[UUID] = []
    start = Barrier(4)

    def worker() -> None:
        start.wait()
        while rows := take(work, clock):
            taken.extend(row.card_id for row in rows)

    threads = [Thread(target=worker) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == len(set(taken)) == 20


def test_a_lease_that_ended_is_claimed_by_another_and_the_first_can_finish_nothing(
    work: Database, clock: MovableClock
) -> None:
    [first] = take(work, clock)
    clock.move(seconds=10)
    everything = take(work, clock, 20)
    assert first.card_id in {row.card_id for row in everything}
    with work.write() as session:
        assert not finish(session, first)
        assert all(finish(session, row) for row in everything)
    assert take(work, clock) == []


def test_a_lease_that_was_extended_holds(work: Database, clock: MovableClock) -> None:
    held = take(work, clock, 20)
    with work.write() as session:
        assert all(extend(session, row, clock() + 3 * LEASE) for row in held)
    clock.move(seconds=20)
    assert take(work, clock) == []


def test_what_is_given_back_comes_when_it_was_said_to(work: Database, clock: MovableClock) -> None:
    held = take(work, clock, 20)
    with work.write() as session:
        for row in held:
            give_back(session, row, clock() + timedelta(minutes=5))
    assert take(work, clock, 20) == []
    clock.move(minutes=5)
    assert {row.attempts for row in take(work, clock, 20)} == {2}


def test_a_lease_is_kept_for_as_long_as_the_work_takes(work: Database, clock: MovableClock) -> None:
    short = timedelta(milliseconds=30)
    with work.write() as session:
        [row] = claim(session, CardToRead, clock(), 1, short)
    clock.move(minutes=1)
    with held(work, [row], clock, short):
        wait_for(lambda: _until(work, row) == clock() + short)


def _until(database: Database, row: CardToRead) -> object:
    with database.read() as session:
        return session.get_one(CardToRead, row.card_id).lease_until
