from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server.config import Settings
from tests.accounts import passkeys
from tests.accounts.authenticator import Authenticator, Json
from tests.conftest import MovableClock
from tests.person import Person

ANSWERED: Json = {"credential": {}}


def test_the_first_passkey_comes_with_eight_recovery_codes_and_the_second_with_none(
    naoki: Person, settings: Settings
) -> None:
    first = passkeys.add(naoki.client, Authenticator(settings.origin))
    assert first.status_code == 201
    assert len(set(first.get_json()["recovery_codes"])) == 8
    second = passkeys.add(naoki.client, Authenticator(settings.origin))
    assert second.get_json()["recovery_codes"] is None
    who = naoki.client.get("/api/session").get_json()
    assert (who["passkeys"], who["recovery_codes"]) == (2, 8)


def test_a_passkey_signs_in_without_a_name(
    naoki: Person, emi: Person, stranger: FlaskClient, settings: Settings
) -> None:
    his, hers = Authenticator(settings.origin), Authenticator(settings.origin)
    passkeys.add(naoki.client, his)
    passkeys.add(emi.client, hers)
    assert passkeys.sign_in(stranger, hers).get_json()["user"]["id"] == str(emi.id)
    assert stranger.get("/api/session").get_json()["user"]["name"] == "鈴木 恵美"


def test_an_authenticator_that_does_not_count_signs_in_again_and_again(
    naoki: Person, stranger: FlaskClient, settings: Settings
) -> None:
    synced = Authenticator(settings.origin, counts=False)
    passkeys.add(naoki.client, synced)
    assert [passkeys.sign_in(stranger, synced).status_code for _ in range(2)] == [200, 200]


def test_a_copied_key_is_found_out_by_its_count(
    naoki: Person, stranger: FlaskClient, authenticator: Authenticator
) -> None:
    passkeys.add(naoki.client, authenticator)
    passkeys.sign_in(stranger, authenticator)
    authenticator.sign_count = 0
    answer = passkeys.sign_in(stranger, authenticator)
    assert (answer.status_code, answer.get_json()["code"]) == (400, "passkey_refused")


def test_an_answer_is_taken_once(naoki: Person, stranger: FlaskClient, authenticator: Authenticator) -> None:
    options = passkeys.options(naoki.client)
    body = {"credential": authenticator.create(options)}
    assert naoki.client.post("/api/passkeys", json=body).status_code == 201
    assert naoki.client.post("/api/passkeys", json=body).get_json()["code"] == "passkey_stale"
    body = {"credential": authenticator.get(passkeys.options(stranger, "/api/passkeys/sign-in/options"))}
    assert stranger.post("/api/passkeys/sign-in", json=body).status_code == 200
    assert stranger.post("/api/passkeys/sign-in", json=body).status_code == 400


def test_an_answer_comes_in_time_or_not_at_all(
    naoki: Person, authenticator: Authenticator, clock: MovableClock
) -> None:
    credential = authenticator.create(passkeys.options(naoki.client))
    clock.move(minutes=10)
    answer = naoki.client.post("/api/passkeys", json={"credential": credential})
    assert (answer.status_code, answer.get_json()["code"]) == (400, "passkey_stale")


def test_nobody_answers_what_another_was_asked(
    naoki: Person, emi: Person, authenticator: Authenticator
) -> None:
    credential = authenticator.create(passkeys.options(naoki.client))
    answer = emi.client.post("/api/passkeys", json={"credential": credential})
    assert (answer.status_code, answer.get_json()["code"]) == (400, "passkey_stale")


def test_one_passkey_belongs_to_one_account(naoki: Person, emi: Person, authenticator: Authenticator) -> None:
    passkeys.add(naoki.client, authenticator)
    answer = passkeys.add(emi.client, authenticator)
    assert (answer.status_code, answer.get_json()["code"]) == (400, "passkey_known")


def test_a_known_passkey_is_named_so_that_its_authenticator_makes_no_second(
    naoki: Person, authenticator: Authenticator
) -> None:
    added = authenticator.create(passkeys.options(naoki.client))
    naoki.client.post("/api/passkeys", json={"credential": added})
    excluded = passkeys.options(naoki.client)["excludeCredentials"]
    assert [each["id"] for each in excluded] == [added["id"]]


def test_an_unknown_passkey_is_refused(stranger: FlaskClient, authenticator: Authenticator) -> None:
    answer = passkeys.sign_in(stranger, authenticator)
    assert (answer.status_code, answer.get_json()["code"]) == (400, "passkey_unknown")


def test_an_authenticator_that_did_not_verify_the_person_is_refused(
    naoki: Person, stranger: FlaskClient, authenticator: Authenticator
) -> None:
    passkeys.add(naoki.client, authenticator)
    authenticator.user_verified = False
    assert passkeys.sign_in(stranger, authenticator).status_code == 400
    assert passkeys.add(naoki.client, authenticator).status_code == 400


def test_an_answer_made_for_another_site_is_refused(naoki: Person) -> None:
    answer = passkeys.add(naoki.client, Authenticator("https://enishi.example.evil"))
    assert (answer.status_code, answer.get_json()["code"]) == (400, "passkey_refused")


@pytest.mark.parametrize("part", ["clientDataJSON", "attestationObject"])
@pytest.mark.parametrize("value", ["", "AAAA", "!", None, 7, {}, "gA", "_____w", "v7-_v7-_v7-_"])
def test_an_answer_with_a_broken_part_gets_a_sentence(
    naoki: Person, authenticator: Authenticator, part: str, value: object
) -> None:
    credential: dict[str, Any] = authenticator.create(passkeys.options(naoki.client))
    credential["response"][part] = value
    answer = naoki.client.post("/api/passkeys", json={"credential": credential})
    assert answer.status_code == 400
    assert answer.get_json()["detail"].endswith(".")


@pytest.mark.parametrize("part", ["clientDataJSON", "authenticatorData", "signature", "userHandle"])
@pytest.mark.parametrize("value", ["", "AAAA", None, 7, "_____w"])
def test_a_sign_in_with_a_broken_part_lets_nobody_in(
    naoki: Person, stranger: FlaskClient, authenticator: Authenticator, part: str, value: object
) -> None:
    passkeys.add(naoki.client, authenticator)
    credential = authenticator.get(passkeys.options(stranger, "/api/passkeys/sign-in/options"))
    credential["response"][part] = value
    answer = stranger.post("/api/passkeys/sign-in", json={"credential": credential})
    assert answer.status_code == (400 if part != "userHandle" else answer.status_code)
    assert answer.status_code < 500


@pytest.mark.parametrize(
    "credential", [{}, {"id": 1}, {"response": []}, {"response": {"clientDataJSON": "e30"}}]
)
def test_an_answer_of_another_shape_gets_a_sentence(naoki: Person, credential: object) -> None:
    for path in ("/api/passkeys", "/api/passkeys/sign-in"):
        answer = naoki.client.post(path, json={"credential": credential})
        assert (answer.status_code, answer.get_json()["code"]) == (400, "passkey_refused")


def test_a_passkey_is_named_listed_and_removed(naoki: Person, authenticator: Authenticator) -> None:
    id = passkeys.add(naoki.client, authenticator).get_json()["passkey"]["id"]
    renamed = naoki.client.patch(f"/api/passkeys/{id}", json={"name": "  Pixel の指紋 "})
    assert renamed.get_json()["name"] == "Pixel の指紋"
    listed = naoki.client.get("/api/passkeys").get_json()["passkeys"]
    assert [item["name"] for item in listed] == ["Pixel の指紋"]
    assert naoki.client.delete(f"/api/passkeys/{id}").status_code == 204
    assert naoki.client.delete(f"/api/passkeys/{id}").status_code == 404
    assert naoki.client.get("/api/passkeys").get_json() == {"passkeys": []}


@pytest.mark.parametrize("name", ["", "  ", "a" * 81, "a\x00b", "a\nb", "\ud800", None, 7])
def test_a_name_that_cannot_be_shown_is_refused(
    naoki: Person, authenticator: Authenticator, name: object
) -> None:
    id = passkeys.add(naoki.client, authenticator).get_json()["passkey"]["id"]
    assert naoki.client.patch(f"/api/passkeys/{id}", json={"name": name}).status_code == 422


def test_nobody_touches_another_persons_passkey(
    naoki: Person, emi: Person, authenticator: Authenticator
) -> None:
    id = passkeys.add(naoki.client, authenticator).get_json()["passkey"]["id"]
    assert emi.client.get("/api/passkeys").get_json() == {"passkeys": []}
    assert emi.client.patch(f"/api/passkeys/{id}", json={"name": "mine"}).status_code == 404
    assert emi.client.delete(f"/api/passkeys/{id}").status_code == 404


def test_sign_up_is_closed_unless_it_is_opened(stranger: FlaskClient) -> None:
    answer = stranger.post("/api/passkeys/sign-up/options", json={"name": "Emi"})
    assert (answer.status_code, answer.get_json()["code"]) == (403, "sign_up_closed")
    assert stranger.post("/api/passkeys/sign-in/options").get_json()["sign_up"] is False
    assert stranger.post("/api/passkeys/sign-up", json=ANSWERED).status_code == 400


def test_where_sign_up_is_open_a_passkey_makes_an_account(open_app: Flask, settings: Settings) -> None:
    client, authenticator = open_app.test_client(), Authenticator(settings.origin)
    options = passkeys.options(client, "/api/passkeys/sign-up/options", name="恵美")
    assert options["user"]["name"] == "恵美"
    body = {"credential": authenticator.create(options)}
    answer = client.post("/api/passkeys/sign-up", json=body)
    assert (answer.status_code, len(answer.get_json()["recovery_codes"])) == (201, 8)
    assert client.get("/api/session").get_json()["user"]["name"] == "恵美"
    assert client.post("/api/passkeys/sign-up", json=body).status_code == 400
    other = open_app.test_client()
    assert passkeys.sign_in(other, authenticator).status_code == 200


def test_transports_that_nobody_knows_are_left_out(naoki: Person, authenticator: Authenticator) -> None:
    credential = authenticator.create(passkeys.options(naoki.client))
    credential["response"]["transports"] = [{"by": "hand"}, 5, "usb"]
    assert naoki.client.post("/api/passkeys", json={"credential": credential}).status_code == 201
