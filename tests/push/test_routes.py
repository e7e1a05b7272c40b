"""Turning reminders on: the key, whom push services may write to, a test push, what must be renewed."""

from flask.testing import FlaskClient

from tests.person import Person
from tests.push.house import CONTACT, TurnOn
from tests.push_services.endpoint import Endpoint
from tests.push_services.faults import GONE, UNAVAILABLE, Fault
from tests.push_services.listener import listen


def test_the_key_is_the_same_for_everybody_and_at_every_time(naoki: Person, emi: Person) -> None:
    keys = {person.client.get("/api/push/key").get_json()["key"] for person in (naoki, emi, naoki)}
    assert len(keys) == 1


def test_on_localhost_a_mail_address_is_asked_for_once(
    naoki: Person, emi: Person, endpoint: Endpoint, turn_on: TurnOn
) -> None:
    key = naoki.client.get("/api/push/key").get_json()
    assert key["contact_needed"] is True
    _, subscription = listen(endpoint, key["key"])
    answer = naoki.client.post("/api/push/subscriptions", json=subscription)
    assert (answer.status_code, answer.get_json()["code"]) == (422, "contact_needed")
    turn_on(naoki)
    assert emi.client.get("/api/push/key").get_json()["contact_needed"] is False


def test_a_contact_that_is_no_mail_address_is_refused(naoki: Person, endpoint: Endpoint) -> None:
    _, subscription = listen(endpoint, "")
    for contact in ("naoki", "naoki@localhost", "mailto:a@b.jp\r\nX: y"):
        answer = naoki.client.post("/api/push/subscriptions", json={**subscription, "contact": contact})
        assert answer.status_code == 422


def test_unknown_fields_and_wrong_types_are_refused(naoki: Person, endpoint: Endpoint) -> None:
    _, subscription = listen(endpoint, "")
    for wrong in ({"colour": 1}, {"endpoint": 7}, {"keys": "none"}, {"contact": [CONTACT]}):
        assert naoki.client.post("/api/push/subscriptions", json={**subscription, **wrong}).status_code == 422


def test_a_test_push_really_arrives(naoki: Person, turn_on: TurnOn) -> None:
    phone = turn_on(naoki)
    answer = naoki.client.post("/api/push/test")
    assert answer.get_json() == {"result": "delivered", "failure": ""}
    [message] = phone.heard
    assert message["web_push"] == 8030
    assert message["notification"]["title"] == "通知のテスト"
    assert message["notification"]["navigate"] == "http://localhost:8000/"
    assert naoki.client.get("/api/push/subscriptions").get_json()["last_sent_at"] == "2026-11-12T11:00:00Z"


def test_a_test_push_speaks_english_too(naoki: Person, turn_on: TurnOn) -> None:
    phone = turn_on(naoki)
    naoki.client.post("/api/push/test?language=en")
    assert phone.titles == ["Test notification"]


def test_a_test_push_goes_to_this_device_alone(naoki: Person, emi: Person, turn_on: TurnOn) -> None:
    phone, other = turn_on(naoki), turn_on(emi)
    emi.client.post("/api/push/test")
    assert (phone.heard, len(other.heard)) == ([], 1)


def test_a_device_without_reminders_cannot_be_tested(naoki: Person) -> None:
    answer = naoki.client.post("/api/push/test")
    assert (answer.status_code, answer.get_json()["code"]) == (404, "not_subscribed")


def test_an_address_that_is_gone_is_removed(naoki: Person, turn_on: TurnOn, endpoint: Endpoint) -> None:
    turn_on(naoki)
    endpoint.faults.then(GONE)
    assert naoki.client.post("/api/push/test").get_json()["result"] == "gone"
    assert naoki.client.get("/api/push/subscriptions").get_json()["subscribed"] is False


def test_a_refusal_is_told_and_removes_nothing(naoki: Person, turn_on: TurnOn, endpoint: Endpoint) -> None:
    turn_on(naoki)
    endpoint.faults.then(Fault(403))
    assert naoki.client.post("/api/push/test").get_json() == {"result": "rejected", "failure": "answered 403"}
    assert naoki.client.get("/api/push/subscriptions").get_json()["failure"] == "answered 403"
    endpoint.faults.then(UNAVAILABLE)
    assert naoki.client.post("/api/push/test").get_json()["result"] == "later"
    assert naoki.client.post("/api/push/test").get_json()["result"] == "delivered"
    assert naoki.client.get("/api/push/subscriptions").get_json()["failure"] == ""


def test_an_address_that_is_gone_is_not_taken_back_and_a_new_one_is_asked_for(
    naoki: Person, turn_on: TurnOn, endpoint: Endpoint
) -> None:
    phone = turn_on(naoki)
    endpoint.faults.then(GONE)
    naoki.client.post("/api/push/test")
    offered = naoki.client.post("/api/push/subscriptions", json=phone.subscription).get_json()
    assert (offered["subscribed"], offered["renew"], offered["failure"]) == (False, True, "gone")
    assert naoki.client.post("/api/push/test").get_json()["code"] == "not_subscribed"
    phone = turn_on(naoki)
    assert naoki.client.get("/api/push/subscriptions").get_json()["renew"] is False
    assert naoki.client.post("/api/push/test").get_json()["result"] == "delivered"
    assert len(phone.heard) == 1


def test_a_browser_that_was_signed_in_anew_is_told_as_well(
    naoki: Person, emi: Person, turn_on: TurnOn, endpoint: Endpoint
) -> None:
    phone = turn_on(naoki)
    endpoint.faults.then(GONE)
    naoki.client.post("/api/push/test")
    assert emi.client.post("/api/push/subscriptions", json=phone.subscription).get_json()["renew"] is True


def test_a_subscription_for_another_key_is_renewed(
    naoki: Person, turn_on: TurnOn, endpoint: Endpoint
) -> None:
    turn_on(naoki)
    key = naoki.client.get("/api/push/key").get_json()["key"]
    _, subscription = listen(endpoint, key)
    for known, renew in ((key, False), (f"{key}==", False), ("another", True)):
        answer = naoki.client.post("/api/push/subscriptions", json={**subscription, "key": known}).get_json()
        assert (answer["renew"], answer["subscribed"]) == (renew, not renew)


def test_nobody_gets_in_without_signing_in(stranger: FlaskClient) -> None:
    assert stranger.get("/api/push/key").status_code == 401
    assert stranger.get("/api/push/subscriptions").status_code == 401
    assert stranger.post("/api/push/test").status_code == 401
    assert stranger.post("/api/push/shown", json={"tag": "x"}).status_code == 401
