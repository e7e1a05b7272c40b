"""What became of the pushes to a device, so that one that went silent is seen."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, or_, update
from sqlalchemy.orm import Session

from server.database import among
from server.push.sender import Delivered, Gone, Result
from server.push.subscription import GONE, PushSubscription, of_device

SILENT_AFTER = 3
"""So many pushes that the push service took and the device neither showed nor opened ..."""
SILENT_FOR = timedelta(hours=24)
"""... or one so long ago: a push is kept for half a day at most, so by then it was shown or is lost."""
_REPORT_OVERTAKES = timedelta(minutes=5)
"""A phone may report what it showed before we have written down that it was sent."""


def note(session: Session, subscription_ids: Collection[UUID], result: Result, now: datetime) -> None:
    """Writes down what the push service said of these. One that is gone is kept, and never sent to again."""
    this = update(PushSubscription).where(among(session, PushSubscription.id, subscription_ids))
    if isinstance(result, Gone):
        session.execute(this.values(gone_at=now, failure=GONE))
    elif isinstance(result, Delivered):
        session.execute(this.values(last_sent_at=now, failure="", **_one_more(now)))
    else:
        session.execute(this.values(failure=result.reason))


def shown(session: Session, session_id: UUID, now: datetime) -> PushSubscription | None:
    """The device's service worker says that it has shown a push."""
    device = _answered(session, session_id)
    if device:
        device.last_shown_at = now
    return device


def opened(session: Session, session_id: UUID, now: datetime) -> PushSubscription | None:
    """The person tapped a push on that device."""
    device = _answered(session, session_id)
    if device:
        device.last_opened_at = now
    return device


def is_silent(device: PushSubscription, now: datetime) -> bool:
    """Does the push service take what the device then never shows?"""
    since = device.unanswered_since
    return since is not None and (device.unanswered >= SILENT_AFTER or now - since >= SILENT_FOR)


def _answered(session: Session, session_id: UUID) -> PushSubscription | None:
    device = of_device(session, session_id)
    if device:
        device.unanswered, device.unanswered_since = 0, None
    return device


def _answered_since(moment: datetime) -> ColumnElement[bool]:
    shown, opened = PushSubscription.last_shown_at, PushSubscription.last_opened_at
    return or_(func.coalesce(shown >= moment, False), func.coalesce(opened >= moment, False))


def _one_more(now: datetime) -> dict[str, Any]:
    this, answered = PushSubscription, _answered_since(now - _REPORT_OVERTAKES)
    since = func.coalesce(this.unanswered_since, now)
    return {
        "unanswered": case((answered, this.unanswered), else_=this.unanswered + 1),
        "unanswered_since": case((answered, this.unanswered_since), else_=since),
    }
