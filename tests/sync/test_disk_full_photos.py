"""The disk fills up while photos come: the phone is told and keeps them, and later they go up, whole.

A real disk of a few megabytes, rows and photos on it; 10 points by default,
`ENISHI_FULL_DISKS=200 python -m pytest tests/sync/test_disk_full_photos.py`.
"""

import os
import random
import shutil
import sqlite3
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from tests.sync.house import Account, enter
from tests.sync.mortal import free_port, wait_until_it_answers
from tests.sync.phone import Phone
from tests.sync.small_disk import SmallDisk

POINTS = int(os.environ.get("ENISHI_FULL_DISKS", "10"))
PHOTO = 100
"""Kilobytes."""


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def disk(tmp_path: Path, migrated_sqlite: Path, port: int) -> Iterator[SmallDisk]:
    folder, megabytes = tmp_path / "disk", 16 + POINTS * PHOTO // 1000
    server = f"{sys.executable} -m tests.sync.mortal {folder} sqlite:///{folder}/enishi.db {port}"
    with ExitStack() as stack:
        try:
            script = f"cp {migrated_sqlite} {folder}/enishi.db && exec {server}"
            yield stack.enter_context(SmallDisk(folder, megabytes, script))
        except OSError as error:
            pytest.skip(str(error))


def test_a_photo_that_finds_no_room_stays_on_the_phone_until_there_is(
    disk: SmallDisk, port: int, tmp_path: Path
) -> None:
    dice, told = random.Random(4), 0
    with Phone() as phone:
        wait_until_it_answers(port)
        account = enter(f"http://127.0.0.1:{port}", disk.said)
        phone.begins(account.origin, account.cookie, account.owner)
        for point in range(POINTS):
            words = f"名刺 {point} ".ljust(PHOTO * 1000, "x")
            sha = phone.does("photo", text=words)["sha"]
            disk.leaves(kilobytes=dice.randrange(2 * PHOTO))
            answer = phone.does("upload")
            told += answer != {"sent": 1}
            assert answer in ({"sent": 1}, {"status": 507, "code": "no_space"})
            assert state(phone, sha) == ("sent" if answer == {"sent": 1} else "ready")
            disk.has_room()
            phone.does("upload")
            assert state(phone, sha) == "sent"
            assert bytes_at(account, sha) == words.encode()
        assert told >= POINTS // 4, "the disk was not full often enough to show anything"
        assert kept(disk) == POINTS, "half a photo was left behind"
    for name in ("enishi.db", "enishi.db-wal"):  # SQLite would look for them outside of the namespace
        shutil.copy(disk.path / name, tmp_path)
    with closing(sqlite3.connect(tmp_path / "enishi.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def state(phone: Phone, sha: str) -> str:
    return next(str(row["state"]) for row in phone.everything["photos"] if row["sha256"] == sha)


def bytes_at(account: Account, sha: str) -> bytes:
    asked = urllib.request.Request(f"{account.origin}/api/photos/{sha}", headers={"Cookie": account.cookie})
    with urllib.request.urlopen(asked) as answer:
        return bytes(answer.read())


def kept(disk: SmallDisk) -> int:
    """Files beside the database, whatever their names."""
    return sum(1 for each in disk.path.rglob("*") if each.is_file() and "enishi.db" not in each.name)
