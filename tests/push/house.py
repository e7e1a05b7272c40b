"""The usual house, with push services beside it that speak the real protocol on local ports."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from server import create_app
from server.config import Settings
from server.database import Clock
from tests.person import Person
from tests.push_services.endpoint import Endpoint
from tests.push_services.lab import PushLab
from tests.push_services.listener import Listener, listen

CONTACT = "naoki@example.jp"


@dataclass(frozen=True)
class Phone:
    """A device with reminders turned on, which keeps what was pushed to it."""

    listener: Listener
    subscription: dict[str, Any]

    @property
    def heard(self) -> list[dict[str, Any]]:
        return [json.loads(message) for message in self.listener.heard]

    @property
    def titles(self) -> list[str]:
        return [message["notification"]["title"] for message in self.heard]


TurnOn = Callable[[Person], Phone]


@pytest.fixture
def lab(tmp_path: Path, clock: Clock) -> Iterator[PushLab]:
    folder = tmp_path / "push"
    folder.mkdir()
    with PushLab(folder, clock) as lab:
        yield lab


@pytest.fixture
def endpoint(lab: PushLab) -> Endpoint:
    return lab.fcm.endpoint


@pytest.fixture
def app(settings: Settings, clock: Clock, lab: PushLab) -> Iterator[Flask]:
    made = create_app(settings, clock, lab.transport.push_services())
    yield made
    made.extensions["enishi"].database.close()


@pytest.fixture
def turn_on(endpoint: Endpoint) -> TurnOn:
    """Turns reminders on, on that person's phone."""

    def turn_on(person: Person) -> Phone:
        key = person.client.get("/api/push/key").get_json()["key"]
        listener, subscription = listen(endpoint, key)
        answer = person.client.post("/api/push/subscriptions", json={**subscription, "contact": CONTACT})
        assert answer.status_code == 200, answer.text
        return Phone(listener, subscription)

    return turn_on
