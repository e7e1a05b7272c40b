"""What whoever runs Enishi wants to see, in Prometheus' text format.

Every figure is read from rows, so that any of the web processes gives the same answer whoever did the work.
https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from server.cards.queue import CardToRead
from server.channels.mailbox import Mailbox
from server.followups.notice import Notice, Reminder
from server.lease import Leased
from server.push.health import SILENT_AFTER, SILENT_FOR
from server.push.sender import UNSIGNED
from server.push.subscription import PushSubscription

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_LATELY = timedelta(hours=1)


@dataclass(frozen=True)
class Gauge:
    """`values` by the label's value; by "" where there is none."""

    name: str
    told: str
    values: Mapping[str, float]
    label: str = ""

    def __str__(self) -> str:
        name = f"enishi_{self.name}"
        lines = [f"# HELP {name} {self.told}", f"# TYPE {name} gauge"]
        for value, number in self.values.items():
            lines.append(f'{name}{{{self.label}="{value}"}} {number:g}' if value else f"{name} {number:g}")
        return "\n".join(lines) + "\n"


def text(session: Session, now: datetime) -> str:
    return "".join(map(str, _gauges(session, now)))


def _gauges(session: Session, now: datetime) -> Iterator[Gauge]:
    waiting, late = _overdue(session, Reminder, now)
    yield Gauge("reminders_due", "People whose reminder is due and was not sent.", {"": waiting})
    yield Gauge("reminders_lateness_seconds", "How long the first of them has been due.", {"": late})
    told = "Follow-ups of the last hour: pushed, or left to the mail and the home screen."
    yield Gauge("followups_said", told, _said(session, now), "how")
    told = "Mail digests: taken in the last hour, not taken at the latest try, due and not sent yet."
    yield Gauge("mails", told, _mails(session, now), "state")
    told = "Well; failing: not taken; rejected: look at the VAPID settings; silent: never shown; gone."
    yield Gauge("push_devices", told, _devices(session, now), "state")
    waiting, late = _overdue(session, CardToRead, now)
    yield Gauge("cards_waiting", "Cards that wait to be read, or are being read.", {"": waiting})
    yield Gauge("cards_waiting_seconds", "How long the first of them has waited.", {"": late})


def _overdue(session: Session, model: type[Leased], now: datetime) -> tuple[int, float]:
    """How many, and since when the first, in seconds."""
    query = select(func.count(), func.min(model.next_at)).where(model.next_at <= now)
    count, first = session.execute(query).one()
    return count, (now - first).total_seconds() if first else 0.0


def _said(session: Session, now: datetime) -> dict[str, float]:
    how = case((Notice.push.is_not(None), "pushed"), else_="left")
    return {"pushed": 0, "left": 0} | _count(session, how, Notice.sent_at > now - _LATELY)


def _mails(session: Session, now: datetime) -> dict[str, float]:
    taken = (Mailbox.last_mailed_at > now - _LATELY) & (Mailbox.failure == "")
    waiting, _ = _overdue(session, Mailbox, now)
    counted = select(func.count(case((taken, 1))), func.count(case((Mailbox.failure != "", 1))))
    sent, failed = session.execute(counted).one()
    return {"sent": sent, "failed": failed, "waiting": waiting}


def _devices(session: Session, now: datetime) -> dict[str, float]:
    this = PushSubscription
    silent = (this.unanswered >= SILENT_AFTER) | (this.unanswered_since <= now - SILENT_FOR)
    state = case(
        (this.gone_at.is_not(None), "gone"),
        (this.failure.in_(UNSIGNED), "rejected"),
        (this.failure != "", "failing"),
        (this.unanswered_since.is_not(None) & silent, "silent"),
        else_="well",
    )
    return dict.fromkeys(("well", "failing", "rejected", "silent", "gone"), 0) | _count(session, state)


def _count(session: Session, by: ColumnElement[Any], *which: ColumnElement[bool]) -> dict[str, float]:
    counted = select(by.label("by")).where(*which).subquery()
    query = select(counted.c.by, func.count()).group_by(counted.c.by)
    return dict(session.execute(query).all())
