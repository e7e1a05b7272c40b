"""A month in small: every reminder arrives, once, by day, within the cap; and a broken rule would show."""

from collections.abc import Iterator
from datetime import datetime
from random import Random
from typing import Any

import pytest
from flask import Flask

from server import create_app
from server.channels import digest
from server.config import Settings
from server.followups import pace, seen
from tests.channels.conftest import post_office, settings, the_post_office
from tests.channels.post_office import PostOffice
from tests.conftest import MovableClock
from tests.month import household, process
from tests.month.month import Month
from tests.month.post import PostServices

__all__ = ["post_office", "settings", "the_post_office"]


@pytest.fixture
def services_of_push() -> PostServices:
    return PostServices()


@pytest.fixture
def app(settings: Settings, clock: MovableClock, services_of_push: PostServices) -> Iterator[Flask]:
    made = create_app(settings, clock, services_of_push)
    yield made
    made.extensions["enishi"].database.close()


@pytest.fixture
def month(app: Flask, clock: MovableClock, post_office: PostOffice, services_of_push: PostServices) -> Month:
    return Month(app, clock, post_office, services_of_push, Random(5), days=4)


def test_every_reminder_arrives_once_by_day_and_within_the_cap(
    month: Month, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "KILLED", 0.1)
    ledger = month.run(people=5, reminders=80)
    assert ledger.breaches == {}
    assert len(ledger.due) >= 80
    assert min(ledger.count(how) for how in ("push", "mail", "home")) > 5
    assert month.processes.killed > 0


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("trouble", [True, False])
def test_with_pushes_alone_the_rules_hold_and_a_phone_that_is_well_is_told_everything(
    month: Month, trouble: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What no push brings, since a phone is dead or switched off, waits on Home: mails are for that."""
    monkeypatch.setattr(process, "KILLED", 0.25)
    monkeypatch.setattr(household, "CAPS", (1, 2, 5))
    monkeypatch.setattr(household, "PHONES", (1, 2))
    month.wants_mail, month.trouble = False, trouble
    ledger = month.run(people=4, reminders=60)
    assert ledger.breaches.keys() <= ({"unreached"} if trouble else set())
    assert ledger.count("push") > 10
    assert ledger.count("mail") == 0
    assert month.processes.killed > 0


def never(*_: Any) -> list[Any]:
    return []


def unchanged(moment: datetime, *_: Any) -> datetime:
    return moment


BROKEN = {
    "unreached": (digest, "candidates", never),
    "doubled": (seen, "_saw", lambda *_, **__: None),
    "in_quiet": (pace, "after_quiet", unchanged),
    "over_cap": (pace, "local_day", unchanged),
}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("breach", BROKEN)
def test_a_broken_rule_would_show(month: Month, breach: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(*BROKEN[breach])
    monkeypatch.setattr(household, "CAPS", (1,))
    month.days = 3
    assert breach in month.run(people=3, reminders=45).breaches
