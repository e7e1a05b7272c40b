"""Keeps each contact's standing true, in the transaction that changes its evidence."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from server.contacts.by_contact import by_contact
from server.contacts.contact import Contact, Position
from server.contacts.encounter import Encounter
from server.contacts.freshness import Cadence
from server.contacts.interaction import Interaction
from server.contacts.stage import Record, stand
from server.contacts.standing import Standing
from server.sync.changes import Changes, reaction
from server.sync.documents import Document, model_of

_EVIDENCE = ("contacts", "positions", "encounters", "interactions", "cards")


@reaction
def keep_standings(changes: Changes, touched: Sequence[Document]) -> None:
    named = _concerned(changes, touched)
    changes.fetch(named)
    ids = {id for id in named if changes.holds(Contact, id)}
    if not ids:
        return
    records = _records(changes, ids)
    zone, cadence = _customs(_settings(changes))
    now = changes.now.astimezone(zone)
    for id in ids:
        if record := records.get(id):
            changes.put(stand(record, cadence, now))
        else:
            changes.remove(Standing, id)


def customs_changed(changes: Changes, touched: Sequence[Document]) -> bool:
    """The person chose another cadence, or lives by another clock."""
    settings = (document for document in touched if document.collection == "settings")
    return any(_customs(each) != _customs(changes.replaced(each)) for each in settings)


def _concerned(changes: Changes, touched: Sequence[Document]) -> set[UUID]:
    """Everybody, where the person chose another cadence, or travelled. Topics and events may be among it."""
    if customs_changed(changes, touched):
        return {contact.id for contact in changes.all(Contact)}
    if not any(document.collection in _EVIDENCE for document in touched):
        return set()
    return {*changes.named} | {d.id for d in touched if isinstance(d, Contact)}


def _settings(changes: Changes) -> Document | None:
    """A noun above this one, so it is asked for by name."""
    model = model_of("settings")
    return changes.get(model, changes.owner_id) if model else None


def _customs(settings: Any) -> tuple[ZoneInfo, Cadence]:
    """By the person's own clock: a breakfast in Tokyo is still yesterday in UTC."""
    if settings is None:
        return ZoneInfo("Asia/Tokyo"), Cadence()
    return ZoneInfo(settings.time_zone), settings.ladder.keep


def _records(changes: Changes, ids: set[UUID]) -> dict[UUID, Record]:
    """Of those who are there, in a handful of queries."""
    met = by_contact(lambda e: e.contact_ids, changes.mentioning(Encounter, *ids))
    wrote = by_contact(lambda i: [i.contact_id], changes.mentioning(Interaction, *ids))
    held = by_contact(lambda p: [p.contact_id], changes.mentioning(Position, *ids))
    card = model_of("cards")
    carded = {id for each in (changes.mentioning(card, *ids) if card else []) for *_, id in each.mentions()}
    contacts = (contact for id in ids if (contact := changes.get(Contact, id)))
    return {c.id: Record(c, met[c.id], wrote[c.id], held[c.id], c.id in carded) for c in contacts}
