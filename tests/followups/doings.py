"""What a person does on their phone, and pushes."""

from typing import Any

from server.database import new_id
from tests.followups.people import MINE, met, wire
from tests.person import Person


def set_own(person: Person, **settings: Any) -> None:
    mine = next(iter(person.all("settings")), None)
    new = {**(mine or wire(MINE)), "id": str(person.id), **settings}
    assert person.push(("settings", mine, new)).status_code == 200


def meet(person: Person, *people: Any, when: str = "2026-11-12 20:00", **how: Any) -> None:
    rows: list[Any] = []
    for contact in people:
        own = contact.model_copy(update={"id": new_id()})
        encounter = met(own, when, name=f"with {own.id}", **how)
        rows += [("contacts", None, wire(own)), ("encounters", None, wire(encounter))]
    answer = person.push(*rows)
    assert answer.status_code == 200, answer.text
