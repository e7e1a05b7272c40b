"""What is on record about who may know whom: gathered in a handful of queries, for `suggestion.py`."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.suggestion import Clues
from server.contacts.tie import Tie
from server.errors import NotFound
from server.events.community import Community
from server.events.event import Event
from server.sync.documents import Document
from server.sync.entry import Entry
from server.sync.mention import names

D = TypeVar("D", bound=Document)
_AT_MOST = 500
"""Of one kind: enough to find the few that are worth a suggestion."""


def clues_about(session: Session, owner_id: UUID, contact_id: UUID) -> Clues:
    """Raises `NotFound` unless this contact is the person's own and there."""
    contact = next(iter(_read(session, owner_id, Contact, [contact_id])), None)
    if contact is None:
        raise NotFound("There is no such contact.")
    together = _together(session, owner_id, contact_id)
    ties = _naming(session, owner_id, Tie, [contact_id])
    met = {id for people in together.values() for id in people}
    introducer = {contact.introduced_by} if contact.introduced_by else set()
    others = {
        other.id: other
        for other in [
            *_naming(session, owner_id, Contact, [contact_id]),
            *_read(session, owner_id, Contact, introducer | met),
            *_colleagues(session, owner_id, contact.company),
        ]
    }
    tied = {id for tie in ties for id in (tie.a, tie.b)}
    return Clues(contact, list(others.values()), tied, together)


def _colleagues(session: Session, owner_id: UUID, company: str) -> list[Contact]:
    if not company:
        return []
    mine = select(Entry.body).where(Entry.owner_id == owner_id, Entry.collection == Contact.collection)
    same = mine.where(~Entry.deleted, Entry.body["company"].as_string() == company).limit(_AT_MOST)
    return [Contact.model_validate(body) for body in session.scalars(same)]


def _together(session: Session, owner_id: UUID, contact_id: UUID) -> dict[str, Counter[UUID]]:
    """By community: how often each person was met at its events. Only communities where this one was."""
    met = _naming(session, owner_id, Encounter, [contact_id])
    been = _read(session, owner_id, Event, {e.event_id for e in met if e.event_id})
    circles = _read(session, owner_id, Community, {e.community_id for e in been if e.community_id})
    events = {e.id: e.community_id for e in _naming(session, owner_id, Event, [c.id for c in circles])}
    name = {circle.id: circle.name for circle in circles}
    together: dict[str, Counter[UUID]] = {each: Counter() for each in name.values()}
    for encounter in _naming(session, owner_id, Encounter, list(events)):
        circle = events.get(encounter.event_id) if encounter.event_id else None
        if circle in name:
            together[name[circle]].update(encounter.contact_ids)
    return together


def _naming(session: Session, owner_id: UUID, model: type[D], targets: Sequence[UUID]) -> list[D]:
    ids = names(session, owner_id, targets[:_AT_MOST], model.collection)
    return _read(session, owner_id, model, [id for *_, id in ids])


def _read(session: Session, owner_id: UUID, model: type[D], ids: Iterable[UUID]) -> list[D]:
    """The person's own that are there."""
    wanted = list(ids)[:_AT_MOST]
    mine = select(Entry.body).where(Entry.owner_id == owner_id, Entry.collection == model.collection)
    found = session.scalars(mine.where(Entry.id.in_(wanted), ~Entry.deleted))
    return [model.model_validate(body) for body in found]
