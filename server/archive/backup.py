"""`enishi backup FILE.tar`: every row and every photo as of one moment, while everything goes on.

In the tar: `manifest.json` (revision of the schema, columns of each table), `photos/<owner>/<sha256>` as they
are, `tables/<name>.jsonl`. It holds secrets of the server, so the file is readable by its maker alone.
"""

import io
import json
import os
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, select

from server.archive.errors import CannotArchive
from server.archive.table import Kinds, described, kinds_of, packed
from server.database import Base, Database
from server.services import Services
from server.version import VERSION

FORMAT = 1


def backup(services: Services, path: Path) -> None:
    """Complete under `path` when this returns, or not there at all. An older file is replaced."""
    unfinished = path.with_name(path.name + ".part")
    try:
        with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            with tarfile.open(fileobj=file, mode="w") as tar, _one_moment(services.database) as connection:
                _write(services, connection, tar)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _one_moment(database: Database) -> Iterator[Connection]:
    """Everything read here is of the moment of the first read; nobody who writes is held up by it."""
    with database.engine.connect() as connection:
        if not database.is_sqlite:
            connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


def _write(services: Services, connection: Connection, tar: tarfile.TarFile) -> None:
    tables = _tables(connection)
    revision = MigrationContext.configure(connection).get_current_revision()
    manifest = {"format": FORMAT, "version": VERSION, "revision": revision, "tables": tables}
    manifest["made_at"] = services.clock().isoformat()
    _add(tar, "manifest.json", json.dumps(manifest, indent=1).encode())
    erased = _write_photos(services, connection, tar)
    for name, kinds in tables.items():
        rows = _rows(connection, name, kinds)
        if name == "photos":
            rows = (row for row in rows if (row.owner_id, row.sha256) not in erased)
        _add_lines(tar, f"tables/{name}.jsonl", packed(rows, kinds))


def _tables(connection: Connection) -> dict[str, Kinds]:
    """Those that are there, in the order in which they can be filled; the schema may be an older one."""
    there = inspect(connection)
    names = set(there.get_table_names())
    found: dict[str, Kinds] = {}
    for table in Base.metadata.sorted_tables:
        if table.name in names:
            columns = [each["name"] for each in there.get_columns(table.name)]
            known = kinds_of(table)
            if unknown := set(columns) - known.keys():
                raise CannotArchive(f"{table.name} has columns of another Enishi: {', '.join(unknown)}.")
            found[table.name] = {name: known[name] for name in columns}
    return found


def _write_photos(services: Services, connection: Connection, tar: tarfile.TarFile) -> set[tuple[UUID, str]]:
    """Gives those that were erased while we read: their bytes are nowhere any more."""
    kinds = kinds_of(Base.metadata.tables["photos"])
    erased: set[tuple[UUID, str]] = set()
    for row in connection.execute(select(described("photos", kinds))):
        data = services.photos.get(row.owner_id, row.sha256)
        if data is None:
            erased.add((row.owner_id, row.sha256))
            continue
        _add(tar, f"photos/{row.owner_id}/{row.sha256}", data)
    return erased


def _rows(connection: Connection, name: str, kinds: Kinds) -> Iterator[Any]:
    yield from connection.execute(select(described(name, kinds)), execution_options={"yield_per": 1000})


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(data), 0o600
    tar.addfile(info, io.BytesIO(data))


def _add_lines(tar: tarfile.TarFile, name: str, lines: Iterator[bytes]) -> None:
    """Through a file, because a tar wants the size first and a table may be larger than memory."""
    with tempfile.TemporaryFile() as held:
        held.writelines(lines)
        info = tarfile.TarInfo(name)
        info.size, info.mode = held.tell(), 0o600
        held.seek(0)
        tar.addfile(info, held)
