"""An old phone meets a newer server: it is told to update, and nothing of what it holds is lost."""

import pytest
from flask.testing import FlaskClient

from tests.person import Person

OLD = {"X-Enishi-Version": "0.0.9"}


def test_a_phone_that_is_too_old_is_told_so_and_nothing_is_changed(naoki: Person) -> None:
    topic = {"id": "0199a7a0-0000-7000-8000-000000000001", "name": "AI"}
    row = {"collection": "topics", "assumedMasterState": None, "newDocumentState": topic}
    answer = naoki.client.post("/api/sync/push", json={"rows": [row]}, headers=OLD)
    assert (answer.status_code, answer.get_json()["code"]) == (426, "too_old")
    assert naoki.all("topics") == []
    after_the_update = {"X-Enishi-Version": "0.1.0"}
    answer = naoki.client.post("/api/sync/push", json={"rows": [row]}, headers=after_the_update)
    assert answer.status_code == 200
    assert len(naoki.all("topics")) == 1


@pytest.mark.parametrize("version", ["0.1.0", "0.1.1", "0.10.0", "1.0.0", "", "newest", "0"])
def test_a_current_phone_and_one_that_names_no_version_are_heard(naoki: Person, version: str) -> None:
    assert naoki.client.get("/api/sync/tick", headers={"X-Enishi-Version": version}).status_code == 200


def test_an_old_phone_still_learns_who_is_signed_in_and_can_go_out(naoki: Person) -> None:
    assert naoki.client.get("/api/session", headers=OLD).status_code == 200
    assert naoki.client.delete("/api/session", headers=OLD).status_code == 204


def test_an_old_phone_can_fetch_the_new_app(stranger: FlaskClient) -> None:
    assert stranger.get("/version.json", headers=OLD).status_code == 200


def test_a_stranger_with_an_old_phone_learns_nothing_else(stranger: FlaskClient) -> None:
    answer = stranger.get("/api/sync/pull", headers=OLD)
    assert (answer.status_code, answer.get_json()["code"]) == (426, "too_old")
