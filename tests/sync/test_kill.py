"""The server dies (SIGKILL) while phones send: what it has acknowledged is there, once, and the rest follows.

20 times by default, half on each database; `ENISHI_KILLS=500 python -m pytest tests/sync/test_kill.py`.
"""

import json
import os
import random
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep
from typing import Any

from tests.sync.house import Account
from tests.sync.mortal import Mortal
from tests.sync.phone import Phone

KILLS = int(os.environ.get("ENISHI_KILLS", "20")) // 2
ROWS = 20
LONGEST = 0.2
"""Seconds after which the kill falls at the latest: about as long as a round takes."""


def test_a_server_killed_while_a_phone_sends_loses_and_doubles_nothing(
    database_url: str, tmp_path: Path
) -> None:
    dice = random.Random(4)
    photos = []
    with Mortal(tmp_path, database_url) as server, Phone() as phone, ThreadPoolExecutor(1) as thread:
        account = server.welcomes()
        phone.begins(account.origin, account.cookie, account.owner)
        for number in range(KILLS):
            phone.does("fill", count=ROWS)
            photos.append(phone.does("photo", text=f"名刺 {number}"))
            round = thread.submit(phone.syncs)
            sleep(dice.uniform(0, LONGEST))  # the moment of death is what is drawn here
            server.is_killed()
            round.result()
            server.starts()
            assert acknowledged(phone) <= held(account).keys()
        settles(phone)
        there = held(account)
        contacts = [doc for collection, doc in there.values() if collection == "contacts"]
        assert len(contacts) == KILLS * (ROWS + 1)
        assert set(Counter(doc["name"] for doc in contacts).values()) == {1}, "a row came twice"
        for number, photo in enumerate(photos):
            assert asked(account, f"/api/photos/{photo['sha']}") == f"名刺 {number}".encode()


def settles(phone: Phone) -> None:
    """Rounds until nothing waits; photos travel beside them."""
    for _ in range(100):
        answer = phone.syncs()
        waiting = [photo for photo in phone.everything["photos"] if photo["state"] != "sent"]
        if not answer["waiting"] and not waiting:
            return
        sleep(0.02)
    raise AssertionError(f"still waiting: {answer}, {waiting}")


def acknowledged(phone: Phone) -> set[str]:
    """The ids of what this phone no longer has to send."""
    tables = phone.everything
    waiting = {row["id"] for row in tables["outbox"]}
    return {doc["id"] for name in ("contacts", "cards") for doc in tables[name]} - waiting


def held(account: Account) -> dict[str, tuple[str, dict[str, Any]]]:
    """What the server gives a new phone, by id."""
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    seq = 0
    while True:
        page = json.loads(asked(account, f"/api/sync/pull?seq={seq}&limit=1000"))
        kept = [each for each in page["documents"] if each["collection"] in ("contacts", "cards")]
        found |= {each["doc"]["id"]: (each["collection"], each["doc"]) for each in kept}
        if not page["documents"]:
            return found
        seq = page["checkpoint"]["seq"]


def asked(account: Account, path: str) -> bytes:
    request = urllib.request.Request(account.origin + path, headers={"Cookie": account.cookie})
    with urllib.request.urlopen(request) as answer:
        return bytes(answer.read())
