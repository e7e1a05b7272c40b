"""What a push service answers, in words that a reminder can act on."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from aiohttp import TCPConnector

from server.database import Clock, new_id
from server.push.line import REST, SILENT
from server.push.sender import Delivered, Gone, Later, Message, Rejected, Result, Sender, topic_of
from server.push.services import PushServices
from server.push.vapid import Signer, public_key
from tests.conftest import MovableClock
from tests.push.test_vapid import signer
from tests.push_services.faults import GONE, NOT_FOUND, TOO_LARGE, UNAVAILABLE, Fault, too_many
from tests.push_services.lab import PushLab
from tests.push_services.listener import Listener, listen
from tests.push_services.transport import LocalResolver, Transport

MESSAGE = Message("山田様へのお礼".encode(), timedelta(hours=3), topic_of(new_id()))


@dataclass
class Address:
    endpoint: str
    p256dh: str
    auth: str


@pytest.fixture
def ours(clock: Clock) -> Signer:
    return signer(clock)


def phone(lab: PushLab, ours: Signer) -> tuple[Listener, Address]:
    listener, subscription = listen(lab.fcm.endpoint, public_key(ours.key))
    return listener, Address(subscription["endpoint"], **subscription["keys"])


def send(services: PushServices, ours: Signer, *addresses: Address) -> list[Result]:
    async def run() -> list[Result]:
        async with Sender(services, ours, ours.clock) as sender:
            return list(await asyncio.gather(*(sender.send(address, MESSAGE) for address in addresses)))

    return asyncio.run(run())


def test_a_message_arrives_readable_for_the_phone_alone(lab: PushLab, ours: Signer) -> None:
    listener, address = phone(lab, ours)
    assert send(lab.transport.push_services(), ours, address) == [Delivered()]
    assert listener.heard == [MESSAGE.payload]
    [received] = lab.fcm.endpoint.record.all
    assert received.message
    assert (received.message.ttl, received.message.urgency) == (3 * 3600, "high")
    assert received.message.topic == MESSAGE.topic


@pytest.mark.parametrize(
    ("fault", "result"),
    [
        (GONE, Gone()),
        (NOT_FOUND, Gone()),
        (too_many(120), Later("answered 429", timedelta(minutes=2))),
        (too_many("Thu, 12 Nov 2026 11:05:00 GMT"), Later("answered 429", timedelta(minutes=5))),
        (too_many("Thu, 12 Nov 2020 11:05:00 GMT"), Later("answered 429", timedelta(0))),
        (too_many("9" * 30), Later("answered 429")),
        (too_many("soon"), Later("answered 429")),
        (UNAVAILABLE, Later("answered 503")),
        (Fault(500), Later("answered 500")),
        (Fault(400), Rejected("answered 400")),
        (Fault(401), Rejected("answered 401")),
        (Fault(403), Rejected("answered 403")),
        (TOO_LARGE, Rejected("answered 413")),
    ],
)
def test_an_answer_says_what_to_do(lab: PushLab, ours: Signer, fault: Fault, result: Result) -> None:
    _, address = phone(lab, ours)
    lab.fcm.endpoint.faults.then(fault)
    assert send(lab.transport.push_services(), ours, address) == [result]


def test_a_redirect_is_not_followed(lab: PushLab, ours: Signer) -> None:
    _, address = phone(lab, ours)
    lab.fcm.endpoint.faults.then(Fault(307))
    [result] = send(lab.transport.push_services(), ours, address)
    assert isinstance(result, Rejected)
    assert len(lab.fcm.endpoint.record.all) == 1


def test_an_address_that_is_no_push_service_is_never_asked(lab: PushLab, ours: Signer) -> None:
    _, address = phone(lab, ours)
    elsewhere = replace(address, endpoint="https://localhost/fcm/send/abc")
    assert send(lab.transport.push_services(), ours, elsewhere) == [Rejected("not a push service")]
    assert lab.fcm.endpoint.record.all == []


def test_no_network_means_later(lab: PushLab, ours: Signer) -> None:
    _, address = phone(lab, ours)
    nowhere = PushServices(connector=lambda: TCPConnector(resolver=LocalResolver({})))
    [result] = send(nowhere, ours, address)
    assert isinstance(result, Later)


def test_a_service_that_does_not_answer_is_left_alone_for_a_while(
    lab: PushLab, ours: Signer, clock: MovableClock
) -> None:
    _, address = phone(lab, ours)
    routes: dict[str, int] = {}
    away = PushServices(connector=Transport(routes, lab.transport.certificate).connector)

    async def ask() -> None:
        async with Sender(away, ours, clock) as sender:
            reasons = [getattr(await sender.send(address, MESSAGE), "reason", "") for _ in range(SILENT + 3)]
            assert reasons[SILENT:] == ["no answer: resting"] * 3
            assert "no answer: resting" not in reasons[:SILENT]
            routes.update(lab.transport.routes)
            clock.now += REST
            assert await sender.send(address, MESSAGE) == Delivered()

    asyncio.run(ask())


def test_many_at_once_are_all_delivered(lab: PushLab, ours: Signer) -> None:
    phones = [phone(lab, ours) for _ in range(80)]
    results = send(lab.transport.push_services(), ours, *(address for _, address in phones))
    assert results == [Delivered()] * 80
    assert all(listener.heard == [MESSAGE.payload] for listener, _ in phones)


def test_a_topic_is_the_same_for_a_person_and_fits() -> None:
    somebody = new_id()
    assert topic_of(somebody) == topic_of(somebody) != topic_of(new_id())
    assert len(topic_of(somebody)) == 32
