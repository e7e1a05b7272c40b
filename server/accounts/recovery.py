"""Eight single-use recovery codes a person: the way back in when the phone is lost."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from server.accounts.code import Code, Purpose, issue

COUNT = 8


def renew(session: Session, user_id: UUID, now: datetime) -> list[str]:
    """Eight new codes in clear, to be shown once; those given before no longer count."""
    session.execute(delete(Code).where(*_of(user_id)))
    return [issue(session, Purpose.BACKUP, now, user_id=user_id) for _ in range(COUNT)]


def left(session: Session, user_id: UUID) -> int:
    unused = select(func.count()).where(*_of(user_id), Code.used_at.is_(None))
    return session.scalar(unused) or 0


def _of(user_id: UUID) -> tuple[ColumnElement[bool], ...]:
    return Code.user_id == user_id, Code.purpose == Purpose.BACKUP
