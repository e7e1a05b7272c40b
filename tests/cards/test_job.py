"""A second card that says another company or title is a change of job; the old position stays."""

from typing import Any
from uuid import UUID

import pytest

from server.cards.filling import fill_contact
from server.cards.reading import ReadCard, Reading, ReadValue
from server.services import Services
from server.sync.changes import Changes
from tests.person import Person, State

TITLE: dict[str, Any] = {"company": "丸の内商事株式会社", "title": "課長"}


def read(naoki: Person, services: Services, contact: State, sure: float = 0.97, **fields: Any) -> Reading:
    """A card of this contact was read."""
    card = naoki.add("cards", contact_id=contact["id"], photos=[])
    values = {key: [ReadValue(value=value, confidence=sure)] for key, value in fields.items()}
    reading = Reading(
        id=UUID(card["id"]), contact_id=UUID(contact["id"]), state="read", cards=[ReadCard(fields=values)]
    )
    again(naoki, services, reading)
    return reading


def again(naoki: Person, services: Services, reading: Reading) -> None:
    with services.database.write() as session:
        changes = Changes(session, naoki.id, services.clock())
        changes.put(reading)
        fill_contact(changes, reading)
        changes.settle()


def jobs(naoki: Person) -> list[tuple[str, str, str | None]]:
    there = (p for p in naoki.all("positions") if not p.get("_deleted"))
    return [(p["company"], p["title"], p["since"]) for p in there]


@pytest.fixture
def taro(naoki: Person, services: Services) -> State:
    """Known by a first card."""
    contact = naoki.add("contacts")
    read(naoki, services, contact, name="山田 太郎", **TITLE)
    return naoki.get("contacts", contact["id"])


def test_the_first_card_is_no_change_of_job(naoki: Person, taro: State) -> None:
    assert taro["company"] == TITLE["company"]
    assert jobs(naoki) == []


def test_what_was_typed_beside_a_first_card_is_no_former_job(naoki: Person, services: Services) -> None:
    contact = naoki.add("contacts", company="みなと文具店")
    read(naoki, services, contact, company="株式会社みなと文具", title="課長")
    assert jobs(naoki) == []


def test_another_company_adds_a_position_and_keeps_the_old_one(
    naoki: Person, services: Services, taro: State
) -> None:
    reading = read(naoki, services, taro, company="川崎鋼業", title="部長")
    again(naoki, services, reading)
    assert jobs(naoki) == [(*TITLE.values(), None), ("川崎鋼業", "部長", "2026-11-12")]
    assert naoki.get("contacts", taro["id"])["company"] == TITLE["company"]


def test_a_change_of_job_is_a_reason_to_write(naoki: Person, services: Services, taro: State) -> None:
    read(naoki, services, taro, company="川崎鋼業", title="部長")
    about = naoki.get("standings", taro["id"])["write_about"]
    assert [(r["kind"], r["since"]) for r in about] == [("job", "2026-11-12")]


@pytest.mark.parametrize(
    ("why", "sure", "fields"),
    [
        ("the same once more", 0.97, TITLE),
        ("written otherwise", 0.97, {"company": "丸の内商事 ㈱", "title": "課長"}),
        ("not sure", 0.6, {"company": "丸の肉商事", "title": "課長"}),
        ("the back: another language and no company", 0.97, {"email": "taro@example.com"}),
    ],
)
def test_no_change_of_job(
    naoki: Person, services: Services, taro: State, why: str, sure: float, fields: dict[str, Any]
) -> None:
    read(naoki, services, taro, sure, **fields)
    assert jobs(naoki) == [], why


def test_a_promotion_is_a_new_position(naoki: Person, services: Services, taro: State) -> None:
    read(naoki, services, taro, company=TITLE["company"], title="部長")
    assert [job[1] for job in jobs(naoki)] == ["課長", "部長"]


def test_a_position_that_was_deleted_does_not_come_back(
    naoki: Person, services: Services, taro: State
) -> None:
    reading = read(naoki, services, taro, company="川崎鋼業", title="部長")
    for position in naoki.all("positions"):
        naoki.push(("positions", position, {**position, "_deleted": True}))
    again(naoki, services, reading)
    assert jobs(naoki) == []
