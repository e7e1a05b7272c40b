"""The key is one for ever, the signature one a service for half its life, the subject never made up."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from py_vapid import Vapid02  # type: ignore[import-untyped]

from server.config import Settings, WrongSetting
from server.database import Clock
from server.push.vapid import LIFE, Signer, load_key, load_signer, name_subject, public_key, read_key, subject
from server.services import Services
from tests.conftest import MovableClock
from tests.push_services.vapid import verify

FCM = "https://fcm.googleapis.com/fcm/send/abc"


def settings(tmp_path: Path, **given: Any) -> Settings:
    return Settings(ENISHI_DATA=tmp_path, **given)


def signer(clock: Clock) -> Signer:
    key = Vapid02()
    key.generate_keys()
    return Signer(key, lambda: "mailto:naoki@example.jp", clock)


def test_a_key_of_our_own_is_made_once(services: Services) -> None:
    keys = set()
    for _ in range(2):
        with services.database.write() as session:
            keys.add(public_key(load_key(session, services.settings)))
    assert len(keys) == 1


def test_a_key_from_the_environment_is_used(services: Services, tmp_path: Path) -> None:
    given = signer(services.clock).key
    pem = given.private_pem().decode()
    with services.database.write() as session:
        loaded = load_key(session, settings(tmp_path, VAPID_PRIVATE_KEY=pem))
    assert public_key(loaded) == public_key(given)


@pytest.mark.parametrize("text", ["", "abc", "あいう", "-----BEGIN PRIVATE KEY-----\nabc\n-----END"])
def test_a_wrong_key_is_a_wrong_setting(text: str) -> None:
    with pytest.raises(WrongSetting, match="VAPID_PRIVATE_KEY"):
        read_key(text)


def test_the_subject_is_the_setting_or_our_own_https_address(services: Services, tmp_path: Path) -> None:
    here = {"PUBLIC_URL": "https://enishi.example"}
    with services.database.read() as session:
        assert subject(session, settings(tmp_path, **here)) == "https://enishi.example"
        assert subject(session, settings(tmp_path, **here, VAPID_SUBJECT="mailto:a@b.jp")) == "mailto:a@b.jp"


def test_on_localhost_the_subject_is_whoever_was_named_first(services: Services) -> None:
    with services.database.write() as session:
        assert subject(session, services.settings) == ""
        name_subject(session, "naoki@example.jp")
        name_subject(session, "emi@example.jp")
        assert subject(session, services.settings) == "mailto:naoki@example.jp"


def test_a_signature_is_what_push_services_accept(clock: MovableClock) -> None:
    ours = signer(clock)
    claims = verify(ours.authorization(FCM), public_key(ours.key), "https://fcm.googleapis.com", clock())
    assert claims["sub"] == "mailto:naoki@example.jp"


def test_a_signature_is_kept_for_half_its_life_and_one_for_each_service(clock: MovableClock) -> None:
    ours = signer(clock)
    first = ours.authorization(FCM)
    clock.move(seconds=LIFE.total_seconds() / 2 - 1)
    assert ours.authorization("https://fcm.googleapis.com/fcm/send/another") == first
    assert ours.authorization("https://web.push.apple.com/abc") != first
    clock.move(seconds=1)
    assert ours.authorization(FCM) != first


def test_a_signature_in_use_is_never_past(clock: MovableClock) -> None:
    ours = signer(clock)
    for _ in range(100):
        clock.now += timedelta(minutes=37)
        verify(ours.authorization(FCM), public_key(ours.key), "https://fcm.googleapis.com", clock())


def test_a_process_that_started_before_anybody_was_named_learns_the_name(services: Services) -> None:
    started_early = load_signer(services.database, services.settings, services.clock)
    with services.database.write() as session:
        name_subject(session, "naoki@example.jp")
    header = started_early.authorization(FCM)
    key = public_key(started_early.key)
    assert (
        verify(header, key, "https://fcm.googleapis.com", services.clock())["sub"]
        == "mailto:naoki@example.jp"
    )
