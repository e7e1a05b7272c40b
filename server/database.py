"""Engine, sessions and the column types that every noun shares.

SQLite runs in WAL with synchronous=FULL. A writer takes the lock when it begins (BEGIN IMMEDIATE): a
deferred transaction that turns into a writer half-way fails with "database is locked" under load.
"""

import json
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from pydantic_core import from_json
from sqlalchemy import (
    ARRAY,
    ColumnElement,
    DateTime,
    Dialect,
    Engine,
    MetaData,
    Uuid,
    any_,
    create_engine,
    event,
    literal,
)
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Session, sessionmaker
from sqlalchemy.types import TypeDecorator
from uuid6 import uuid7

POSTGRES_CONNECTIONS = 8
"""Of one process: two for the web, a worker and a reminder must fit into the 20 of a small hosted database.
Nobody holds one longer than a transaction; the others wait."""

Clock = Callable[[], datetime]
"""Gives the present moment, aware, in UTC. Tests inject their own."""


def utc_now() -> datetime:
    return datetime.now(UTC)


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562): sorts by the time of its making, so that indexes grow at one end."""
    return UUID(int=uuid7().int)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, aware and in UTC on both databases; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(DateTime())
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime has no place in the database")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {datetime: UtcDateTime}


_json = {
    "json_serializer": partial(json.dumps, ensure_ascii=False, separators=(",", ":")),
    "json_deserializer": from_json,
}
"""Japanese as it is: half the bytes, faster to parse than escapes; and pydantic's parser is quicker."""


class Database:
    """One engine, two ways in: `read()` and `write()`.

    A `write()` commits when its block ends and rolls back when it raises; nothing is half done.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = _engine(url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._reader = sessionmaker(self.engine, expire_on_commit=False)
        writer = self.engine.execution_options(enishi_writer=True)
        self._writer = sessionmaker(writer, expire_on_commit=False, autoflush=False)

    @contextmanager
    def read(self) -> Iterator[Session]:
        with self._reader() as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        with self._writer.begin() as session:
            yield session

    def close(self) -> None:
        self.engine.dispose()


def among(session: Session, column: InstrumentedAttribute[Any], ids: Collection[UUID]) -> ColumnElement[bool]:
    """`IN` for many ids: one parameter where there are arrays, so that the statement stays the same."""
    if session.get_bind().dialect.name == "sqlite":
        return column.in_(ids)
    return column == any_(literal(list(ids), ARRAY(Uuid)))


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(
            url,
            **_json,
            pool_pre_ping=True,
            pool_size=POSTGRES_CONNECTIONS,
            max_overflow=0,
        )
    options = {"timeout": 30, "check_same_thread": False}
    engine = create_engine(url, connect_args=options, **_json, pool_size=16, max_overflow=48)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver begins nothing behind our back; _begin_sqlite does
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Any) -> None:
    writes = connection.get_execution_options().get("enishi_writer")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
