"""The reminder process: at the right time, once, one push for all, whoever dies on the way."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Event, Thread
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from server.accounts.invitation import recover_link
from server.database import new_id
from server.followups import reminder
from server.followups.notice import Notice, Reminder
from server.followups.pace import USEFUL
from server.followups.reminder import LEASE
from server.push.sender import Message, Result, Sender
from server.services import Services
from server.sync.entry import Entry
from tests.conftest import MovableClock
from tests.followups.people import MINE, at, here, ito, met, study_group, wire, yamada
from tests.followups.process import Process
from tests.person import Person
from tests.push.house import TurnOn
from tests.push_services.endpoint import Endpoint
from tests.push_services.faults import GONE, UNAVAILABLE, Fault, too_many

MORNING = at("2026-11-13 08:30")
TONIGHT = "2026-11-12 20:00"


@pytest.fixture
def second_phone(app: Flask, services: Services, naoki: Person) -> Person:
    """Naoki's other device."""
    link = recover_link(services.database, services.settings, services.clock(), "佐藤 直樹")
    client = app.test_client()
    assert client.post("/api/session", json={"code": link.split("code=")[1]}).status_code == 200
    return Person(client, naoki.id)


def meet(person: Person, *people: Any, when: str = TONIGHT, **how: Any) -> None:
    rows: list[Any] = []
    for contact in people:
        own = contact.model_copy(update={"id": new_id()})
        rows += [("contacts", None, wire(own))]
        rows += [("encounters", None, wire(met(own, when, name=f"with {own.id}", **how)))]
    answer = person.push(*rows)
    assert answer.status_code == 200, answer.text


def set_own(person: Person, **settings: Any) -> None:
    assert person.push(("settings", None, wire(MINE) | {"id": str(person.id), **settings})).status_code == 200


def waiting(services: Services) -> Sequence[Notice]:
    with services.database.read() as session:
        return session.scalars(select(Notice).where(Notice.is_open, Notice.sent_at.is_(None))).all()


def next_at(services: Services, person: Person) -> datetime | None:
    with services.database.read() as session:
        return session.get_one(Reminder, person.id).next_at


def test_a_push_comes_when_it_is_due_and_not_before(naoki: Person, turn_on: TurnOn, process: Process) -> None:
    phone = turn_on(naoki)
    event = study_group("2026-11-12 18:00")
    naoki.push(("events", None, wire(event)))
    meet(naoki, ito(), event_id=event.id)
    assert process.at(MORNING - timedelta(seconds=1)) is False
    assert process.at(MORNING) is True
    [message] = phone.heard
    assert message["notification"]["title"] == "伊藤 花子様へのお礼"
    assert message["notification"]["body"] == "昨日の勉強会"
    assert message["app_badge"] == 1


def test_what_was_said_is_not_said_again(naoki: Person, turn_on: TurnOn, process: Process) -> None:
    phone = turn_on(naoki)
    meet(naoki, ito())
    process.until(at("2026-11-15 22:00"))
    assert len(phone.heard) == 1
    assert naoki.all("followups")[0]["state"] == "open"


def test_put_off_it_comes_again_then(naoki: Person, turn_on: TurnOn, process: Process) -> None:
    phone = turn_on(naoki)
    meet(naoki, ito())
    process.at(MORNING)
    followup = naoki.all("followups")[0]
    naoki.client.post(f"/api/followups/{followup['id']}/snooze", json={"until": "weekend"})
    process.until(at("2026-11-14 09:59"))
    assert len(phone.heard) == 1
    process.at(at("2026-11-14 10:00"))
    assert phone.titles == ["伊藤 花子様へのお礼"] * 2


def test_what_is_due_together_comes_as_one(naoki: Person, turn_on: TurnOn, process: Process) -> None:
    phone = turn_on(naoki)
    meet(naoki, ito(), ito(), ito(), ito())
    process.at(MORNING)
    assert phone.titles == ["4人への連絡"]
    assert process.at(MORNING + timedelta(hours=2)) is False


def test_at_most_one_push_an_hour(naoki: Person, turn_on: TurnOn, process: Process) -> None:
    phone = turn_on(naoki)
    meet(naoki, ito())
    process.at(MORNING)
    meet(naoki, yamada(), when="2026-11-12 20:30")
    process.until(MORNING + timedelta(minutes=59))
    assert len(phone.heard) == 1
    process.at(MORNING + timedelta(hours=1))
    assert phone.titles[1] == "山田 太郎様へのお礼"


def test_never_in_quiet_hours_even_when_the_server_was_away(
    naoki: Person, turn_on: TurnOn, process: Process
) -> None:
    phone = turn_on(naoki)
    meet(naoki, yamada())
    process.at(at("2026-11-13 02:00"))
    assert phone.heard == []
    process.at(at("2026-11-13 08:00"))
    assert phone.titles == ["山田 太郎様へのお礼"]


@pytest.mark.parametrize("due", ["0002-01-02T00:00:00Z", "2001-01-01T00:00:00Z", "2026-11-12T10:59:59Z"])
def test_what_was_due_in_the_past_is_told_once_and_by_day(
    naoki: Person, turn_on: TurnOn, process: Process, due: str
) -> None:
    phone, clock = turn_on(naoki), process.clock
    clock.now = at("2026-11-12 23:00")
    contact = naoki.add("contacts", name="伊藤 花子")
    naoki.add("followups", contact_id=contact["id"], due_at=due, why="本を返す")
    process.until(at("2026-11-13 07:59"))
    assert phone.heard == []
    process.until(at("2026-11-20 12:00"))
    assert phone.titles == ["伊藤 花子様への連絡"]


def test_the_cap_of_the_day_is_kept(naoki: Person, turn_on: TurnOn, process: Process) -> None:
    phone = turn_on(naoki)
    set_own(naoki, cap=2)
    for hour in range(9, 15):
        meet(naoki, yamada(), when=f"2026-11-12 0{hour - 8}:00")
        process.at(at(f"2026-11-13 {hour:02}:30"))
    assert len(phone.heard) == 2
    process.until(at("2026-11-14 08:30"))
    assert phone.titles[2:] == ["4人への連絡"]


def test_a_message_lives_until_the_quiet_hours(
    naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint
) -> None:
    turn_on(naoki)
    meet(naoki, yamada())
    process.at(at("2026-11-12 20:30"))
    [received] = endpoint.record.all
    assert received.message
    assert received.message.ttl == 90 * 60


def test_a_message_lives_until_the_end_of_the_day_whose_cap_counts_it(
    naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint
) -> None:
    turn_on(naoki)
    set_own(naoki, quiet={"start": "01:30", "end": "08:00"})
    meet(naoki, yamada(), when="2026-11-12 22:00")
    process.at(at("2026-11-12 23:30"))
    [received] = endpoint.record.all
    assert received.message
    assert received.message.ttl == 30 * 60


def test_all_of_a_persons_phones_are_told_and_nobody_elses(
    naoki: Person, emi: Person, turn_on: TurnOn, process: Process
) -> None:
    phone, other = turn_on(naoki), turn_on(emi)
    meet(naoki, ito())
    process.at(MORNING)
    assert (len(phone.heard), len(other.heard)) == (1, 0)


def test_without_a_phone_the_home_screen_is_the_truth(
    services: Services, naoki: Person, turn_on: TurnOn, process: Process
) -> None:
    meet(naoki, ito())
    process.at(MORNING)
    assert (waiting(services), next_at(services, naoki)) == ([], None)
    phone = turn_on(naoki)
    process.until(MORNING + timedelta(hours=3))
    assert phone.heard == []


def test_an_address_that_is_gone_is_removed_and_not_asked_again(
    services: Services, naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint
) -> None:
    turn_on(naoki)
    meet(naoki, ito())
    endpoint.faults.then(GONE)
    process.until(MORNING + timedelta(hours=3))
    assert len(endpoint.record.all) == 1
    assert naoki.client.get("/api/push/subscriptions").get_json()["subscribed"] is False
    assert waiting(services) == []


@pytest.mark.parametrize(
    ("fault", "after"),
    [(UNAVAILABLE, timedelta(seconds=30)), (too_many(600), timedelta(minutes=10))],
    ids=["a little later", "when it was asked for"],
)
def test_a_service_that_is_not_to_be_had_is_asked_later(
    naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint, fault: Fault, after: timedelta
) -> None:
    phone = turn_on(naoki)
    meet(naoki, ito())
    endpoint.faults.then(fault)
    process.at(MORNING)
    assert process.at(MORNING + after - timedelta(seconds=1)) is False
    process.at(MORNING + after)
    assert phone.titles == ["伊藤 花子様へのお礼"]


def test_a_device_that_could_not_take_it_is_asked_again_and_the_other_is_not(
    naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint, second_phone: Person
) -> None:
    phones = [turn_on(naoki), turn_on(second_phone)]
    meet(naoki, ito())
    endpoint.faults.then(too_many(600))
    process.at(MORNING)
    meet(naoki, yamada(), when="2026-11-12 20:30")  # due by now; it may go in an hour, and hurries nobody
    assert process.at(MORNING + timedelta(minutes=9)) is False
    process.at(MORNING + timedelta(minutes=10))
    assert [phone.titles for phone in phones] == [["伊藤 花子様へのお礼"]] * 2
    assert len({phone.heard[0]["notification"]["tag"] for phone in phones}) == 1
    process.until(MORNING + timedelta(hours=2))
    assert [phone.titles[1:] for phone in phones] == [["山田 太郎様へのお礼"]] * 2


def test_a_device_is_not_asked_again_for_what_was_seen_on_another(
    naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint, second_phone: Person
) -> None:
    phones = [turn_on(naoki), turn_on(second_phone)]
    meet(naoki, ito())
    endpoint.faults.then(UNAVAILABLE)
    process.at(MORNING)
    [shown] = [message["notification"]["tag"] for phone in phones for message in phone.heard]
    naoki.client.post("/api/push/shown", json={"tag": shown})
    process.until(MORNING + timedelta(hours=3))
    assert sum(len(phone.heard) for phone in phones) == 1


def test_one_device_that_stays_away_holds_up_no_later_push(
    naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint, second_phone: Person
) -> None:
    phones = [turn_on(naoki), turn_on(second_phone)]
    meet(naoki, ito())
    endpoint.faults.then(too_many(5 * 3600))
    process.at(MORNING)
    meet(naoki, yamada(), when="2026-11-12 20:30")
    process.until(MORNING + timedelta(hours=1))
    assert all("山田 太郎様へのお礼" in phone.titles for phone in phones)


def test_what_was_seen_on_home_is_pushed_by_nobody(
    services: Services, naoki: Person, turn_on: TurnOn, process: Process
) -> None:
    phone = turn_on(naoki)
    meet(naoki, ito())
    process.clock.now = MORNING
    assert naoki.client.post("/api/reminders/seen").status_code == 204
    process.until(MORNING + timedelta(hours=3))
    assert (phone.heard, waiting(services)[0].sent_at) == ([], None)


def test_a_device_is_told_on_the_next_day_only_what_that_days_cap_counts(
    naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint, second_phone: Person
) -> None:
    phones = [turn_on(naoki), turn_on(second_phone)]
    set_own(naoki, cap=1)
    meet(naoki, yamada())
    endpoint.faults.then(too_many(int(timedelta(hours=12.5).total_seconds())))
    process.at(at("2026-11-12 20:30"))
    contact = naoki.all("contacts")[0]["id"]
    naoki.add("followups", contact_id=contact, due_at=at("2026-11-13 10:00").isoformat(), why="資料を送る")
    process.until(at("2026-11-13 21:00"))
    assert sorted(len(phone.heard) for phone in phones) == [1, 2]
    assert {phone.titles[-1] for phone in phones} == {"山田 太郎様への連絡"}


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


def test_an_edit_does_not_hurry_a_service_that_asked_to_wait(
    naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint
) -> None:
    turn_on(naoki)
    meet(naoki, ito())
    endpoint.faults.then(too_many(600))
    process.at(MORNING)
    meet(naoki, yamada(), when="2026-11-12 20:30")
    assert process.at(MORNING + timedelta(minutes=9)) is False
    assert process.at(MORNING + timedelta(minutes=10)) is True


def test_a_service_that_stays_away_is_given_up_at_the_end_of_use(
    services: Services, naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint
) -> None:
    turn_on(naoki)
    meet(naoki, ito())
    endpoint.faults.then(too_many(3 * 3600), times=100)
    process.until(MORNING + USEFUL + timedelta(hours=1))
    assert 5 < len(endpoint.record.all) < 10
    assert (waiting(services), next_at(services, naoki)) == ([], None)
    assert naoki.client.get("/api/push/subscriptions").get_json()["failure"] == "answered 429"


def test_our_own_fault_is_logged_and_deletes_no_address(
    naoki: Person, turn_on: TurnOn, process: Process, endpoint: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    turn_on(naoki)
    meet(naoki, ito())
    endpoint.faults.then(Fault(403))
    process.until(MORNING + timedelta(hours=3))
    assert len(endpoint.record.all) == 1
    assert "VAPID" in caplog.text
    assert naoki.client.get("/api/push/subscriptions").get_json()["subscribed"] is True


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


def test_thirty_days_of_meetings_arrive_once_each(naoki: Person, turn_on: TurnOn, process: Process) -> None:
    phone = turn_on(naoki)
    days = [at("2026-11-13 12:00") + timedelta(days=day) for day in range(30)]
    for day in days:
        process.until(day)
        meet(naoki, ito(), yamada(), when=here(day))
    process.until(days[-1] + timedelta(days=7))
    told = sum(int(t[0]) if t[1:2] == "人" else 1 for t in phone.titles)
    assert told == 60
