"""The private calendar: what is open, for whoever has its address, and for nobody who guesses."""

import hashlib
from typing import Any

from flask.testing import FlaskClient
from icalendar import Calendar
from sqlalchemy import select
from werkzeug.test import TestResponse

from server.channels.feed import CalendarFeed
from server.services import Services
from tests.channels.conftest import Queries
from tests.conftest import MovableClock
from tests.followups.doings import meet, set_own
from tests.followups.people import at, ito, study_group, wire
from tests.person import Person
from tests.push.house import TurnOn


def address(person: Person) -> str:
    answer = person.client.post("/api/reminders/calendar")
    assert answer.status_code == 200, answer.text
    return str(answer.get_json()["url"]).removeprefix("http://localhost:8000")


def read(stranger: FlaskClient, path: str, **headers: str) -> TestResponse:
    return stranger.get(path, headers=headers)


def events(stranger: FlaskClient, path: str) -> list[Any]:
    answer = read(stranger, path)
    assert answer.status_code == 200, answer.text
    return list(whole(answer).walk("VEVENT"))


def whole(answer: TestResponse) -> Any:
    return Calendar.from_ical(answer.data)


def test_it_holds_what_is_open_with_an_alarm(naoki: Person, stranger: FlaskClient) -> None:
    path = address(naoki)
    event = study_group("2026-11-12 18:00")
    naoki.push(("events", None, wire(event)))
    meet(naoki, ito(), event_id=event.id, note="秘密の話", promise="資料")
    answer = read(stranger, path)
    assert answer.mimetype == "text/calendar"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    calendar = whole(answer)
    assert (calendar["X-PUBLISHED-TTL"].to_ical(), calendar["METHOD"]) == (b"PT1H", "PUBLISH")
    [entry] = calendar.walk("VEVENT")
    [followup] = naoki.all("followups")
    assert entry["UID"] == f"{followup['id']}@localhost"
    assert entry.start == at("2026-11-13 08:30")
    assert (entry["SUMMARY"], entry["TRANSP"]) == ("伊藤 花子様へのお礼", "TRANSPARENT")
    assert entry["DESCRIPTION"].startswith("昨日の勉強会\nhttp://localhost:8000/people/")
    [alarm] = entry.walk("VALARM")
    assert alarm.triggers.start[0].total_seconds() == 0
    assert "秘密" not in answer.text
    assert "資料" not in answer.text
    set_own(naoki, lock_screen="topics")
    assert "約束：資料" not in events(stranger, path)[0]["DESCRIPTION"]  # calendars are shown to others


def test_a_name_of_emoji_and_letters_that_read_from_the_right_arrives_whole(
    naoki: Person, stranger: FlaskClient
) -> None:
    path, name = address(naoki), f"محمد بن راشد {'👨‍👩‍👧‍👦' * 12}"
    meet(naoki, ito().model_copy(update={"name": name}))
    folded = read(stranger, path).data.split(b"\r\n")
    assert max(map(len, folded)) <= 75
    assert "\ufffd" not in "".join(
        line.decode(errors="replace") for line in folded
    )  # nowhere within a letter
    [entry] = events(stranger, path)
    isolate, kept = str(entry["SUMMARY"])[0], str(entry["SUMMARY"])[1:].partition("…")[0]
    assert isolate == "\u2068"  # it does not turn the words around it
    assert name.startswith(kept)
    assert kept.endswith("👨‍👩‍👧‍👦")  # cut between two families


def test_what_changed_is_newer_and_what_is_done_is_gone(
    naoki: Person, stranger: FlaskClient, clock: MovableClock
) -> None:
    path = address(naoki)
    meet(naoki, ito())
    [before] = events(stranger, path)
    followup = naoki.all("followups")[0]["id"]
    clock.move(minutes=1)
    naoki.client.post(f"/api/followups/{followup}/snooze", json={"until": "weekend"})
    [after] = events(stranger, path)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["LAST-MODIFIED"].dt > before["LAST-MODIFIED"].dt
    assert after.start == at("2026-11-14 10:00")
    contact = naoki.all("contacts")[0]
    naoki.push(("contacts", contact, {**contact, "name": "加藤 花子"}))
    [renamed] = events(stranger, path)
    assert (renamed["SUMMARY"], renamed["SEQUENCE"] > after["SEQUENCE"]) == ("加藤 花子様へのお礼", True)
    naoki.client.post(f"/api/followups/{followup}/done")
    assert events(stranger, path) == []


def test_the_same_again_is_not_sent_again(naoki: Person, stranger: FlaskClient, clock: MovableClock) -> None:
    path = address(naoki)
    meet(naoki, ito())
    tag = read(stranger, path).headers["ETag"]
    clock.move(hours=5)
    for known in (tag, f"W/{tag}"):  # a proxy that compresses makes it a weak one
        again = read(stranger, path, **{"If-None-Match": known})
        assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    meet(naoki, ito())
    assert read(stranger, path, **{"If-None-Match": tag}).status_code == 200


def test_an_alarm_waits_for_the_end_of_the_quiet_hours(naoki: Person, stranger: FlaskClient) -> None:
    path = address(naoki)
    taro = naoki.add("contacts", name="山田 太郎")
    naoki.add("followups", contact_id=taro["id"], due_at=at("2026-11-13 23:00").isoformat())
    [entry] = events(stranger, path)
    assert entry.walk("VALARM")[0].triggers.start[0].total_seconds() == 9 * 3600


def test_where_pushes_come_it_rings_when_a_mail_would_go_and_not_for_what_was_seen(
    naoki: Person, stranger: FlaskClient, turn_on: TurnOn, clock: MovableClock
) -> None:
    path = address(naoki)
    turn_on(naoki)
    meet(naoki, ito())
    [entry] = events(stranger, path)
    assert entry.walk("VALARM")[0].triggers.start[0].total_seconds() == 3 * 3600
    tag = read(stranger, path).headers["ETag"]
    clock.now = at("2026-11-13 08:31")
    naoki.client.post("/api/reminders/seen")
    assert read(stranger, path, **{"If-None-Match": tag}).status_code == 200
    [entry] = events(stranger, path)
    assert entry.walk("VALARM") == []


def test_renewed_the_old_address_leads_nowhere(naoki: Person, emi: Person, stranger: FlaskClient) -> None:
    old, hers = address(naoki), address(emi)
    new = address(naoki)
    assert len({old, new, hers}) == 3
    assert [read(stranger, path).status_code for path in (old, new, hers)] == [404, 200, 200]
    told = naoki.client.get("/api/reminders/channels").get_json()["calendar"]["url"]
    assert told == f"http://localhost:8000{new}"
    for _ in range(2):
        assert naoki.client.delete("/api/reminders/calendar").status_code == 204
    assert read(stranger, new).status_code == 404
    assert naoki.client.get("/api/reminders/channels").get_json()["calendar"]["url"] is None
    assert emi.client.get("/api/reminders/channels").get_json()["calendar"]["url"].endswith(hers)


def test_a_guessed_address_is_not_found(naoki: Person, stranger: FlaskClient) -> None:
    address(naoki)
    for guess in ("A" * 43, "x", "縁", "%00", "../../etc/passwd", "a" * 5000):
        answer = read(stranger, f"/calendar/{guess}.ics")
        assert (answer.status_code, answer.get_json()["code"]) == (404, "not_found")


def test_however_near_a_guess_comes_the_same_is_done_and_nothing_is_told(
    naoki: Person, services: Services, stranger: FlaskClient, query_count: Queries
) -> None:
    """An address is looked for by its hash, so no letter of it is found out before the others."""
    old, path = address(naoki), address(naoki)
    token = path.removeprefix("/calendar/").removesuffix(".ics")
    with services.database.read() as session:
        [kept] = session.scalars(select(CalendarFeed.hash)).all()
    assert kept == hashlib.sha256(token.encode()).digest()
    near = (
        token[:-1] + ("A" if token[-1] != "A" else "B"),
        token[:-1],
        token + "A",
        token.swapcase(),
        "A" * 43,
    )
    answers, statements = set(), set()
    for guess in (old, *(f"/calendar/{each}.ics" for each in near)):
        with query_count as counted:
            counted.number = 0
            answer = read(stranger, guess)
        answers.add((answer.status_code, answer.data, answer.headers["Content-Type"]))
        statements.add(counted.number)
    assert len(answers) == len(statements) == 1
    assert answer.status_code == 404
    assert read(stranger, path).status_code == 200


def test_who_asks_too_often_waits(naoki: Person, stranger: FlaskClient, clock: MovableClock) -> None:
    path = address(naoki)
    misses = [read(stranger, "/calendar/guess.ics").status_code for _ in range(61)]
    assert misses == [404] * 60 + [429]
    hits = [read(stranger, path) for _ in range(31)]
    assert [hit.status_code for hit in hits] == [200] * 30 + [429]
    assert hits[-1].headers["Retry-After"] == "60"
    clock.move(minutes=1)
    assert read(stranger, path).status_code == 200


def test_it_goes_with_the_account_and_with_a_deleted_person(naoki: Person, stranger: FlaskClient) -> None:
    path = address(naoki)
    meet(naoki, ito())
    contact = naoki.all("contacts")[0]
    naoki.push(("contacts", contact, {**contact, "_deleted": True}))
    assert events(stranger, path) == []
    naoki.client.delete("/api/account", json={"confirm": "DELETE"})
    assert read(stranger, path).status_code == 404


def test_many_are_read_in_a_handful_of_queries(
    naoki: Person, stranger: FlaskClient, query_count: Queries
) -> None:
    path = address(naoki)
    meet(naoki, *[ito() for _ in range(40)])
    with query_count as counted:
        assert len(events(stranger, path)) == 40
    assert counted.number < 20
