"""Work handed out by the database: claim due rows, extend, finish, give back. One mechanism for every kind.

A row is work when `next_at` has come. A claim puts a lease on it; a process that dies lets the lease end
and another goes on. Every claim carries a new token, so that one who slept past its lease can finish nothing.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event, Thread
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, CursorResult, inspect, or_, select, tuple_, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.database import Clock, Database, among, new_id


class Leased:
    """Columns of a row that is work. `next_at` null: nothing to do."""

    next_at: Mapped[datetime | None] = mapped_column(index=True, default=None)
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None] = mapped_column(default=None)
    lease_token: Mapped[UUID | None] = mapped_column(default=None)


L = TypeVar("L", bound=Leased)
_DONE: dict[str, Any] = {"next_at": None, "lease_until": None, "lease_token": None, "attempts": 0}


def claim(session: Session, model: type[L], now: datetime, limit: int, lease: timedelta) -> Sequence[L]:
    """Up to `limit` due rows, longest due first, leased until `now + lease`: two statements for all of them.

    SKIP LOCKED keeps claimers apart on PostgreSQL; on SQLite a writing transaction is alone by itself.
    """
    keys = inspect(model).primary_key
    free = or_(model.lease_until.is_(None), model.lease_until <= now)
    due = select(*keys).where(model.next_at <= now, free).order_by(model.next_at).limit(limit)
    found = session.execute(due.with_for_update(skip_locked=True)).all()
    if not found:
        return []
    leased = {"lease_until": now + lease, "lease_token": new_id(), "attempts": model.attempts + 1}
    taken = update(model).where(_keyed(session, model, found)).values(leased).returning(model)
    rows = session.scalars(taken, execution_options={"synchronize_session": False})
    return sorted(rows, key=lambda row: row.next_at or now)


@contextmanager
def held(database: Database, rows: Sequence[Leased], clock: Clock, lease: timedelta) -> Iterator[None]:
    """Extends the leases of one claim again and again while the block runs, however long that takes."""
    done = Event()

    def keep() -> None:
        while not done.wait(lease.total_seconds() / 3):
            with database.write() as session:
                extend_all(session, rows, clock() + lease)

    keeper = Thread(target=keep, daemon=True)
    keeper.start()
    try:
        yield
    finally:
        done.set()
        keeper.join()


def replace(row: Leased, at: datetime | None) -> None:
    """Other work under the same row: whoever holds a lease on the old work can finish nothing any more.

    The row must have been fetched for update, or a claim of this moment would be overlooked.
    """
    row.next_at, row.attempts, row.lease_until, row.lease_token = at, 0, None, None


def extend(session: Session, row: Leased, until: datetime) -> bool:
    """More time for long work; False when the lease was lost to another."""
    return _change(session, row, lease_until=until)


def extend_all(session: Session, rows: Sequence[Leased], until: datetime) -> None:
    """More time for those of one claim that are still ours."""
    longer = update(type(rows[0])).where(*_ours(session, rows)).values(lease_until=until)
    session.execute(longer, execution_options={"synchronize_session": False})


def finish(session: Session, row: Leased) -> bool:
    """Nothing left to do; False when the lease was lost, and then nothing was changed."""
    return _change(session, row, **_DONE)


def finish_all(session: Session, rows: Sequence[L]) -> set[Any]:
    """The keys of those that were still ours, of one claim and a model with a single key; see `finish`."""
    if not rows:
        return set()
    key = inspect(type(rows[0])).primary_key[0]
    done = update(type(rows[0])).where(*_ours(session, rows)).values(**_DONE).returning(key)
    return set(session.scalars(done, execution_options={"synchronize_session": False}))


def give_back(session: Session, row: Leased, at: datetime) -> bool:
    """To be tried again at `at`, by whoever claims it then."""
    return _change(session, row, next_at=at, lease_until=None, lease_token=None)


def put_off(session: Session, row: Leased, at: datetime) -> bool:
    """To be tried at `at` as if it had not been: what stood in the way was not this work."""
    return _change(session, row, next_at=at, attempts=row.attempts - 1, lease_until=None, lease_token=None)


def _ours(session: Session, rows: Sequence[Leased]) -> tuple[ColumnElement[bool], ...]:
    """These rows, as far as they still bear the token of their claim."""
    model = type(rows[0])
    keys = [column.key for column in inspect(model).primary_key]
    these = _keyed(session, model, [[getattr(row, key) for key in keys] for row in rows])
    return these, model.lease_token == rows[0].lease_token


def _keyed(session: Session, model: type[Leased], found: Sequence[Sequence[Any]]) -> ColumnElement[bool]:
    """The rows with these keys."""
    keys = inspect(model).primary_key
    if len(keys) == 1:
        return among(session, keys[0], [key for (key,) in found])
    return tuple_(*keys).in_([tuple(each) for each in found])


def _change(session: Session, row: Leased, **values: Any) -> bool:
    """Only while the row still bears the token of this claim. `row` may be of an earlier session."""
    mapper = inspect(type(row))
    keys = [column == getattr(row, column.key) for column in mapper.primary_key]
    statement = update(type(row)).where(*keys, type(row).lease_token == row.lease_token).values(**values)
    result: CursorResult[Any] = session.execute(statement)  # type: ignore[assignment]
    return result.rowcount == 1
