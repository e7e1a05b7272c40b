"""Each device's health: what was sent there, shown and opened; which one went silent."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from server.followups.notice import Notice
from server.services import Services
from tests.conftest import MovableClock
from tests.followups.people import at
from tests.person import Person
from tests.push.house import TurnOn
from tests.push_services.endpoint import Endpoint
from tests.push_services.faults import GONE, UNAVAILABLE

NOW = "2026-11-12T11:00:00Z"


def devices(person: Person) -> list[dict[str, Any]]:
    answer = person.client.get("/api/reminders/channels")
    assert answer.status_code == 200, answer.text
    return list(answer.get_json()["devices"])


def test_shown_and_opened_stand_beside_the_device(
    naoki: Person, emi: Person, turn_on: TurnOn, clock: MovableClock
) -> None:
    turn_on(naoki)
    naoki.client.post("/api/push/test")
    clock.move(seconds=1)
    for _ in range(2):
        answer = naoki.client.post("/api/push/shown", json={"tag": "test"})
        assert answer.get_json()["last_shown_at"] == "2026-11-12T11:00:01Z"
    clock.move(seconds=1)
    naoki.client.post("/api/push/opened", json={"tag": "test"})
    [device] = devices(naoki)
    assert device.pop("id")
    assert device == {
        "name": "", "current": True, "subscribed_at": NOW, "last_sent_at": NOW, "failure": "",
        "last_shown_at": "2026-11-12T11:00:01Z", "last_opened_at": "2026-11-12T11:00:02Z", "silent": False,
    }  # fmt: skip
    assert devices(emi) == []


@pytest.mark.parametrize("report", ["shown", "opened"])
def test_a_strange_tag_is_refused_and_a_device_without_reminders_is_none(naoki: Person, report: str) -> None:
    for tag in ("x" * 101, "a\0b", 7):
        assert naoki.client.post(f"/api/push/{report}", json={"tag": tag}).status_code == 422
    answer = naoki.client.post(f"/api/push/{report}", json={"tag": "test"})
    assert (answer.status_code, answer.get_json()["subscribed"]) == (200, False)


def test_three_pushes_that_nobody_saw_make_a_device_silent(
    naoki: Person, turn_on: TurnOn, clock: MovableClock
) -> None:
    turn_on(naoki)
    for silent in (False, False, True):
        naoki.client.post("/api/push/test")
        assert devices(naoki)[0]["silent"] is silent
        assert naoki.client.get("/api/push/subscriptions").get_json()["renew"] is silent
        clock.move(hours=1)
    naoki.client.post("/api/push/opened", json={"tag": "test"})
    assert devices(naoki)[0]["silent"] is False


def test_one_push_that_nobody_saw_for_a_day_does_as_well(
    naoki: Person, turn_on: TurnOn, clock: MovableClock
) -> None:
    turn_on(naoki)
    naoki.client.post("/api/push/test")
    clock.move(hours=23)
    assert devices(naoki)[0]["silent"] is False
    clock.move(hours=1)
    assert devices(naoki)[0]["silent"] is True


def test_a_report_that_overtakes_our_own_note_counts(
    naoki: Person, turn_on: TurnOn, clock: MovableClock
) -> None:
    turn_on(naoki)
    naoki.client.post("/api/push/shown", json={"tag": "test"})
    clock.move(seconds=3)
    naoki.client.post("/api/push/test")
    clock.move(days=2)
    assert devices(naoki)[0]["silent"] is False


def test_a_device_whose_address_is_gone_stays_visible(
    naoki: Person, turn_on: TurnOn, endpoint: Endpoint
) -> None:
    turn_on(naoki)
    endpoint.faults.then(UNAVAILABLE)
    naoki.client.post("/api/push/test")
    assert devices(naoki)[0]["failure"] == "answered 503"
    endpoint.faults.then(GONE)
    naoki.client.post("/api/push/test")
    assert [(d["failure"], d["last_sent_at"]) for d in devices(naoki)] == [("gone", None)]


def due_at(person: Person, moment: datetime) -> None:
    taro = person.add("contacts", name="山田 太郎")
    person.add("followups", contact_id=taro["id"], due_at=moment.isoformat())


def seen(services: Services) -> list[bool]:
    with services.database.read() as session:
        return [n.seen_at is not None for n in session.scalars(select(Notice).order_by(Notice.due_at))]


def test_what_is_due_counts_as_seen_when_the_app_is_before_the_person(
    services: Services, naoki: Person, emi: Person
) -> None:
    due_at(naoki, at("2026-11-12 19:00"))
    due_at(naoki, at("2026-11-12 21:00"))
    assert emi.client.post("/api/reminders/seen").status_code == 204
    assert seen(services) == [False, False]
    for _ in range(2):
        assert naoki.client.post("/api/reminders/seen").status_code == 204
        assert seen(services) == [True, False]


def test_a_push_that_one_device_showed_is_seen_and_nobody_elses_report_counts(
    services: Services, naoki: Person, emi: Person
) -> None:
    due_at(naoki, at("2026-11-12 19:00"))
    with services.database.write() as session:
        [notice] = session.scalars(select(Notice))
        notice.push = notice.followup_id
        tag = str(notice.push)
    emi.client.post("/api/push/shown", json={"tag": tag})
    assert seen(services) == [False]
    naoki.client.post("/api/push/shown", json={"tag": tag})
    assert seen(services) == [True]
