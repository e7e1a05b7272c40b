"""What became of the pushes to a device, so that one that went silent is seen."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from server.push.sender import Delivered, Gone, Result
from server.push.subscription import PushSubscription, of_device


def note(session: Session, subscription_id: UUID, result: Result, now: datetime) -> None:
    """Writes down what the push service said; an address that is gone goes."""
    this = PushSubscription.id == subscription_id
    if isinstance(result, Gone):
        session.execute(delete(PushSubscription).where(this))
    elif isinstance(result, Delivered):
        session.execute(update(PushSubscription).where(this).values(last_sent_at=now, failure=""))
    else:
        session.execute(update(PushSubscription).where(this).values(failure=result.reason))


def shown(session: Session, session_id: UUID, tag: str, now: datetime) -> PushSubscription | None:
    """The device's service worker says that it has shown a push."""
    device = of_device(session, session_id)
    if device:
        device.last_shown_at, device.last_shown_tag = now, tag
    return device
