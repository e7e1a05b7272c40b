"""Documents that the phone fetches: whose they are, when they were worked out, and none is sent twice."""

from datetime import datetime

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.conftest import MovableClock
from tests.person import Person

DOCUMENTS = ("moves", "figures", "circle", "events", "review", "plan")


def ask(person: Person, name: str, etag: str = "") -> TestResponse:
    return person.client.get(f"/api/insight/{name}", headers={"If-None-Match": etag} if etag else {})


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_says_when_it_was_worked_out(naoki: Person, clock: MovableClock, name: str) -> None:
    answer = ask(naoki, name)
    assert answer.status_code == 200
    assert datetime.fromisoformat(answer.get_json()["as_of"]) == clock.now


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_the_phone_has_is_not_sent_again_until_something_changes(naoki: Person, name: str) -> None:
    etag = ask(naoki, name).headers["ETag"]
    again = ask(naoki, name, etag)
    assert (again.status_code, again.get_data(), again.headers["ETag"]) == (304, b"", etag)
    naoki.add("contacts", name="山田 太郎")
    assert ask(naoki, name, etag).status_code == 200


@pytest.mark.parametrize("name", DOCUMENTS)
def test_another_day_it_is_worked_out_anew(naoki: Person, clock: MovableClock, name: str) -> None:
    etag = ask(naoki, name).headers["ETag"]
    clock.move(hours=3)
    assert ask(naoki, name, etag).status_code == 304
    clock.move(hours=2)  # past midnight in Tokyo, where he is
    assert ask(naoki, name, etag).status_code == 200


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nobody_is_told_of_anothers(naoki: Person, emi: Person, stranger: FlaskClient, name: str) -> None:
    contact = naoki.add("contacts", name="山田 太郎")
    etag = ask(naoki, name).headers["ETag"]
    hers = ask(emi, name, etag)
    assert hers.status_code == 200
    assert contact["id"] not in hers.get_data(as_text=True)
    assert stranger.get(f"/api/insight/{name}", headers={"If-None-Match": etag}).status_code == 401


def test_what_the_season_asks_for_is_among_the_moves_until_it_is_set_up(naoki: Person) -> None:
    def seasonal() -> list[tuple[str, bool]]:
        moves = ask(naoki, "moves").get_json()["moves"]
        return [(each["key"], each["done"]) for each in moves if each["act"] == "gather"]

    assert seasonal() == []  # it is November, but there is nobody to ask
    friend = naoki.add("contacts", name="山田 太郎")
    naoki.add("encounters", contact_ids=[friend["id"]], at="2026-10-01T11:00:00Z")
    assert seasonal() == [("go:bonenkai:2026", False)]
    naoki.add("events", title="忘年会", kind="bonenkai", starts_at="2026-12-18T10:00:00Z")
    assert seasonal() == []
    naoki.add("dismissals", move="go:bonenkai:2026", why="done", until="2026-11-15T15:00:00Z")
    assert seasonal() == [("go:bonenkai:2026", True)]


def test_what_an_event_was_worth_is_told_of_ones_own_events(naoki: Person) -> None:
    event = naoki.add("events", starts_at="2026-10-01T10:00:00Z")
    people = [naoki.add("contacts", name=name)["id"] for name in ("山田 太郎", "伊藤 美咲")]
    naoki.add("encounters", contact_ids=people, event_id=event["id"], at="2026-10-01T11:00:00Z")
    naoki.add("interactions", contact_id=people[0], channel="mail", direction="in", at="2026-10-05T01:00:00Z")
    [worth] = ask(naoki, "events").get_json()["events"]
    assert (worth["event_id"], worth["met"], worth["went_on"], worth["against"]) == (
        event["id"],
        2,
        1,
        "alone",
    )


def test_who_introduced_whom_is_a_line_of_the_circle(naoki: Person) -> None:
    host = naoki.add("contacts", name="山田 太郎")["id"]
    guest = naoki.add("contacts", name="伊藤 美咲", introduced_by=host)["id"]
    circle = ask(naoki, "circle").get_json()
    assert circle["links"] == [{"a": host, "b": guest, "how": "introduced"}]
    assert {node["id"] for node in circle["nodes"]} == {host, guest}
