"""What is due, as far as it takes to weigh it and to name it: of what a notice tells, and no document parsed.

On a morning that many share most of what is due is only weighed and counted.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from server.contacts.contact import Contact
from server.contacts.standing import StageName, Standing
from server.followups.papers import Papers
from server.followups.saying import Said, Waiting


class Person(NamedTuple):
    """A contact: how they are called, and how close they are."""

    id: UUID
    name: str
    name_romaji: str
    stage: StageName


class Task(NamedTuple):
    """A follow-up and whom it is for. `why` may be empty where it is the person's own word."""

    followup_id: UUID
    why: str
    step: int
    due_at: datetime
    person: Person


def tasks(papers: Papers, owner_id: UUID, notices: Iterable[Waiting | Said]) -> Iterator[Task]:
    """Without those whose contact is gone. The contacts must have been fetched."""
    people: dict[UUID | None, Person | None] = {}
    for each in notices:
        if each.contact_id not in people:
            people[each.contact_id] = _person(papers, owner_id, each.contact_id)
        if person := people[each.contact_id]:
            yield Task(each.followup_id, each.why, each.step, each.due_at, person)


def _person(papers: Papers, owner_id: UUID, contact_id: UUID | None) -> Person | None:
    named = papers.peek(owner_id, Contact, contact_id, "name", "name_romaji")
    if contact_id is None or named is None:
        return None
    name, name_romaji = named
    [stage] = papers.peek(owner_id, Standing, contact_id, "stage") or ["interested"]
    return Person(contact_id, name, name_romaji, stage)
