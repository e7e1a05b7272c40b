"""Done and Snooze from a notification: one's own follow-ups, and the same tap twice is one."""

import pytest
from flask.testing import FlaskClient

from server.database import new_id
from tests.conftest import MovableClock
from tests.followups.people import ito, met, wire
from tests.person import Person, State


@pytest.fixture
def thanks(naoki: Person) -> State:
    naoki.push(("contacts", None, wire(ito())), ("encounters", None, wire(met(ito(), "2026-11-12 19:00"))))
    return naoki.all("followups")[0]


def test_done_is_done_once_and_travels_to_the_phones(
    naoki: Person, thanks: State, clock: MovableClock
) -> None:
    for _ in range(2):
        answer = naoki.client.post(f"/api/followups/{thanks['id']}/done", json={})
        assert answer.get_json()["done_at"] == "2026-11-12T11:00:00Z"
        clock.move(minutes=5)
    assert naoki.get("followups", thanks["id"]) == answer.get_json()


def test_done_needs_no_body(naoki: Person, thanks: State) -> None:
    assert naoki.client.post(f"/api/followups/{thanks['id']}/done").get_json()["state"] == "done"


def test_snooze_puts_off_once_however_often_it_is_tapped(naoki: Person, thanks: State) -> None:
    for _ in range(2):
        answer = naoki.client.post(f"/api/followups/{thanks['id']}/snooze", json={"until": "weekend"})
    told = answer.get_json()
    assert (told["due_at"], told["snoozed"], told["state"]) == ("2026-11-14T01:00:00Z", 1, "open")
    assert naoki.get("followups", thanks["id"]) == told


def test_snooze_without_a_word_means_later(naoki: Person, thanks: State) -> None:
    told = naoki.client.post(f"/api/followups/{thanks['id']}/snooze", json={}).get_json()
    assert told["due_at"] == "2026-11-12T23:30:00Z"


def test_snooze_until_a_moment(naoki: Person, thanks: State) -> None:
    until = {"until": "2026-11-20T15:00:00+09:00"}
    told = naoki.client.post(f"/api/followups/{thanks['id']}/snooze", json=until).get_json()
    assert told["due_at"] == "2026-11-20T06:00:00Z"


@pytest.mark.parametrize(
    "until", ["2026-11-01T00:00:00Z", "2026-11-20T15:00:00", "someday", 7, None, "tonight"]
)
def test_a_moment_that_is_past_or_none_changes_nothing(naoki: Person, thanks: State, until: object) -> None:
    answer = naoki.client.post(f"/api/followups/{thanks['id']}/snooze", json={"until": until})
    assert answer.status_code == 422
    assert naoki.get("followups", thanks["id"]) == thanks


def test_what_is_done_is_not_put_off(naoki: Person, thanks: State) -> None:
    naoki.client.post(f"/api/followups/{thanks['id']}/done")
    told = naoki.client.post(f"/api/followups/{thanks['id']}/snooze", json={"until": "weekend"}).get_json()
    assert (told["state"], told["snoozed"]) == ("done", 0)


def test_another_persons_follow_up_is_not_found(naoki: Person, emi: Person, thanks: State) -> None:
    assert emi.client.post(f"/api/followups/{thanks['id']}/done").status_code == 404
    assert emi.client.post(f"/api/followups/{thanks['id']}/snooze", json={}).status_code == 404
    assert naoki.get("followups", thanks["id"]) == thanks


def test_what_does_not_exist_is_not_found(naoki: Person) -> None:
    assert naoki.client.post(f"/api/followups/{new_id()}/done").status_code == 404
    assert naoki.client.post("/api/followups/none/done").status_code in (404, 422)


def test_nobody_gets_in_without_signing_in(stranger: FlaskClient) -> None:
    assert stranger.post(f"/api/followups/{new_id()}/done").status_code == 401
    assert stranger.post(f"/api/followups/{new_id()}/snooze", json={}).status_code == 401
