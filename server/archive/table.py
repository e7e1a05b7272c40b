"""Rows of any table, at any revision, on either database, as lines of JSON and back.

A backup says of each column of what kind its values are, so that it is read without the models of its time.
"""

import base64
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    ColumnClause,
    Integer,
    LargeBinary,
    String,
    Table,
    TableClause,
    Uuid,
    column,
    table,
)  # fmt: skip
from sqlalchemy.sql.schema import Column
from sqlalchemy.types import TypeEngine

from server.archive.errors import CannotArchive
from server.database import UtcDateTime

Kinds = dict[str, str]
"""By column."""

TYPES: dict[str, TypeEngine[Any]] = {
    "boolean": Boolean(), "bytes": LargeBinary(), "id": Uuid(), "json": JSON(none_as_null=True),
    "moment": UtcDateTime(), "number": BigInteger(), "text": String(),
}  # fmt: skip
_DROPPED: dict[str, Kinds] = {"push_subscriptions": {"last_shown_tag": "text"}}
_PACK: dict[str, Callable[[Any], Any]] = {
    "bytes": lambda value: base64.b64encode(value).decode(), "id": str, "moment": datetime.isoformat,
}  # fmt: skip
_UNPACK: dict[str, Callable[[Any], Any]] = {
    "bytes": base64.b64decode, "id": UUID, "moment": datetime.fromisoformat,
}  # fmt: skip


def kind_of(column: Column[Any]) -> str:
    """Raises `CannotArchive` for a type that no table of ours had until now."""
    if isinstance(column.type, UtcDateTime):
        return "moment"
    found = next((kind for kind, type in TYPES.items() if isinstance(column.type, type.__class__)), None)
    if found is None and isinstance(column.type, Integer):
        return "number"
    if found is None:
        raise CannotArchive(f"{column} is of a kind that a backup does not know.")
    return found


def kinds_of(table: Table) -> Kinds:
    """Of its columns, and of those that it had once."""
    return _DROPPED.get(table.name, {}) | {name: kind_of(each) for name, each in table.columns.items()}


def described(name: str, kinds: Kinds) -> TableClause:
    columns: list[ColumnClause[Any]] = [column(each, TYPES[kind]) for each, kind in kinds.items()]
    return table(name, *columns)


def packed(rows: Iterable[Sequence[Any]], kinds: Kinds) -> Iterator[bytes]:
    """A line for each row: its values in the order of `kinds`."""
    packs = [_PACK.get(kind, _as_it_is) for kind in kinds.values()]
    for row in rows:
        values = [None if value is None else pack(value) for pack, value in zip(packs, row, strict=True)]
        yield json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def unpacked(lines: Iterable[bytes], kinds: Kinds) -> Iterator[dict[str, Any]]:
    unpacks = [(name, _UNPACK.get(kind, _as_it_is)) for name, kind in kinds.items()]
    for line in lines:
        values = zip(unpacks, json.loads(line), strict=True)
        yield {name: None if value is None else unpack(value) for (name, unpack), value in values}


def _as_it_is(value: Any) -> Any:
    return value
