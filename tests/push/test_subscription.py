"""A device's address is kept once, for the person who is signed in there, as long as they are."""

from typing import Any

import pytest
from sqlalchemy import select

from server.push.keys import encoded
from server.push.subscription import PushSubscription
from server.services import Services
from tests.person import Person
from tests.push.house import CONTACT, TurnOn
from tests.push_services.endpoint import Endpoint
from tests.push_services.listener import listen

ADDRESS = "/api/push/subscriptions"


def kept(services: Services) -> list[PushSubscription]:
    with services.database.read() as session:
        return list(session.scalars(select(PushSubscription)))


def test_a_device_is_kept_and_says_that_it_is(services: Services, naoki: Person, turn_on: TurnOn) -> None:
    assert naoki.client.get(ADDRESS).get_json()["subscribed"] is False
    phone = turn_on(naoki)
    [row] = kept(services)
    assert (row.owner_id, row.endpoint) == (naoki.id, phone.subscription["endpoint"])
    assert naoki.client.get(ADDRESS).get_json()["subscribed"] is True


def test_sent_again_at_the_next_start_it_is_the_same_one(
    services: Services, naoki: Person, turn_on: TurnOn
) -> None:
    phone = turn_on(naoki)
    before = kept(services)[0].id
    answer = naoki.client.post(ADDRESS, json={**phone.subscription, "expirationTime": None})
    assert answer.status_code == 200
    assert [row.id for row in kept(services)] == [before]


def test_a_new_address_of_the_device_replaces_the_old_one(
    services: Services, naoki: Person, turn_on: TurnOn
) -> None:
    turn_on(naoki)
    second = turn_on(naoki)
    assert [row.endpoint for row in kept(services)] == [second.subscription["endpoint"]]


def test_whoever_signs_in_on_that_browser_takes_its_address_over(
    services: Services, naoki: Person, emi: Person, turn_on: TurnOn
) -> None:
    phone = turn_on(naoki)
    naoki.client.post("/api/push/shown", json={"tag": "test"})
    assert emi.client.post(ADDRESS, json=phone.subscription).get_json()["last_shown_at"] is None
    assert [row.owner_id for row in kept(services)] == [emi.id]
    assert naoki.client.get(ADDRESS).get_json()["subscribed"] is False


def test_turned_off_it_is_forgotten_and_another_persons_is_not(
    services: Services, naoki: Person, emi: Person, turn_on: TurnOn
) -> None:
    turn_on(naoki)
    turn_on(emi)
    for _ in range(2):
        assert naoki.client.delete(ADDRESS).get_json()["subscribed"] is False
    assert [row.owner_id for row in kept(services)] == [emi.id]


def test_signing_out_ends_it(services: Services, naoki: Person, turn_on: TurnOn) -> None:
    turn_on(naoki)
    assert naoki.client.delete("/api/session").status_code < 300
    assert kept(services) == []


def test_an_address_that_is_no_push_service_is_refused(services: Services, naoki: Person, lab: Any) -> None:
    _, subscription = listen(lab.fcm.endpoint, "")
    offer = {**subscription, "endpoint": "https://10.0.0.7/fcm/send/abc", "contact": CONTACT}
    answer = naoki.client.post(ADDRESS, json=offer)
    assert (answer.status_code, answer.get_json()["code"]) == (422, "not_a_push_service")
    assert kept(services) == []


GOOD_AUTH = encoded(bytes(16))


@pytest.mark.parametrize(
    ("p256dh", "auth"),
    [
        (encoded(b"\x04" + bytes(64)), GOOD_AUTH),
        (encoded(b"\x02" + b"\x01" * 32), GOOD_AUTH),
        (encoded(bytes(65)), GOOD_AUTH),
        ("not base64url !", GOOD_AUTH),
        ("あ", GOOD_AUTH),
        ("", GOOD_AUTH),
        (None, encoded(bytes(15))),
        (None, ""),
    ],
    ids=["off the curve", "compressed", "zeros", "no base64", "no ascii", "empty", "short auth", "no auth"],
)
def test_keys_that_nothing_can_be_encrypted_to_are_refused(
    services: Services, naoki: Person, endpoint: Endpoint, p256dh: str | None, auth: str
) -> None:
    _, subscription = listen(endpoint, "")
    keys = {"p256dh": subscription["keys"]["p256dh"] if p256dh is None else p256dh, "auth": auth}
    answer = naoki.client.post(ADDRESS, json={**subscription, "keys": keys, "contact": CONTACT})
    assert (answer.status_code, answer.get_json()["code"]) == (422, "bad_key")
    assert kept(services) == []
