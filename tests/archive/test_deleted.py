"""Whatever a person deleted is listed for thirty days, and comes back with what went in the same moment."""

from datetime import datetime, timedelta

from flask.testing import FlaskClient

from server.cards.worker import clear_away
from server.services import Services
from tests.conftest import MovableClock
from tests.person import Person, State

AT = "2026-11-20T10:30:00Z"
WEEKLY = {"name": "経営サロン", "rhythm": "FREQ=WEEKLY;BYDAY=TH", "first_at": "2026-11-05T10:30:00Z"}


def delete(person: Person, collection: str, document: State) -> None:
    answer = person.push((collection, document, {**document, "_deleted": True}))
    assert answer.get_json() == {"conflicts": []}


def restore(person: Person, collection: str, document: State) -> None:
    answer = person.push((collection, {**document, "_deleted": True}, document))
    assert answer.get_json() == {"conflicts": []}


def deleted(person: Person, collection: str) -> list[State]:
    return list(person.client.get("/api/deleted").get_json()[collection])


def names(person: Person, collection: str) -> list[str]:
    return [each["doc"].get("title") or each["doc"]["name"] for each in deleted(person, collection)]


def standing(person: Person) -> set[str]:
    """The days of the events that are there."""
    return {event["starts_at"][5:10] for event in person.all("events") if "_deleted" not in event}


def test_events_and_communities_are_listed_latest_first_each_with_its_last_day(
    naoki: Person, clock: MovableClock
) -> None:
    talk, party = (naoki.add("events", title=title, starts_at=AT) for title in ("勉強会", "忘年会"))
    circle = naoki.add("communities", name="読書会")
    delete(naoki, "events", talk)
    at = clock.move(hours=1)
    delete(naoki, "events", party)
    delete(naoki, "communities", circle)
    assert names(naoki, "events") == ["忘年会", "勉強会"]
    [found] = deleted(naoki, "communities")
    assert found["doc"] == circle
    assert datetime.fromisoformat(found["deleted_at"]) == at
    assert datetime.fromisoformat(found["purged_at"]) == at + timedelta(days=30)


def test_an_event_comes_back_as_it_was(naoki: Person, services: Services, clock: MovableClock) -> None:
    taro = naoki.add("contacts", name="山田 太郎")
    event = naoki.add("events", title="勉強会", starts_at=AT, agenda={"people": [taro["id"]]})
    delete(naoki, "events", event)
    clock.move(days=29)
    clear_away(services)
    restore(naoki, "events", event)
    assert naoki.get("events", event["id"]) == event
    assert deleted(naoki, "events") == []


def test_the_meetings_of_a_community_go_and_come_with_it_those_too_whose_day_has_passed(
    naoki: Person, clock: MovableClock
) -> None:
    circle = naoki.add("communities", **WEEKLY)
    dropped = next(event for event in naoki.all("events") if event["starts_at"].startswith("2026-11-26"))
    delete(naoki, "events", dropped)
    before = standing(naoki)
    clock.move(hours=1)
    delete(naoki, "communities", circle)
    assert standing(naoki) == set()
    assert [each["doc"] for each in deleted(naoki, "events")] == [dropped]
    clock.move(days=10)
    restore(naoki, "communities", circle)
    assert before <= standing(naoki)
    assert "11-19" in before
    assert [each["doc"] for each in deleted(naoki, "events")] == [dropped]


def test_a_meeting_that_came_back_and_is_then_deleted_by_its_person_is_listed(
    naoki: Person, clock: MovableClock
) -> None:
    circle = naoki.add("communities", **WEEKLY)
    first = min(naoki.all("events"), key=lambda event: str(event["starts_at"]))
    delete(naoki, "communities", circle)
    clock.move(days=10)
    restore(naoki, "communities", circle)
    delete(naoki, "events", first)
    assert [each["doc"] for each in deleted(naoki, "events")] == [first]


def test_after_thirty_days_nothing_is_listed(naoki: Person, services: Services, clock: MovableClock) -> None:
    delete(naoki, "events", naoki.add("events", title="勉強会", starts_at=AT))
    delete(naoki, "communities", naoki.add("communities", **WEEKLY))
    clock.move(days=30)
    while clear_away(services):
        pass
    assert deleted(naoki, "events") + deleted(naoki, "communities") == []


def test_nobody_else_lists_or_restores_them(naoki: Person, emi: Person, stranger: FlaskClient) -> None:
    event = naoki.add("events", title="勉強会", starts_at=AT)
    delete(naoki, "events", event)
    assert emi.client.get("/api/deleted").get_json() == {"contacts": [], "events": [], "communities": []}
    assert emi.push(("events", {**event, "_deleted": True}, event)).status_code == 422
    assert naoki.get("events", event["id"])["_deleted"]
    assert stranger.get("/api/deleted").status_code == 401
