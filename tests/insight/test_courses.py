"""A course follows whatever happens with a person, and goes when they go."""

from datetime import date
from typing import Any

from sqlalchemy import delete

from server.database import new_id
from server.insight.course import Course
from server.insight.course_row import CourseRow, courses
from server.insight.courses import complete
from server.services import Services
from tests.conftest import MovableClock
from tests.person import Person


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def course(services: Services, person: Person, contact: dict[str, Any]) -> Course | None:
    with services.database.read() as session:
        return courses(session, person.id).get(contact["id"])


def test_it_says_when_each_stage_was_reached(naoki: Person, services: Services) -> None:
    hana = naoki.add("contacts", name="山本 花子")
    who = {"contact_ids": [hana["id"]]}
    naoki.add("encounters", **who, at="2026-09-01T10:00:00Z", hit_it_off=True)
    naoki.add("interactions", contact_id=hana["id"], at="2026-09-03T10:00:00Z", direction="both", channel="x")
    naoki.add("encounters", **who, at="2026-10-02T10:00:00Z", note="二人で食事", learned="採用の話")
    found = course(services, naoki, hana)
    assert found
    assert found.reached == [day("2026-09-01"), day("2026-09-03"), day("2026-10-02"), None]
    assert (found.stage, found.clicked, found.taught) == (3, day("2026-09-01"), day("2026-10-02"))
    assert found.replied == [day("2026-09-03")]


def test_an_event_that_turns_out_to_be_online_was_no_meeting_in_person(
    naoki: Person, services: Services
) -> None:
    hana = naoki.add("contacts", name="山本 花子")
    event = naoki.add("events", title="勉強会", starts_at="2026-11-01T10:00:00Z")
    naoki.add("encounters", contact_ids=[hana["id"]], at="2026-11-01T10:00:00Z", event_id=event["id"])
    for online, faced in ((True, None), (False, day("2026-11-01"))):
        [event] = naoki.all("events")
        naoki.push(("events", event, {**event, "online": online}))
        found = course(services, naoki, hana)
        assert found
        assert (found.faced, found.met) == (faced, [day("2026-11-01")])


def test_what_comes_late_is_counted_when_it_was(naoki: Person, services: Services) -> None:
    hana = naoki.add("contacts", name="山本 花子")
    naoki.add("encounters", contact_ids=[hana["id"]], at="2026-11-01T10:00:00Z")
    naoki.add("encounters", contact_ids=[hana["id"]], at="2026-05-01T10:00:00Z")
    found = course(services, naoki, hana)
    assert found
    assert found.reached[0] == day("2026-05-01")


def test_the_first_word_after_the_first_meeting_is_thanks(naoki: Person, services: Services) -> None:
    hana = naoki.add("contacts", name="山本 花子")
    naoki.add("interactions", contact_id=hana["id"], at="2026-10-30T10:00:00Z")
    naoki.add("encounters", contact_ids=[hana["id"]], at="2026-11-01T10:00:00Z")
    naoki.add("interactions", contact_id=hana["id"], at="2026-11-02T10:00:00Z")
    found = course(services, naoki, hana)
    assert found
    assert found.began_at
    assert found.thanked_at == found.began_at + 86_400


def test_what_the_person_overruled_is_so_on_every_day(naoki: Person, services: Services) -> None:
    hana = naoki.add("contacts", name="山本 花子", stage_override="network")
    naoki.add("encounters", contact_ids=[hana["id"]], at="2026-11-01T10:00:00Z")
    found = course(services, naoki, hana)
    assert found
    assert (found.stage, found.since(), found.reached[3]) == (4, [None] * 4 + [day("2026-11-01")], None)


def test_another_cadence_holds_for_everybody_at_once(
    naoki: Person, services: Services, clock: MovableClock
) -> None:
    hana = naoki.add("contacts", name="山本 花子", stage_override="network")
    naoki.add("settings", id=str(naoki.id), ladder={"keep": {"network": 30}})
    complete(services.database, naoki.id, clock())
    found = course(services, naoki, hana)
    assert found
    assert found.cadence == 30


def test_whoever_is_erased_leaves_no_course(naoki: Person, services: Services) -> None:
    hana = naoki.add("contacts", name="山本 花子")
    assert course(services, naoki, hana)
    assert naoki.client.post(f"/api/contacts/{hana['id']}/erase").status_code == 200
    assert course(services, naoki, hana) is None


def test_what_is_missing_is_worked_out_when_it_is_asked_for(
    naoki: Person, services: Services, clock: MovableClock
) -> None:
    hana = naoki.add("contacts", name="山本 花子")
    before = course(services, naoki, hana)
    with services.database.write() as session:
        session.execute(delete(CourseRow))
    assert course(services, naoki, hana) is None
    complete(services.database, naoki.id, clock())
    assert course(services, naoki, hana) == before
    complete(services.database, new_id(), clock())  # nobody's: there is nothing to do


def test_nobody_sees_anothers(naoki: Person, emi: Person, services: Services) -> None:
    hana = naoki.add("contacts", name="山本 花子")
    assert course(services, emi, hana) is None
