"""The reminder and the phones: all of them are told, and each push service is taken as it answers."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from server.accounts.invitation import recover_link
from server.followups.notice import Notice
from server.followups.pace import USEFUL
from server.services import Services
from tests.followups.doings import meet, set_own
from tests.followups.people import at, ito, yamada
from tests.followups.process import Process, next_at
from tests.person import Person
from tests.push.house import TurnOn
from tests.push_services.endpoint import Endpoint
from tests.push_services.faults import GONE, UNAVAILABLE, Fault, too_many

MORNING = at("2026-11-13 08:30")


@pytest.fixture
def second_phone(app: Flask, services: Services, naoki: Person) -> Person:
    """Naoki's other device."""
    link = recover_link(services.database, services.settings, services.clock(), "佐藤 直樹")
    client = app.test_client()
    assert client.post("/api/session", json={"code": link.split("code=")[1]}).status_code == 200
    return Person(client, naoki.id)


def waiting(services: Services) -> Sequence[Notice]:
    with services.database.read() as session:
        return session.scalars(select(Notice).where(Notice.is_open, Notice.sent_at.is_(None))).all()


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


@pytest.mark.parametrize(("status", "told"), [(403, "VAPID settings"), (413, "Enishi's own")])
def test_our_own_fault_is_logged_and_deletes_no_address(
    naoki: Person,
    turn_on: TurnOn,
    process: Process,
    endpoint: Endpoint,
    caplog: pytest.LogCaptureFixture,
    status: int,
    told: str,
) -> None:
    turn_on(naoki)
    meet(naoki, ito())
    endpoint.faults.then(Fault(status))
    process.until(MORNING + timedelta(hours=3))
    assert len(endpoint.record.all) == 1
    assert told in caplog.text
    assert naoki.client.get("/api/push/subscriptions").get_json()["subscribed"] is True
