"""Two records of one person became one on a phone: nothing that moved goes with the one that is deleted."""

import hashlib
from typing import Any

import pytest

from server.cards.worker import clear_away
from server.services import Services
from tests.conftest import MovableClock
from tests.person import Person, State

AT = "2026-11-12T10:30:00Z"
FRONT = b"\xff\xd8\xff front"
THEIRS = ("cards", "encounters", "interactions", "followups")

Row = tuple[str, State | None, State]


@pytest.fixture
def kept(naoki: Person) -> State:
    return naoki.add("contacts", name="山田 太郎")


@pytest.fixture
def other(naoki: Person) -> State:
    """Scanned anew: a card, a talk and its thanks, a message."""
    other = naoki.add("contacts", name="山田 太郎")
    naoki.add("cards", contact_id=other["id"], photos=[hashlib.sha256(FRONT).hexdigest()])
    naoki.send_photo(FRONT)
    naoki.add("encounters", contact_ids=[other["id"]], at=AT)
    naoki.add("interactions", contact_id=other["id"], at="2026-11-10T10:00:00Z", channel="x_reply")
    return other


def living(naoki: Person, collection: str) -> list[State]:
    return [document for document in naoki.all(collection) if not document.get("_deleted")]


def moved(naoki: Person, kept: State) -> list[Row]:
    """As a phone writes it: the same documents, naming the kept one."""
    fields: dict[str, Any] = {"contact_id": kept["id"], "contact_ids": [kept["id"]]}
    return [
        (collection, before, {**before, **{k: v for k, v in fields.items() if k in before}})
        for collection in THEIRS
        for before in living(naoki, collection)
    ]


def send(naoki: Person, *rows: Row) -> None:
    """As a phone does: what it was mistaken about it changes anew, as it stands now."""
    conflicts = naoki.push(*rows).get_json()["conflicts"]
    stale = {each["doc"]["id"]: each["doc"] for each in conflicts}
    again = [(c, stale[new["id"]], new) for c, _, new in rows if new["id"] in stale]
    assert not again or naoki.push(*again).get_json() == {"conflicts": []}


@pytest.mark.parametrize("order", ["together", "the deletion first", "the deletion last"])
def test_what_was_moved_stays_in_whichever_order_it_arrives(
    naoki: Person, services: Services, clock: MovableClock, kept: State, other: State, order: str
) -> None:
    moves = moved(naoki, kept)
    deletion = ("contacts", other, {**other, "_deleted": True})
    assert {collection for collection, *_ in moves} == set(THEIRS)
    if order == "together":
        send(naoki, deletion, *moves)
    else:
        for rows in ([deletion], moves) if order == "the deletion first" else (moves, [deletion]):
            send(naoki, *rows)
    clock.move(days=31)
    assert clear_away(services)
    for collection, _, new in moves:
        stands = naoki.get(collection, new["id"])
        assert "_deleted" not in stands
        assert kept["id"] in (stands.get("contact_id"), *stands.get("contact_ids", []))
    assert naoki.client.get(f"/api/photos/{hashlib.sha256(FRONT).hexdigest()}").data == FRONT
    assert naoki.get("standings", kept["id"])["last_contact_at"] == AT
    assert living(naoki, "contacts") == [kept]


def test_each_step_is_owed_once_afterwards(naoki: Person, kept: State, other: State) -> None:
    naoki.add("encounters", contact_ids=[kept["id"]], at="2026-11-11T10:00:00Z")
    send(naoki, ("contacts", other, {**other, "_deleted": True}), *moved(naoki, kept))
    steps = [(f["step"], f["encounter_id"]) for f in living(naoki, "followups") if f["state"] == "open"]
    assert len(steps) == len(set(steps)) > 0


def test_taken_back_there_are_two_again(naoki: Person, kept: State, other: State) -> None:
    moves = moved(naoki, kept)
    send(naoki, ("contacts", other, {**other, "_deleted": True}), *moves)
    back = [(c, naoki.get(c, new["id"]), before) for c, before, new in moves if before]
    send(naoki, ("contacts", naoki.get("contacts", other["id"]), other), *back)
    assert {d["id"] for d in living(naoki, "contacts")} == {kept["id"], other["id"]}
    owed = [f for f in living(naoki, "followups") if f["state"] == "open"]
    assert {f["contact_id"] for f in owed} == {other["id"]}
    assert naoki.get("standings", other["id"])["last_contact_at"] == AT
