"""What is due for many people, and the pushes that say it: read and marked in a few statements."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select, update
from sqlalchemy.orm import Session

from server.database import among
from server.followups.notice import Notice, unsent
from server.followups.pace import USEFUL


class Waiting(NamedTuple):
    """A notice that is due and was not said; `push`: the tag under which somebody began to say it."""

    followup_id: UUID
    due_at: datetime
    contact_id: UUID | None
    step: int
    why: str
    push: UUID | None


class Said(NamedTuple):
    """A notice that was said by that push, which the first device took at `sent_at`."""

    followup_id: UUID
    due_at: datetime
    contact_id: UUID | None
    step: int
    why: str
    push: UUID
    sent_at: datetime


_TOLD = (Notice.followup_id, Notice.due_at, Notice.contact_id, Notice.step, Notice.why)


def due_unsent(session: Session, owner_ids: Collection[UUID], now: datetime) -> dict[UUID, list[Waiting]]:
    """What is due and was not said yet, nor is being mailed; due longest first."""
    columns = select(Notice.owner_id, *_TOLD, Notice.push)
    query = columns.where(*unsent(session, owner_ids), Notice.due_at <= now).order_by(Notice.due_at)
    waiting: dict[UUID, list[Waiting]] = defaultdict(list)
    for owner_id, *notice in session.execute(query):
        waiting[owner_id].append(Waiting._make(notice))
    return waiting


def unseen_push(session: Session, owner_ids: Collection[UUID], now: datetime) -> dict[UUID, list[Said]]:
    """What the latest push to each of them said, nobody saw and is still of use; due longest first."""
    if not owner_ids:
        return {}
    said_lately = Notice.push.is_not(None), Notice.sent_at > now - USEFUL, Notice.is_open
    unseen = Notice.seen_at.is_(None), Notice.mail.is_(None)
    columns = select(Notice.owner_id, *_TOLD, Notice.push, Notice.sent_at)
    query = columns.where(among(session, Notice.owner_id, owner_ids), *said_lately, *unseen)
    said: dict[UUID, list[Said]] = defaultdict(list)
    ordered = query.order_by(Notice.sent_at.desc(), Notice.due_at)
    for owner_id, *notice in session.execute(ordered):
        this = Said._make(notice)
        if not said[owner_id] or said[owner_id][0].push == this.push:
            said[owner_id].append(this)
    return said


def due_counts(session: Session, owner_ids: Collection[UUID], now: datetime) -> dict[UUID, int]:
    """How many follow-ups are due, said or not: the number on the app's icon."""
    due = among(session, Notice.owner_id, owner_ids), Notice.is_open, Notice.due_at <= now
    query = select(Notice.owner_id, func.count()).where(*due).group_by(Notice.owner_id)
    return dict(session.execute(query).all())


def begin(session: Session, pushes: Mapping[UUID, UUID], now: datetime) -> None:
    """What is due for these people goes out under these tags, unless it goes under another one already.

    Written before the push is sent: whoever goes on after a crash sends the same again.
    """
    if not pushes:
        return
    new = Notice.due_at <= now, Notice.push.is_(None)
    _mark(session, *unsent(session, pushes), *new, push=case(pushes, value=Notice.owner_id))


def said(session: Session, pushes: Mapping[UUID, UUID], now: datetime) -> None:
    """These pushes, by owner, were taken."""
    if not pushes:
        return
    _mark(session, *_begun(session, pushes), sent_at=now)


def leave(session: Session, pushes: Mapping[UUID, UUID], now: datetime) -> None:
    """These pushes, by owner, cannot be brought by anybody: the home screen says what was in them."""
    if not pushes:
        return
    _mark(session, *_begun(session, pushes), push=None, sent_at=now)


def _begun(session: Session, pushes: Mapping[UUID, UUID]) -> tuple[ColumnElement[bool], ...]:
    theirs = among(session, Notice.owner_id, pushes)
    these = among(session, Notice.push, pushes.values())
    return theirs, these, Notice.sent_at.is_(None)


def _mark(session: Session, *which: ColumnElement[bool], **values: Any) -> None:
    """In the rows alone: none of them is loaded here, and to be told which they are costs as much again."""
    marked = update(Notice).where(*which).values(**values)
    session.execute(marked, execution_options={"synchronize_session": False})
