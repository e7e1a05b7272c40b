"""Keeps each contact's standing true, in the transaction that changes its evidence."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.contacts.stage import stand
from server.contacts.standing import Standing
from server.sync.changes import Changes, reaction
from server.sync.documents import Document, model_of

_EVIDENCE = ("contacts", "encounters", "interactions", "cards")


@reaction
def keep_standings(changes: Changes, touched: Sequence[Document]) -> None:
    if not any(document.collection in _EVIDENCE for document in touched):
        return
    ids = changes.named | {d.id for d in touched if isinstance(d, Contact)}
    changes.fetch(ids)
    encounters, interactions, carded = _evidence(changes, ids)
    now = _local_now(changes)
    for id in ids:
        contact = changes.get(Contact, id)
        if contact is None:
            changes.remove(Standing, id)
            continue
        changes.put(stand(contact, encounters[id], interactions[id], id in carded, now))


def _local_now(changes: Changes) -> datetime:
    """By the person's own clock: a breakfast in Tokyo is still yesterday in UTC."""
    settings = model_of("settings")
    mine = settings and changes.get(settings, changes.owner_id)
    return changes.now.astimezone(ZoneInfo(getattr(mine, "time_zone", "Asia/Tokyo")))


def _evidence(
    changes: Changes, ids: set[UUID] | frozenset[UUID]
) -> tuple[dict[UUID, list[Encounter]], dict[UUID, list[Interaction]], set[UUID]]:
    encounters: dict[UUID, list[Encounter]] = defaultdict(list)
    interactions: dict[UUID, list[Interaction]] = defaultdict(list)
    for encounter in changes.mentioning(Encounter, *ids):
        for id in encounter.contact_ids:
            encounters[id].append(encounter)
    for interaction in changes.mentioning(Interaction, *ids):
        interactions[interaction.contact_id].append(interaction)
    card = model_of("cards")
    cards = changes.mentioning(card, *ids) if card else []
    return encounters, interactions, {id for each in cards for *_, id in each.mentions()}
