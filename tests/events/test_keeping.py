"""A community's next meetings appear by themselves, as time goes on, and nobody's word is overwritten."""

from datetime import datetime
from typing import Any

import pytest

from server.events import keeping
from server.events.keeping import LEASE, top_up_next
from server.services import Services
from tests.conftest import MovableClock
from tests.person import Person, State

WEEKLY = {"name": "経営サロン", "rhythm": "FREQ=WEEKLY;BYDAY=TH", "first_at": "2026-11-05T10:30:00Z"}


def salon(naoki: Person, **fields: Any) -> State:
    return naoki.add("communities", **WEEKLY, **fields)


def change(naoki: Person, collection: str, before: State, **fields: Any) -> State:
    answer = naoki.push((collection, before, {**before, **fields}))
    assert answer.get_json() == {"conflicts": []}, answer.text
    return {**before, **fields}


def meetings(naoki: Person) -> list[State]:
    standing = [event for event in naoki.all("events") if not event.get("_deleted")]
    return sorted(standing, key=lambda event: str(event["starts_at"]))


def days(naoki: Person) -> list[str]:
    return [event["starts_at"][5:10] for event in meetings(naoki)]


def test_a_rhythm_brings_the_next_meetings_with_all_that_the_community_says(naoki: Person) -> None:
    community = salon(naoki, always=True, minutes=90, place="渋谷", url="https://salon.example")
    first = meetings(naoki)[0]
    assert days(naoki)[:2] == ["11-19", "11-26"]
    assert (first["title"], first["place"], first["going"]) == ("経営サロン", "渋谷", True)
    assert (first["starts_at"], first["ends_at"]) == ("2026-11-19T10:30:00Z", "2026-11-19T12:00:00Z")
    assert (first["community_id"], first["url"]) == (community["id"], "https://salon.example")


def test_on_a_day_that_it_rests_there_is_no_meeting_and_one_that_stood_goes(naoki: Person) -> None:
    community = salon(naoki, left_out=["2026-11-19"])
    assert days(naoki)[:2] == ["11-26", "12-03"]
    change(naoki, "communities", community, left_out=["2026-11-26"])
    assert days(naoki)[:2] == ["11-19", "12-03"]


def test_without_always_nobody_is_signed_up(naoki: Person) -> None:
    salon(naoki)
    assert {event["going"] for event in meetings(naoki)} == {False}


def test_the_next_ones_appear_as_time_goes_on_and_none_is_doubled(
    naoki: Person, services: Services, clock: MovableClock
) -> None:
    salon(naoki)
    assert not top_up_next(services)
    before = days(naoki)
    clock.move(days=8)
    assert top_up_next(services)
    assert not top_up_next(services)
    assert set(before) < set(days(naoki))
    clock.move(days=90)
    while top_up_next(services):
        pass
    starts = [event["starts_at"] for event in meetings(naoki)]
    assert len(set(starts)) == len(starts)
    assert starts[-1] > clock.now.isoformat()


def test_what_a_person_changed_or_deleted_stays_so(
    naoki: Person, services: Services, clock: MovableClock
) -> None:
    community = salon(naoki)
    moved, gone, *_ = meetings(naoki)
    change(naoki, "events", moved, starts_at="2026-11-20T10:30:00Z", title="特別回")
    change(naoki, "events", gone, _deleted=True)
    change(naoki, "communities", community, name="経営者サロン", rhythm="FREQ=WEEKLY;BYDAY=TH;BYHOUR=20")
    clock.move(days=2)
    while top_up_next(services):
        pass
    assert naoki.get("events", moved["id"])["title"] == "特別回"
    assert naoki.get("events", gone["id"])["_deleted"]


def test_what_nobody_touched_follows_its_community(naoki: Person) -> None:
    community = salon(naoki)
    change(
        naoki,
        "communities",
        community,
        name="経営者サロン",
        always=True,
        rhythm="FREQ=WEEKLY;BYDAY=TH;BYHOUR=20",
    )
    assert {event["title"] for event in meetings(naoki)} == {"経営者サロン"}
    assert {event["starts_at"][11:16] for event in meetings(naoki)} == {"11:00"}
    assert all(event["going"] for event in meetings(naoki))


def test_another_rhythm_takes_the_old_days_away_and_brings_them_back(naoki: Person) -> None:
    community = salon(naoki)
    before = days(naoki)
    other = change(naoki, "communities", community, rhythm="FREQ=WEEKLY;BYDAY=TU")
    assert days(naoki)[:2] == ["11-17", "11-24"]
    change(naoki, "communities", other, rhythm=WEEKLY["rhythm"])
    assert days(naoki) == before


def test_a_day_on_which_somebody_was_met_stays(naoki: Person) -> None:
    community = salon(naoki)
    taro = naoki.add("contacts", name="山田 太郎")
    first = meetings(naoki)[0]
    naoki.add("encounters", contact_ids=[taro["id"]], event_id=first["id"], at="2026-11-19T10:00:00Z")
    change(naoki, "communities", community, rhythm="")
    assert days(naoki) == ["11-19"]


def test_with_the_community_go_its_meetings_and_come_back_with_it(naoki: Person) -> None:
    community = salon(naoki)
    before = days(naoki)
    change(naoki, "communities", community, _deleted=True)
    assert days(naoki) == []
    answer = naoki.push(("communities", {**community, "_deleted": True}, community))
    assert answer.get_json() == {"conflicts": []}
    assert days(naoki) == before


def test_it_is_the_clock_of_the_place_that_counts(naoki: Person) -> None:
    in_summer_time = {**WEEKLY, "first_at": "2026-10-29T10:30:00Z", "time_zone": "America/New_York"}
    naoki.add("communities", **in_summer_time)
    assert meetings(naoki)[0]["starts_at"] == "2026-11-12T11:30:00Z"


def test_the_same_push_twice_is_one(naoki: Person) -> None:
    community = salon(naoki)
    before = naoki.pull()["checkpoint"]
    assert naoki.push(("communities", None, community)).get_json() == {"conflicts": []}
    assert naoki.pull()["checkpoint"] == before


def test_another_person_sees_nothing_of_them(naoki: Person, emi: Person) -> None:
    salon(naoki)
    assert emi.all("events") == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("rhythm", "every full moon"), ("rhythm", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
        *(("time_zone", "Mars/Olympus"), ("minutes", 0), ("first_at", "1999-12-31T00:00:00Z")),
    ],
)
def test_a_community_that_cannot_be_is_refused_by_its_field(naoki: Person, field: str, value: object) -> None:
    state = {"id": "018f0000-0000-7000-8000-000000000001", **WEEKLY, field: value}
    answer = naoki.push(("communities", None, state))
    assert answer.status_code == 422
    assert answer.get_json()["errors"][0]["field"].startswith(field)
    assert naoki.all("communities") == naoki.all("events") == []


def test_an_event_that_ends_before_it_starts_is_refused(naoki: Person) -> None:
    state = {"id": "018f0000-0000-7000-8000-000000000001", "starts_at": "2026-11-12T10:00:00Z"}
    answer = naoki.push(("events", None, {**state, "ends_at": "2026-11-12T09:00:00Z"}))
    assert answer.status_code == 422
    [error] = answer.get_json()["errors"]
    assert error["field"] == "ends_at"
    assert "before it starts" in error["message"]
    assert naoki.all("events") == []


def test_whoever_dies_at_it_leaves_it_to_another(
    naoki: Person, services: Services, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    salon(naoki)
    clock.move(days=8)
    monkeypatch.setattr(keeping, "_top_up", lambda *_: None)  # a process that is gone after the claim
    assert top_up_next(services)
    monkeypatch.undo()
    assert not top_up_next(services)
    clock.now += LEASE
    assert top_up_next(services)
    assert not top_up_next(services)


def test_a_rhythm_that_is_over_says_nothing_more(
    naoki: Person, services: Services, clock: MovableClock
) -> None:
    naoki.add("communities", name="連続講座", rhythm="FREQ=WEEKLY;BYDAY=TH;UNTIL=20261127")
    assert days(naoki) == ["11-19", "11-26"]
    clock.now = datetime.fromisoformat("2026-12-10T00:00:00+00:00")
    while top_up_next(services):
        pass
    assert days(naoki) == ["11-19", "11-26"]
