"""The reminder: at the right time, once, one push for all, within the hours and the cap."""

from datetime import timedelta

import pytest

from tests.followups.doings import meet, set_own
from tests.followups.people import at, here, ito, study_group, wire, yamada
from tests.followups.process import Process
from tests.person import Person
from tests.push.house import TurnOn
from tests.push_services.endpoint import Endpoint

MORNING = at("2026-11-13 08:30")


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


def test_thirty_days_of_meetings_arrive_once_each(naoki: Person, turn_on: TurnOn, process: Process) -> None:
    phone = turn_on(naoki)
    days = [at("2026-11-13 12:00") + timedelta(days=day) for day in range(30)]
    for day in days:
        process.until(day)
        meet(naoki, ito(), yamada(), when=here(day))
    process.until(days[-1] + timedelta(days=7))
    told = sum(int(t[0]) if t[1:2] == "人" else 1 for t in phone.titles)
    assert told == 60
