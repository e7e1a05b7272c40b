"""The figures are read from rows, and not by everybody."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pydantic import SecretStr
from sqlalchemy import update

from server import create_app
from server.cards.queue import CardToRead
from server.channels.mailbox import Mailbox
from server.config import Settings
from server.database import new_id
from server.followups.notice import Notice, Reminder
from server.push.subscription import PushSubscription
from server.services import Services
from tests.person import Person
from tests.push.house import TurnOn, endpoint, lab, turn_on
from tests.push.house import app as app_with_push

__all__ = ["app_with_push", "endpoint", "lab", "turn_on"]
TOKEN = "0123456789abcdef0123456789abcdef"


def figures(client: FlaskClient) -> dict[str, float]:
    answer = client.get("/metrics")
    assert answer.mimetype == "text/plain"
    lines = [line.rpartition(" ") for line in answer.text.splitlines() if not line.startswith("#")]
    return {name.removeprefix("enishi_"): float(value) for name, _, value in lines}


def test_an_empty_house_has_nothing_to_tell(stranger: FlaskClient) -> None:
    told = figures(stranger)
    assert told['push_devices{state="well"}'] == 0
    assert set(told.values()) == {0.0}


def test_lateness_sent_and_waiting_are_told(services: Services, naoki: Person, stranger: FlaskClient) -> None:
    now = services.clock()
    with services.database.write() as session:
        session.add(Reminder(owner_id=naoki.id, next_at=now - timedelta(seconds=90)))
        session.add(
            CardToRead(card_id=new_id(), owner_id=naoki.id, photos=[], next_at=now - timedelta(seconds=5))
        )
        for push in (new_id(), None):
            session.add(Notice(followup_id=new_id(), due_at=now, owner_id=naoki.id, push=push, sent_at=now))
    told = figures(stranger)
    assert (told["reminders_due"], told["reminders_lateness_seconds"]) == (1, 90)
    assert (told['followups_said{how="pushed"}'], told['followups_said{how="left"}']) == (1, 1)
    assert (told["cards_waiting"], told["cards_waiting_seconds"]) == (1, 5)


def test_mails_are_told(services: Services, naoki: Person, emi: Person, stranger: FlaskClient) -> None:
    now = services.clock()
    with services.database.write() as session:
        taken = {"owner_id": naoki.id, "last_mailed_at": now}
        refused = {"owner_id": emi.id, "last_mailed_at": now, "failure": "refused", "next_at": now}
        for row in (taken, refused):
            session.add(Mailbox(address="a@example.jp", confirmed_at=now, **row))
    told = figures(stranger)
    assert [told[f'mails{{state="{state}"}}'] for state in ("sent", "failed", "waiting")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("row", "state"),
    [
        ({"failure": ""}, "well"),
        ({"failure": "answered 503"}, "failing"),
        ({"failure": "answered 403"}, "rejected"),
        ({"unanswered": 3, "unanswered_since": "now"}, "silent"),
        ({"gone_at": "now", "failure": "gone"}, "gone"),
    ],
)
def test_a_devices_state_is_told(
    services: Services, naoki: Person, turn_on: TurnOn, row: dict[str, object], state: str
) -> None:
    turn_on(naoki)
    now = services.clock()
    with services.database.write() as session:
        session.execute(
            update(PushSubscription).values({k: now if v == "now" else v for k, v in row.items()})
        )
    told = figures(naoki.client)
    assert {name for name, count in told.items() if count} == {f'push_devices{{state="{state}"}}'}


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("203.0.113.7", {}),
        ("127.0.0.1", {"X-Forwarded-For": "203.0.113.7"}),
        ("127.0.0.1", {"X-Forwarded-For": "127.0.0.1"}),
        ("203.0.113.7", {"Authorization": "Bearer "}),
        ("", {}),
    ],
)
def test_from_elsewhere_there_is_no_such_page(
    stranger: FlaskClient, address: str, headers: dict[str, str]
) -> None:
    answer = stranger.get("/metrics", headers=headers, environ_overrides={"REMOTE_ADDR": address})
    assert answer.status_code == 404


@pytest.mark.parametrize(("given", "status"), [(TOKEN, 200), (TOKEN[:-1], 404), ("", 404), ("縁", 404)])
def test_the_token_opens_it_from_anywhere(settings: Settings, given: str, status: int) -> None:
    app: Flask = create_app(settings.model_copy(update={"metrics_token": SecretStr(TOKEN)}))
    headers = {"Authorization": f"Bearer {given}".encode().decode("latin-1")}
    with app.test_client() as client:
        answer = client.get("/metrics", headers=headers, environ_overrides={"REMOTE_ADDR": "203.0.113.7"})
    app.extensions["enishi"].database.close()
    assert answer.status_code == status
