"""What a change leads to, in its own transaction: the ladder is climbed, the reminder set."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.events.event import Event
from server.followups.followup import FollowUp
from server.followups.ladder import Evidence, next_steps
from server.followups.notice import announce, hold, next_at
from server.followups.preferences import Preferences
from server.sync.changes import Changes, reaction
from server.sync.documents import Document, model_of

_EVIDENCE = frozenset({"contacts", "cards", "encounters", "interactions", "events", "followups"})


@reaction
def climb(changes: Changes, touched: Sequence[Document]) -> None:
    """Puts every ladder in order that the change has to do with."""
    if not any(document.collection in _EVIDENCE for document in touched):
        return
    preferences = _preferences(changes)
    for evidence in _gather(changes, _concerned(changes, touched)):
        for step in next_steps(evidence, preferences, changes.now):
            changes.put(step)


@reaction
def forget_the_deleted(changes: Changes, touched: Sequence[Document]) -> None:
    """Nobody is reminded of a person who was deleted."""
    gone = [d.id for d in touched if isinstance(d, Contact) and not changes.get(Contact, d.id)]
    for followup in changes.mentioning(FollowUp, *gone):
        changes.remove(FollowUp, followup.id)


@reaction
def remind(changes: Changes, touched: Sequence[Document]) -> None:
    """Keeps the person's reminder true to their follow-ups, hours and cap."""
    followups = {d.id: changes.get(FollowUp, d.id) for d in touched if isinstance(d, FollowUp)}
    if not followups and not any(isinstance(d, Preferences) for d in touched):
        return
    reminder = hold(changes.session, changes.owner_id)
    announce(changes.session, changes.owner_id, followups)
    reminder.next_at = next_at(changes.session, _preferences(changes), changes.now)


def _preferences(changes: Changes) -> Preferences:
    return changes.get(Preferences, changes.owner_id) or Preferences(id=changes.owner_id)


def _concerned(changes: Changes, touched: Sequence[Document]) -> dict[UUID, Contact]:
    """Whoever the change has to do with."""
    events = [d.id for d in touched if isinstance(d, Event)]
    met = {id for e in changes.mentioning(Encounter, *events) for id in e.contact_ids}
    ids = {d.id for d in touched if isinstance(d, Contact)} | changes.named | met
    return {id: contact for id in ids if (contact := changes.get(Contact, id))}


def _gather(changes: Changes, contacts: Mapping[UUID, Contact]) -> list[Evidence]:
    """All evidence with these people, in a handful of queries."""
    met = changes.mentioning(Encounter, *contacts)
    wrote = changes.mentioning(Interaction, *contacts)
    standing = changes.mentioning(FollowUp, *(e.id for e in met), *contacts)
    events = {e.event_id: changes.get(Event, e.event_id) for e in met if e.event_id}
    carded = _carded(changes, contacts)
    return [
        Evidence(
            contact=contact,
            encounters=[e for e in met if id in e.contact_ids],
            interactions=[i for i in wrote if i.contact_id == id],
            events={key: event for key, event in events.items() if event},
            standing=standing,
            carded=id in carded,
        )
        for id, contact in contacts.items()
    ]


def _carded(changes: Changes, contacts: Mapping[UUID, Contact]) -> set[UUID]:
    """Cards are a noun beside this one, so they are asked for by name."""
    card = model_of("cards")
    cards = changes.mentioning(card, *contacts) if card else []
    return {id for each in cards for *_, id in each.mentions()}
