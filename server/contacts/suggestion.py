"""Who of your people may know each other, by what is on record. Pure; the person says whether it is so."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from server.contacts.contact import Contact

AT_MOST = 8
_TOGETHER = 2
"""So many times at one community's events: once may be chance."""


class SuggestedTie(BaseModel):
    """With whom, how, and by what: the company's or the community's name."""

    contact_id: UUID
    how: Literal["introduced", "colleagues", "community"]
    why: str = ""


@dataclass(frozen=True)
class Clues:
    """About one contact. `others`: whoever may be tied to them; `tied`: who is already.

    `together`: by community's name, how often each of the others was met at its events, this one too.
    """

    contact: Contact
    others: Sequence[Contact] = ()
    tied: Set[UUID] = frozenset()
    together: Mapping[str, Mapping[UUID, int]] | None = None


def suggest(clues: Clues) -> list[SuggestedTie]:
    """Each person once, by the best evidence: an introduction, the same company, the same circle."""
    me = clues.contact
    others = [o for o in clues.others if o.id != me.id and o.id not in clues.tied]
    introduced = [_tie(o, "introduced") for o in others if _introduced(o, me)]
    colleagues = [_tie(o, "colleagues", me.company) for o in others if _works_with(o, me)]
    ids = {o.id for o in others}
    circle = [each for each in _circle(clues) if each.contact_id in ids]
    best: dict[UUID, SuggestedTie] = {}
    for tie in introduced + colleagues + circle:
        best.setdefault(tie.contact_id, tie)
    return list(best.values())[:AT_MOST]


def _tie(other: Contact, how: Literal["introduced", "colleagues"], why: str = "") -> SuggestedTie:
    return SuggestedTie(contact_id=other.id, how=how, why=why)


def _introduced(one: Contact, other: Contact) -> bool:
    return one.introduced_by == other.id or other.introduced_by == one.id


def _works_with(one: Contact, other: Contact) -> bool:
    return bool(one.company) and one.company == other.company


def _circle(clues: Clues) -> list[SuggestedTie]:
    """Who is met there most comes first."""
    found = [
        (times, SuggestedTie(contact_id=id, how="community", why=name))
        for name, people in (clues.together or {}).items()
        if people.get(clues.contact.id, 0) >= _TOGETHER
        for id, times in people.items()
        if times >= _TOGETHER and id != clues.contact.id
    ]
    return [tie for _, tie in sorted(found, key=lambda each: -each[0])]
