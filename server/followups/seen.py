"""What the person has seen of what is due: no further channel has to bring it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from server.followups.notice import Notice, hold


def saw_push(session: Session, owner_id: UUID, tag: str, now: datetime) -> None:
    """A device showed the push of that tag, or the person opened it. Any other tag changes nothing.

    It was sent, then, whatever became of the sender before it could write that down: it counts for the cap.
    """
    try:
        push = UUID(tag)
    except ValueError:  # a test push
        return
    _saw(session, owner_id, Notice.push == push, seen_at=now, sent_at=func.coalesce(Notice.sent_at, now))


def saw_due(session: Session, owner_id: UUID, now: datetime) -> None:
    """The app was before the person's eyes, and said what is due."""
    _saw(session, owner_id, Notice.due_at <= now, seen_at=now)


def unseen_due(session: Session, owner_id: UUID, now: datetime) -> bool:
    """Is there anything due that the person has not seen?"""
    query = select(Notice.due_at).where(_unseen(owner_id), Notice.due_at <= now)
    return session.scalar(query.limit(1)) is not None


def _saw(session: Session, owner_id: UUID, which: ColumnElement[bool], **values: Any) -> None:
    hold(session, owner_id)
    session.execute(update(Notice).where(_unseen(owner_id), which).values(**values))


def _unseen(owner_id: UUID) -> ColumnElement[bool]:
    return (Notice.owner_id == owner_id) & Notice.is_open & Notice.seen_at.is_(None)
