from flask.testing import FlaskClient

from tests.accounts import passkeys
from tests.accounts.authenticator import Authenticator
from tests.person import Person


def test_each_of_the_eight_lets_its_owner_in_once(
    naoki: Person, stranger: FlaskClient, authenticator: Authenticator
) -> None:
    codes = passkeys.add(naoki.client, authenticator).get_json()["recovery_codes"]
    answer = stranger.post("/api/session", json={"code": codes[3]})
    assert answer.get_json()["user"]["id"] == str(naoki.id)
    assert answer.get_json()["recovery_codes"] == 7
    again = stranger.post("/api/session", json={"code": codes[3]})
    assert (again.status_code, again.get_json()["code"]) == (400, "code_used")


def test_new_codes_take_the_place_of_the_old_ones(naoki: Person, stranger: FlaskClient) -> None:
    old = naoki.client.post("/api/recovery-codes").get_json()["recovery_codes"]
    answer = naoki.client.post("/api/recovery-codes")
    assert answer.status_code == 201
    new = answer.get_json()["recovery_codes"]
    assert not set(old) & set(new)
    assert stranger.post("/api/session", json={"code": old[0]}).get_json()["code"] == "wrong_code"
    assert stranger.post("/api/session", json={"code": new[0]}).status_code == 200


def test_new_codes_leave_those_of_others_alone(naoki: Person, emi: Person, stranger: FlaskClient) -> None:
    hers = emi.client.post("/api/recovery-codes").get_json()["recovery_codes"]
    naoki.client.post("/api/recovery-codes")
    answer = stranger.post("/api/session", json={"code": hers[0]})
    assert answer.get_json()["user"]["id"] == str(emi.id)


def test_the_last_passkey_stays_while_there_is_no_recovery_code(
    naoki: Person, app_clients: list[FlaskClient], authenticator: Authenticator
) -> None:
    added = passkeys.add(naoki.client, authenticator).get_json()
    for code in added["recovery_codes"]:
        assert app_clients[0].post("/api/session", json={"code": code}).status_code == 200
    path = f"/api/passkeys/{added['passkey']['id']}"
    answer = naoki.client.delete(path)
    assert (answer.status_code, answer.get_json()["code"]) == (409, "last_way_in")
    naoki.client.post("/api/recovery-codes")
    assert naoki.client.delete(path).status_code == 204


def test_a_passkey_added_when_all_codes_are_used_brings_eight_new_ones(
    naoki: Person, app_clients: list[FlaskClient], authenticator: Authenticator
) -> None:
    for code in passkeys.add(naoki.client, authenticator).get_json()["recovery_codes"]:
        app_clients[0].post("/api/session", json={"code": code})
    second = Authenticator(authenticator.origin)
    assert len(passkeys.add(naoki.client, second).get_json()["recovery_codes"]) == 8
