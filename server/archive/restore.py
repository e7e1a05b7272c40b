"""`enishi restore FILE.tar`: into an installation where nobody has an account, on either database.

The schema is made as it was when the backup was taken, filled, and then brought up to date: what a release
does with the rows of an earlier one, it does with a backup as well.
"""

import json
import tarfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, func, insert, inspect, select

from server import migrations
from server.accounts.user import User
from server.archive.backup import FORMAT
from server.archive.errors import CannotArchive
from server.archive.table import described, unpacked
from server.cards.photo import PhotoStore
from server.database import Database
from server.services import Services

_AT_ONCE = 1000


def restore(services: Services, path: Path) -> None:
    """Photos first, so that no row is there before what it speaks of; all rows in one transaction.

    Raises `CannotArchive`, and then nobody has an account here still. To try again is safe.
    """
    try:
        with tarfile.open(path) as tar:
            manifest = json.load(_member(tar, "manifest.json"))
            _check(services.database, manifest)
            _restore_photos(services.photos, tar)
            _restore_rows(services.database, tar, manifest)
    except (tarfile.TarError, KeyError, ValueError) as error:
        raise CannotArchive(f"{path} is no backup, or a damaged one.") from error
    migrations.upgrade(services.database)


def _member(tar: tarfile.TarFile, name: str) -> IO[bytes]:
    found = tar.extractfile(name)
    if found is None:
        raise KeyError(name)
    return found


def _check(database: Database, manifest: dict[str, Any]) -> None:
    with database.engine.connect() as connection:
        script = ScriptDirectory.from_config(migrations.config(connection))
        known = {revision.revision for revision in script.walk_revisions()}
        if manifest["format"] != FORMAT or manifest["revision"] not in known:
            raise CannotArchive("This backup was made by a newer Enishi; install that one first.")
        has_users = inspect(connection).has_table(User.__tablename__)
        if has_users and connection.scalar(select(func.count()).select_from(User)):
            raise CannotArchive("Somebody has an account here. Restore into an empty installation.")


def _restore_photos(photos: PhotoStore, tar: tarfile.TarFile) -> None:
    """The store refuses bytes that are not what their name says."""
    for member in tar:
        if member.name.startswith("photos/"):
            _, owner_id, sha256 = member.name.split("/")
            photos.put(UUID(owner_id), sha256, _member(tar, member.name).read())


def _restore_rows(database: Database, tar: tarfile.TarFile, manifest: dict[str, Any]) -> None:
    engine = database.engine.execution_options(enishi_writer=True)
    with engine.begin() as connection:
        _begin_anew(connection)
        migrations.upgrade_to(connection, manifest["revision"])
        for name, kinds in manifest["tables"].items():
            into = insert(described(name, kinds))
            for rows in _some(unpacked(_member(tar, f"tables/{name}.jsonl"), kinds)):
                connection.execute(into, rows)


def _begin_anew(connection: Connection) -> None:
    """Whatever a first start has made here: secrets, an unused link."""
    there = MetaData()
    there.reflect(connection)
    there.drop_all(connection)


def _some(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while some := list(islice(rows, _AT_ONCE)):
        yield some
