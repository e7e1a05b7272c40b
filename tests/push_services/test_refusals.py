"""What the services refuse, they refuse as the real ones do."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from py_vapid import Vapid02  # type: ignore[import-untyped]

from tests.push_services.faults import GONE, NOT_FOUND, TOO_LARGE, UNAVAILABLE, too_many
from tests.push_services.lab import PushLab
from tests.push_services.listener import listen
from tests.push_services.message import Refused
from tests.push_services.sender import Sender
from tests.push_services.vapid import verify

NOW = datetime(2026, 11, 24, 19, 30, tzinfo=UTC)
AUDIENCE = "https://fcm.googleapis.com"
CLAIMS: dict[str, Any] = {"aud": AUDIENCE, "sub": "mailto:sato@example.com"}


def signed(key: Vapid02, **claims: Any) -> str:
    in_an_hour = int((NOW + timedelta(hours=1)).timestamp())
    header: str = key.sign({**CLAIMS, "exp": in_an_hour, **claims})["Authorization"]
    return header


def test_a_message_is_taken_and_can_be_read_by_the_subscriber_alone(lab: PushLab, sender: Sender) -> None:
    listener, subscription = listen(lab.fcm.endpoint, sender.public_key)
    assert sender.send(subscription, "お礼", Topic="tanaka", Urgency="high")[0] == 201
    [received] = lab.fcm.endpoint.record.wait_for(1)
    assert listener.heard == ["お礼".encode()]
    assert received.message
    assert (received.message.topic, received.message.urgency) == ("tanaka", "high")
    assert "お礼".encode() not in received.message.body


def test_faults_come_in_the_order_asked_for_and_then_end(lab: PushLab, sender: Sender) -> None:
    listener, subscription = listen(lab.autopush.endpoint, sender.public_key)
    lab.autopush.endpoint.faults.then(too_many(120))
    lab.autopush.endpoint.faults.then(UNAVAILABLE, times=2)
    lab.autopush.endpoint.faults.then(TOO_LARGE)
    lab.autopush.endpoint.faults.then(NOT_FOUND)
    lab.autopush.endpoint.faults.then(GONE)
    answers = [sender.send(subscription, "again") for _ in range(7)]
    assert [status for status, _ in answers] == [429, 503, 503, 413, 404, 410, 201]
    assert answers[0][1]["Retry-After"] == "120"
    assert listener.heard == [b"again"]


def test_a_subscription_that_is_forgotten_is_gone(lab: PushLab, sender: Sender) -> None:
    _, subscription = listen(lab.fcm.endpoint, sender.public_key)
    lab.fcm.forget()
    assert sender.send(subscription, "to nobody")[0] == 410


def test_a_message_without_a_life_time_or_too_long_is_refused(lab: PushLab, sender: Sender) -> None:
    _, subscription = listen(lab.fcm.endpoint, sender.public_key)
    assert sender.send(subscription, "x", TTL="soon")[0] == 400
    assert sender.send(subscription, "x" * 4096)[0] == 413


def test_another_senders_key_is_refused(lab: PushLab, sender: Sender) -> None:
    _, subscription = listen(lab.fcm.endpoint, Sender(lab).public_key)
    assert sender.send(subscription, "not mine")[0] == 403


def test_a_good_signature_tells_who_sends(sender: Sender) -> None:
    claims = verify(signed(sender.key), sender.public_key, AUDIENCE, NOW)
    assert claims["sub"] == "mailto:sato@example.com"


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "https://updates.push.services.mozilla.com"},
        {"exp": int((NOW - timedelta(seconds=1)).timestamp())},
        {"exp": int((NOW + timedelta(hours=25)).timestamp())},
    ],
    ids=["another service", "past", "too far away"],
)
def test_a_token_for_elsewhere_or_another_time_is_refused(sender: Sender, claims: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        verify(signed(sender.key, **claims), sender.public_key, AUDIENCE, NOW)


def test_a_token_that_was_changed_is_refused(sender: Sender) -> None:
    header, _, _ = signed(sender.key).partition(",k=")
    with pytest.raises(Refused):
        verify(f"{header[:-4]}AAAA,k={sender.public_key}", sender.public_key, AUDIENCE, NOW)


def test_no_token_at_all_is_refused(sender: Sender) -> None:
    with pytest.raises(Refused, match="401"):
        verify("", sender.public_key, AUDIENCE, NOW)
