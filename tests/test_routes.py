"""Every route, walked by nobody and by another person."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from server.database import new_id
from tests.person import Person

OPEN = {
    "/", "/<path:name>", "/healthz", "/readyz", "/metrics", "/version.json", "/openapi.json", "/sw.js",
    "/api/session", "/api/passkeys/sign-in", "/api/passkeys/sign-in/options",
    "/api/passkeys/sign-up", "/api/passkeys/sign-up/options",
    "/calendar/<token>.ics", "/mail/stop/<token>", "/mail/page.css",
}  # fmt: skip
"""Whoever is not signed in may come here; what it answers is tested where it belongs."""


def walk(app: Flask) -> Iterator[tuple[Rule, str]]:
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield rule, method


def call(client: FlaskClient, rule: Rule, method: str, **values: Any) -> int:
    names = {name: values.get(name, str(new_id())) for name in rule.arguments}
    url = rule.build(names)
    assert url
    with client.open(url[1], method=method, json={} if method != "GET" else None) as answer:
        return answer.status_code


def test_nobody_gets_in_anywhere(app: Flask, stranger: FlaskClient) -> None:
    walked = [(rule, method) for rule, method in walk(app) if rule.rule not in OPEN]
    assert len(walked) > 10
    assert {f"{m} {r.rule}": call(stranger, r, m) for r, m in walked if call(stranger, r, m) != 401} == {}


def test_no_route_of_one_person_answers_another_with_anything_of_theirs(
    app: Flask, naoki: Person, emi: Person
) -> None:
    contact = naoki.add("contacts", name="山田 太郎", note="秘密の話")
    photo = naoki.send_photo(b"\xff\xd8\xff hers").get_json()["sha256"]
    session = naoki.client.get("/api/sessions").get_json()["sessions"][0]["id"]
    talk = naoki.add("encounters", contact_ids=[contact["id"]], at="2026-11-12T10:30:00Z")
    followup = naoki.add(
        "followups", contact_id=contact["id"], encounter_id=talk["id"], due_at="2026-11-12T12:00:00Z", why="x"
    )
    calendar = naoki.client.post("/api/reminders/calendar").get_json()["url"]
    before, channels = naoki.pull(), naoki.client.get("/api/reminders/channels").get_json()
    for rule, method in walk(app):
        for id in (contact["id"], session, followup["id"]):
            _visit(emi, rule, method, id=id, sha256=photo, collection="contacts")
    assert naoki.pull() == before
    assert naoki.client.get("/api/reminders/channels").get_json() == channels
    assert channels["calendar"]["url"] == calendar
    assert naoki.client.get("/api/session").status_code == 200


def _visit(emi: Person, rule: Rule, method: str, **values: str) -> None:
    if (rule.rule, method) == ("/api/session", "DELETE"):
        return  # her own signing out
    names = {name: values.get(name, values["id"]) for name in rule.arguments}
    url = rule.build(names)
    assert url
    with emi.client.open(url[1], method=method, json={} if method != "GET" else None) as answer:
        assert answer.status_code < 500, (method, rule.rule)
        told = answer.get_data().decode(errors="replace")
        assert "秘密の話" not in told
        assert values["id"] not in told, (method, rule.rule)


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost.evil.example"])
def test_a_write_from_another_site_is_refused(naoki: Person, origin: str) -> None:
    answer = naoki.client.post("/api/sync/push", json={"rows": []}, headers={"Origin": origin})
    assert (answer.status_code, answer.get_json()["code"]) == (403, "wrong_origin")


def test_a_write_from_our_own_page_is_heard(naoki: Person) -> None:
    headers = {"Origin": "http://localhost:8000"}
    assert naoki.client.post("/api/sync/push", json={"rows": []}, headers=headers).status_code == 200


def test_what_an_html_form_could_send_is_refused(naoki: Person) -> None:
    answer = naoki.client.post("/api/sync/push", data={"rows": "[]"})
    assert (answer.status_code, answer.get_json()["code"]) == (400, "wrong_content_type")


def test_every_answer_carries_the_policy(stranger: FlaskClient) -> None:
    headers = stranger.get("/healthz").headers
    assert headers["Content-Security-Policy"] == (
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob: data:; "
        "object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_browser_at_127_0_0_1_is_sent_to_localhost(stranger: FlaskClient) -> None:
    answer = stranger.get("/?code=X", base_url="http://127.0.0.1:8000", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.location) == (308, "http://localhost:8000/?code=X")


def test_alive_and_ready(stranger: FlaskClient) -> None:
    assert stranger.get("/healthz").status_code == 200
    assert stranger.get("/readyz").status_code == 200
    assert "version" in stranger.get("/version.json").get_json()


def test_the_interface_describes_itself_to_everybody(stranger: FlaskClient) -> None:
    assert "/api/sync/push" in stranger.get("/openapi.json").get_json()["paths"]


def test_a_method_that_is_not_there_is_told_which_are(stranger: FlaskClient) -> None:
    answer = stranger.put("/api/session", json={})
    assert (answer.status_code, answer.get_json()["title"]) == (405, "Method Not Allowed")
    assert {"GET", "POST", "DELETE"} <= set(answer.allow)
