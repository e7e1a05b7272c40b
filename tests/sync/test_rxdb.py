"""A client that nobody here wrote speaks the contract: two RxDB devices and ours edit the same contacts.

For the large figure: `ENISHI_RXDB_EDITS=10000 python -m pytest tests/sync/test_rxdb.py`.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import Any

import pytest

from server.config import Settings
from tests.journeys.app import install
from tests.sync.house import Account, House
from tests.sync.phone import Phone

RXDB = Path(__file__).parent / "rxdb"
EDITS = int(os.environ.get("ENISHI_RXDB_EDITS", "400"))
CONTACTS = 12
EDITS_PER_SYNC = 4
EDITS_PER_DELETION = 40
ROUNDS = 6
OURS, RXDB_A, RXDB_B = range(3)
OWN = {OURS: ("department", "note"), RXDB_A: ("company", "looks"), RXDB_B: ("title", "address")}
"""Nobody else writes these; every device writes `SHARED`."""
SHARED = ("name", "name_kana")

Docs = dict[str, dict[str, Any]]


@pytest.fixture
def house(tmp_path: Path, migrated_sqlite: Path) -> Iterator[House]:
    shutil.copy(migrated_sqlite, tmp_path / "enishi.db")
    with House(Settings(ENISHI_DATA=tmp_path, DATABASE_URL=f"sqlite:///{tmp_path / 'enishi.db'}")) as house:
        house.is_hasty()
        yield house


@pytest.fixture
def account(house: House) -> Account:
    return house.welcomes()


@pytest.fixture
def devices(account: Account) -> Iterator[list[Phone]]:
    install(RXDB)
    with ExitStack() as stack:
        programs = (None, RXDB / "device.ts", RXDB / "device.ts")
        devices = [stack.enter_context(Phone(program)) for program in programs]
        for device in devices:
            device.begins(account.origin, account.cookie, account.owner)
        yield devices


def test_rxdb_and_our_phone_come_to_hold_the_same_and_no_edit_is_lost(
    house: House, account: Account, devices: list[Phone]
) -> None:
    chance, deletions = Random(4), 0
    last: dict[tuple[str, str], str] = {}
    written: dict[tuple[str, str], set[str]] = {}
    ids = [create(devices[n % 3], f"人 {n}") for n in range(CONTACTS)]
    come_to_rest(house, account, devices)
    for number in range(EDITS):
        who, id = chance.randrange(3), chance.choice(ids)
        field, word = chance.choice(OWN[who] + SHARED), f"w{number}"
        if devices[who].does("patch", collection="contacts", id=id, fields={field: word})["done"]:
            last[id, field] = word
            written.setdefault((id, field), {""}).add(word)
        if chance.randrange(EDITS_PER_SYNC) == 0:
            syncs(chance.choice(devices))
        if chance.randrange(EDITS_PER_DELETION) == 0:
            gone = devices[chance.randrange(3)].does("remove", collection="contacts", id=chance.choice(ids))
            deletions += gone["done"]
        if number % EDITS_PER_DELETION == 0:
            ids.append(create(devices[chance.randrange(3)], f"人 {len(ids)}"))
            ids = ids[-CONTACTS:]
    held = come_to_rest(house, account, devices)
    assert deletions
    assert any("_deleted" in doc for doc in held.values())
    for (id, field), word in last.items():
        if field in SHARED:
            assert held[id][field] in written[id, field], f"nobody wrote {held[id][field]} in {field} of {id}"
        elif id in held:
            assert held[id][field] == word, f"{field} of {id} is not what its only writer wrote last"


def create(device: Phone, name: str) -> str:
    return str(device.does("create", collection="contacts", fields={"name": name})["id"])


def syncs(device: Phone) -> None:
    answer = device.syncs()
    assert not answer.get("errors", []), answer
    assert not answer.get("refused", []), answer


def come_to_rest(house: House, account: Account, devices: list[Phone]) -> Docs:
    """A few rounds on a good network; then every device holds what the server holds."""
    for _ in range(ROUNDS):
        before = house.newest(account.owner)
        for device in devices:
            syncs(device)
        if house.newest(account.owner) == before:
            break
    held = {id: doc for (name, id), doc in house.holds(account.owner).items() if name == "contacts"}
    alive = {id: doc for id, doc in held.items() if "_deleted" not in doc}
    for number, device in enumerate(devices):
        assert {doc["id"]: doc for doc in device.everything["contacts"]} == alive, f"device {number} differs"
    return held
