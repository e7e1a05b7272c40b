"""`POST /api/events/read`: signed in only, nothing kept, and a sentence for what cannot be read."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.events.routes import MAX_BYTES
from tests.person import Person

PAGE = "貿易の夜\n2026年12月3日（木）19:00〜21:00\n会場：丸の内\nhttps://peatix.com/event/9"
CALENDAR = (
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:貿易の夜\nDTSTART:20261203T100000Z\nEND:VEVENT\nEND:VCALENDAR"
)


def ask(client: FlaskClient, text: Any, **more: Any) -> TestResponse:
    return client.post("/api/events/read", json={"text": text, "time_zone": "Asia/Tokyo", **more})


@pytest.mark.parametrize("text", [PAGE, CALENDAR])
def test_what_was_understood_comes_back_and_nothing_is_kept(naoki: Person, text: str) -> None:
    answer = ask(naoki.client, text)
    assert answer.status_code == 200, answer.text
    (event,) = answer.get_json()["events"]
    assert (event["title"], event["starts_at"]) == ("貿易の夜", "2026-12-03T10:00:00Z")
    assert naoki.all("events") == []


def test_a_rhythm_that_was_read_becomes_a_community_with_its_meetings(naoki: Person) -> None:
    weekly = CALENDAR.replace("END:VEVENT", "RRULE:FREQ=WEEKLY\nDURATION:PT2H\nEND:VEVENT")
    found = ask(naoki.client, weekly).get_json()["events"][0]
    salon = naoki.add("communities", name=found["title"], **found["series"])
    starts = [each["starts_at"] for each in naoki.all("events") if each["community_id"] == salon["id"]]
    assert min(starts) == found["starts_at"]
    assert len(starts) > 1


def test_hours_are_of_the_zone_that_the_phone_is_in(naoki: Person) -> None:
    (event,) = ask(naoki.client, PAGE, time_zone="Europe/Berlin").get_json()["events"]
    assert event["starts_at"] == "2026-12-03T18:00:00Z"


def test_a_stranger_is_told_nothing(stranger: FlaskClient) -> None:
    assert ask(stranger, PAGE).status_code == 401


REFUSED: list[tuple[Any, int, str]] = [
    ("こんにちは", 422, "no_event"),
    ("BEGIN:VCALENDAR\nEND:VCALENDAR", 422, "no_event"),
    ("BEGIN:VCALENDAR\nhello", 422, "no_calendar"),
    ("BEGIN:VCALENDAR\n" + "x" * MAX_BYTES, 413, "event_text_too_large"),
    ("あ" * (MAX_BYTES // 3 + 1), 413, "event_text_too_large"),
    ("BEGIN:VCALENDAR\n" + "x" * 5_000_000, 413, "request_entity_too_large"),
    (17, 422, "refused"),
    ("\ud800", 422, "refused"),
]


def test_what_cannot_be_read_is_a_sentence(naoki: Person) -> None:
    for text, status, code in REFUSED:
        answer = ask(naoki.client, text)
        said = answer.get_json()
        assert (answer.status_code, said["code"]) == (status, code)
        assert said["detail"].endswith(".")


def test_a_zone_that_there_is_not_is_refused(naoki: Person) -> None:
    assert ask(naoki.client, PAGE, time_zone="Atlantis/Middle").status_code == 422
