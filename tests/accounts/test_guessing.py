from datetime import UTC, datetime, timedelta

import pytest
from flask.testing import FlaskClient

from server import create_app
from server.accounts.guessing import EVERYBODY, ONE_ADDRESS, network
from server.accounts.invitation import first_start_link
from server.config import Settings
from server.services import Services
from tests.conftest import MovableClock

NOON = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)


def guess(client: FlaskClient, address: str = "203.0.113.5", code: str = "WRON-GWRO-NGWR") -> int:
    answer = client.post("/api/session", json={"code": code}, environ_base={"REMOTE_ADDR": address})
    return answer.status_code


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (4, 0), (5, 1), (6, 2), (10, 32), (14, 300), (19, 300), (20, 3600)]
)
def test_each_further_failure_costs_more_until_it_is_stopped(failures: int, seconds: int) -> None:
    assert ONE_ADDRESS.wait([NOON] * failures, NOON) == seconds


def test_the_pause_passes(clock: MovableClock) -> None:
    assert ONE_ADDRESS.wait([NOON] * 7, NOON + timedelta(seconds=3)) == 1
    assert ONE_ADDRESS.wait([NOON] * 7, NOON + timedelta(seconds=4)) == 0
    assert clock.now


def test_guessing_is_slowed_with_the_seconds_to_wait(stranger: FlaskClient) -> None:
    assert [guess(stranger) for _ in range(6)] == [400] * 5 + [429]
    answer = stranger.post("/api/session", json={"code": "X"}, environ_base={"REMOTE_ADDR": "203.0.113.5"})
    assert answer.headers["Retry-After"] == "1"
    assert answer.get_json()["code"] == "too_many"


def test_while_it_is_slowed_a_right_code_is_not_told_from_a_wrong_one_and_not_used_up(
    services: Services, stranger: FlaskClient, clock: MovableClock
) -> None:
    link = first_start_link(services.database, services.settings, services.clock())
    assert link
    code = link.split("code=")[1]
    for _ in range(5):
        guess(stranger)
    assert guess(stranger, code=code) == 429
    clock.move(seconds=1)
    assert guess(stranger, code=code) == 200


def test_guessing_on_is_stopped_for_an_hour(stranger: FlaskClient, clock: MovableClock) -> None:
    for failures in range(ONE_ADDRESS.stop):
        clock.move(seconds=ONE_ADDRESS.wait([clock.now] * failures, clock.now))
        assert guess(stranger) == 400
    assert guess(stranger) == 429
    clock.move(minutes=50)
    assert guess(stranger) == 429
    clock.move(minutes=10)
    assert guess(stranger) == 400


def test_others_are_not_held_up(stranger: FlaskClient) -> None:
    for _ in range(6):
        guess(stranger)
    assert guess(stranger, "198.51.100.7") == 400


def test_the_addresses_of_one_ipv6_subscriber_count_together(stranger: FlaskClient) -> None:
    statuses = [guess(stranger, f"2001:db8:1:2::{n}") for n in range(6)]
    assert statuses == [400] * 5 + [429]
    assert guess(stranger, "2001:db8:1:3::1") == 400


def test_many_addresses_together_are_slowed_too(stranger: FlaskClient) -> None:
    statuses = [guess(stranger, f"203.0.{n % 250}.{n // 250}") for n in range(EVERYBODY.free + 1)]
    assert statuses == [400] * EVERYBODY.free + [429]


def test_a_right_code_forgives_the_mistypings_before_it(services: Services, stranger: FlaskClient) -> None:
    link = first_start_link(services.database, services.settings, services.clock())
    assert link
    for _ in range(4):
        guess(stranger)
    assert guess(stranger, code=link.split("code=")[1]) == 200
    assert [guess(stranger) for _ in range(5)] == [400] * 5


def test_an_address_that_is_none_still_counts() -> None:
    assert network("") == network("a pipe") == "unknown"
    assert network("::ffff:192.0.2.7") == network("192.0.2.7") == "192.0.2.7"


def test_behind_a_proxy_the_address_of_the_person_counts(settings: Settings, clock: MovableClock) -> None:
    app = create_app(settings.model_copy(update={"public_url": "https://enishi.example"}), clock)
    client = app.test_client()

    def guess_from(address: str) -> int:
        headers = {"X-Forwarded-For": f"192.0.2.66, {address}"}
        return client.post("/api/session", json={"code": "X"}, headers=headers).status_code

    assert [guess_from("203.0.113.5") for _ in range(6)] == [400] * 5 + [429]
    assert guess_from("198.51.100.7") == 400
    app.extensions["enishi"].database.close()
