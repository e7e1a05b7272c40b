from uuid import UUID

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from server.accounts.sessions import device_name
from server.push.subscription import PushSubscription
from server.services import Services
from tests.accounts import passkeys
from tests.accounts.authenticator import Authenticator
from tests.conftest import MovableClock
from tests.person import Person

SAFARI = "Version/26.1 Mobile/15E148 Safari/604.1"
CHROME = "Chrome/156.0.0.0 Safari/537.36"


def test_devices_are_listed_with_the_one_that_asks_marked(
    naoki: Person, stranger: FlaskClient, authenticator: Authenticator, clock: MovableClock
) -> None:
    passkeys.add(naoki.client, authenticator)
    clock.move(minutes=5)
    passkeys.sign_in(stranger, authenticator)
    listed = naoki.client.get("/api/sessions").get_json()["sessions"]
    assert [device["current"] for device in listed] == [False, True]
    assert listed[0]["created_at"] == "2026-11-12T11:05:00Z"


def test_a_lost_phone_is_signed_out_from_another(
    naoki: Person, stranger: FlaskClient, authenticator: Authenticator
) -> None:
    passkeys.add(naoki.client, authenticator)
    lost = passkeys.sign_in(stranger, authenticator).get_json()["session_id"]
    assert naoki.client.delete(f"/api/sessions/{lost}").status_code == 204
    assert naoki.client.delete(f"/api/sessions/{lost}").status_code == 404
    assert stranger.get("/api/session").status_code == 401
    assert naoki.client.get("/api/session").status_code == 200


def test_a_device_that_is_signed_out_gets_no_more_reminders(
    naoki: Person, stranger: FlaskClient, authenticator: Authenticator, services: Services
) -> None:
    passkeys.add(naoki.client, authenticator)
    lost = passkeys.sign_in(stranger, authenticator).get_json()["session_id"]
    with services.database.write() as session:
        session.add(
            PushSubscription(
                owner_id=naoki.id,
                session_id=UUID(lost),
                endpoint="https://updates.push.services.mozilla.com/wpush/v2/lost",
                p256dh="",
                auth="",
                created_at=services.clock(),
            )
        )
    naoki.client.delete(f"/api/sessions/{lost}")
    with services.database.read() as session:
        assert session.scalars(select(PushSubscription)).all() == []


def test_nobody_signs_another_out(naoki: Person, emi: Person) -> None:
    his = naoki.client.get("/api/session").get_json()["session_id"]
    assert emi.client.delete(f"/api/sessions/{his}").status_code == 404
    assert his not in emi.client.get("/api/sessions").text
    assert naoki.client.get("/api/session").status_code == 200


def test_signing_out_ends_the_session_for_good(naoki: Person) -> None:
    cookie = naoki.client.get_cookie("enishi")
    assert cookie
    assert naoki.client.delete("/api/session").status_code == 204
    naoki.client.set_cookie("enishi", cookie.value)
    answer = naoki.client.get("/api/session")
    assert (answer.status_code, answer.get_json()["code"]) == (401, "not_signed_in")
    assert naoki.client.delete("/api/session").status_code == 401


def test_a_device_is_written_down_as_seen_at_most_once_an_hour(naoki: Person, clock: MovableClock) -> None:
    def seen() -> str:
        device = naoki.client.get("/api/sessions").get_json()["sessions"][0]
        return str(device["last_seen_at"])

    clock.move(minutes=59)
    assert "Set-Cookie" not in naoki.client.get("/api/session").headers
    assert seen() == "2026-11-12T11:00:00Z"
    clock.move(minutes=1)
    assert "Set-Cookie" in naoki.client.get("/api/session").headers
    assert seen() == "2026-11-12T12:00:00Z"


def test_a_device_not_seen_for_400_days_is_signed_out(naoki: Person, clock: MovableClock) -> None:
    clock.move(days=399)
    assert naoki.client.get("/api/session").status_code == 200
    clock.move(days=399)
    assert naoki.client.get("/api/session").status_code == 200
    clock.move(days=400)
    assert naoki.client.get("/api/session").status_code == 401


def test_a_forged_cookie_is_nobodys(naoki: Person, services: Services) -> None:
    cookie = naoki.client.get_cookie("enishi")
    assert cookie
    # Not the last letter: of that one base64 drops two bits, so that A and B there are the same signature.
    *rest, forged, last = list(cookie.value)
    naoki.client.set_cookie("enishi", "".join([*rest, "A" if forged != "A" else "B", last]))
    assert naoki.client.get("/api/session").status_code == 401
    assert services


@pytest.mark.parametrize(
    ("system", "browser", "name"),
    [
        ("iPhone; CPU iPhone OS 18_6 like Mac OS X", SAFARI, "iPhone · Safari"),
        ("iPhone; CPU iPhone OS 18_6 like Mac OS X", "Mobile/15E148", "iPhone"),
        ("Linux; Android 10; K", CHROME, "Android · Chrome"),
        ("Windows NT 10.0; Win64; x64", f"{CHROME} Edg/156.0", "Windows · Edge"),
        ("Macintosh; Intel Mac OS X 10.15; rv:153.0", "Gecko/20100101 Firefox/153.0", "Mac · Firefox"),
        ("a robot", "curl/8.14", ""),
    ],
)
def test_a_device_is_called_what_a_person_would_call_it(system: str, browser: str, name: str) -> None:
    assert device_name(f"Mozilla/5.0 ({system}) AppleWebKit/537.36 (KHTML, like Gecko) {browser}") == name
