"""The disk fills up at one write or another: the phone is told, nothing is corrupt, afterwards it goes on.

The database may grow by so many pages and no further, as on a disk that is full; 10 points by default,
`ENISHI_FULL_DISKS=200 python -m pytest tests/sync/test_disk_full.py`.
"""

import os
import shutil
from pathlib import Path
from typing import Any

from sqlalchemy import event, func, select, text

from server.config import Settings
from server.sync.entry import Entry
from tests.sync.house import House
from tests.sync.phone import Phone

POINTS = int(os.environ.get("ENISHI_FULL_DISKS", "10"))
ROWS = 60


def test_a_full_disk_loses_nothing_and_is_told(migrated_sqlite: Path, tmp_path: Path) -> None:
    shutil.copy(migrated_sqlite, tmp_path / "enishi.db")
    url = f"sqlite:///{tmp_path / 'enishi.db'}"
    disk = Disk()
    with House(Settings(ENISHI_DATA=tmp_path, DATABASE_URL=url)) as house, Phone() as phone:
        event.listen(house.services.database.engine, "begin", disk.bound)
        account = house.welcomes()
        phone.begins(account.origin, account.cookie, account.owner)
        told = 0
        for point in range(POINTS):
            phone.does("fill", count=ROWS)
            disk.leaves(pages=point % 20)
            answer = phone.syncs()
            told += answer["waiting"] > 0
            before = documents(house)
            assert answer["waiting"] in (0, ROWS), "half of a request was applied"
            assert not answer["waiting"] or "disk is full" in answer["trouble"]
            disk.has_room()
            assert phone.syncs()["waiting"] == 0
            assert documents(house) == before + 2 * answer["waiting"]  # with their standings
        assert told >= POINTS // 2, "the disk was not full often enough to show anything"
        with house.services.database.read() as session:
            assert session.execute(text("PRAGMA integrity_check")).scalar() == "ok"


def documents(house: House) -> int:
    with house.services.database.read() as session:
        return session.scalar(select(func.count()).select_from(Entry)) or 0


class Disk:
    """How far the database may grow, said to each transaction as it begins."""

    def __init__(self) -> None:
        self._free: int | None = None

    def leaves(self, pages: int) -> None:
        self._free = pages

    def has_room(self) -> None:
        self._free = None

    def bound(self, connection: Any) -> None:
        used = connection.exec_driver_sql("PRAGMA page_count").scalar()
        most = 2**30 if self._free is None else used + self._free
        connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")
