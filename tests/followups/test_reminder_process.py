"""The reminder process: killed, hung, run twice or in trouble, it tells everybody once."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Event, Thread
from typing import Any

import pytest
from sqlalchemy import select

from server.followups import reminder
from server.followups.notice import Reminder
from server.followups.reminder import LEASE
from server.push.sender import Message, Result, Sender
from server.services import Services
from server.sync.entry import Entry
from tests.conftest import MovableClock
from tests.followups.doings import meet, set_own
from tests.followups.people import at, ito, yamada
from tests.followups.process import Process, next_at
from tests.person import Person
from tests.push.house import TurnOn
from tests.push_services.endpoint import Endpoint

MORNING = at("2026-11-13 08:30")


class Killed(BaseException):
    """kill -9: nothing after it runs."""


class DiesAfterSending(Sender):
    async def send(self, address: Any, message: Message) -> Result:
        await super().send(address, message)
        raise Killed


class DiesBeforeSending(Sender):
    async def send(self, *_: Any) -> Result:
        raise Killed


@pytest.mark.parametrize(("dies", "sent"), [(DiesBeforeSending, 1), (DiesAfterSending, 2)])
def test_killed_in_the_middle_another_goes_on_and_a_repeat_replaces(
    naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint, dies: type[Sender], sent: int
) -> None:
    phone = turn_on(naoki)
    meet(naoki, ito())
    with pytest.raises(Killed):
        Process(process.services, process.clock, dies).at(MORNING)
    meet(naoki, yamada(), when="2026-11-12 20:30")  # due by now, and yet not part of what was begun
    assert process.at(MORNING + LEASE - timedelta(seconds=1)) is False
    assert process.at(MORNING + LEASE) is True
    assert phone.titles == ["伊藤 花子様へのお礼"] * sent
    assert len({message["notification"]["tag"] for message in phone.heard}) == 1
    assert len({each.message.topic for each in endpoint.record.all if each.message}) == 1
    process.until(MORNING + timedelta(hours=2))
    assert phone.titles[sent:] == ["山田 太郎様へのお礼"]


def test_what_a_phone_showed_counts_for_the_cap_though_its_sender_was_killed(
    naoki: Person, turn_on: TurnOn, process: Process
) -> None:
    phone = turn_on(naoki)
    set_own(naoki, cap=1)
    meet(naoki, ito())
    with pytest.raises(Killed):
        Process(process.services, process.clock, DiesAfterSending).at(MORNING)
    [shown] = [message["notification"]["tag"] for message in phone.heard]
    naoki.client.post("/api/push/shown", json={"tag": shown})
    meet(naoki, yamada(), when="2026-11-12 20:30")
    process.until(at("2026-11-13 22:00"))
    assert phone.titles == ["伊藤 花子様へのお礼"]


def test_while_a_push_service_hangs_past_the_lease_nobody_else_sends(
    naoki: Person, turn_on: TurnOn, process: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    lease = timedelta(milliseconds=300)
    monkeypatch.setattr(reminder, "LEASE", lease)
    others: list[bool] = []

    class Hangs(Sender):
        async def send(self, address: Any, message: Message) -> Result:
            for _ in range(4):
                process.clock.now += lease / 2
                await asyncio.to_thread(wait_until_leased, process, naoki, process.clock.now + lease)
                others.append(await asyncio.to_thread(process.at, process.clock.now))
            return await super().send(address, message)

    phone = turn_on(naoki)
    meet(naoki, ito())
    Process(process.services, process.clock, Hangs).at(MORNING)
    process.until(MORNING + timedelta(hours=2))
    assert others == [False] * 4
    assert phone.titles == ["伊藤 花子様へのお礼"]


def wait_until_leased(process: Process, person: Person, until: datetime) -> None:
    lease_until = None
    while lease_until is None or lease_until < until:
        with process.services.database.read() as session:
            lease_until = session.get_one(Reminder, person.id).lease_until


def test_what_was_done_while_the_process_was_down_is_not_repeated(
    naoki: Person, turn_on: TurnOn, process: Process
) -> None:
    phone = turn_on(naoki)
    meet(naoki, ito())
    with pytest.raises(Killed):
        Process(process.services, process.clock, DiesBeforeSending).at(MORNING)
    naoki.client.post(f"/api/followups/{naoki.all('followups')[0]['id']}/done")
    process.until(MORNING + timedelta(hours=2))
    assert phone.heard == []


def test_many_people_are_served_in_one_round(
    naoki: Person, emi: Person, turn_on: TurnOn, process: Process
) -> None:
    phones = [turn_on(naoki), turn_on(emi)]
    for person in (naoki, emi):
        meet(person, ito())
    process.at(MORNING)
    assert [phone.titles for phone in phones] == [["伊藤 花子様へのお礼"]] * 2


def test_two_processes_at_once_tell_nobody_twice(
    naoki: Person, emi: Person, turn_on: TurnOn, process: Process
) -> None:
    phones = [turn_on(naoki), turn_on(emi)]
    for person in (naoki, emi):
        meet(person, ito())
    with ThreadPoolExecutor() as both:
        list(both.map(process.at, [MORNING] * 4))
    assert [phone.titles for phone in phones] == [["伊藤 花子様へのお礼"]] * 2


def test_one_persons_trouble_does_not_hold_up_the_others(
    services: Services, naoki: Person, emi: Person, turn_on: TurnOn, process: Process
) -> None:
    turn_on(naoki)
    phone = turn_on(emi)
    meet(naoki, ito())
    meet(emi, ito())
    spoil(services, naoki)
    process.at(MORNING)
    assert phone.titles == ["伊藤 花子様へのお礼"]
    assert next_at(services, naoki) == MORNING + timedelta(hours=1)


def spoil(services: Services, person: Person) -> None:
    """A row that no version of ours would write."""
    with services.database.write() as session:
        for entry in session.scalars(select(Entry).where(Entry.owner_id == person.id)):
            entry.body = entry.body | {"unheard_of": True}


def test_the_process_runs_until_it_is_told_to_stop(
    naoki: Person, turn_on: TurnOn, process: Process, clock: MovableClock, endpoint: Endpoint
) -> None:
    turn_on(naoki)
    meet(naoki, ito())
    clock.now = MORNING
    stop = Event()
    running = Thread(target=reminder.run, args=(process.services, stop))
    running.start()
    endpoint.record.wait_for(1)
    stop.set()
    running.join(timeout=10)
    assert not running.is_alive()
