"""What a change leads to, in its own transaction: the ladder is climbed, the reminder set."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from server.accounts.user import NAME_LENGTH, User
from server.bell import ring
from server.contacts.by_contact import by_contact
from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.contacts.standing import Standing
from server.events.event import Event
from server.followups.evidence import Evidence
from server.followups.followup import FollowUp
from server.followups.ladder import next_steps
from server.followups.notice import announce, hold, next_at
from server.followups.preferences import Preferences
from server.sync.changes import Changes, reaction
from server.sync.documents import Document, model_of

_EVIDENCE = frozenset(
    {"contacts", "standings", "cards", "encounters", "interactions", "events", "followups", "settings"}
)


@reaction
def bring_back(changes: Changes, touched: Sequence[Document]) -> None:
    """Follow-ups that went with a person come back as they were; before the ladder sets new ones."""
    for document in touched:
        if isinstance(document, Contact):
            for followup in changes.deleted_with(FollowUp, document.id):
                changes.put(followup)


@reaction
def climb(changes: Changes, touched: Sequence[Document]) -> None:
    """Puts every ladder in order that the change has to do with."""
    contacts = _concerned(changes, touched)
    if not contacts:
        return
    preferences = _preferences(changes)
    ladders = [
        next_steps(evidence, preferences, changes.now) for evidence in _gather(changes, contacts, touched)
    ]
    changes.fetch(step.id for ladder in ladders for step in ladder)
    for ladder in ladders:
        for step in ladder:
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
    reminder.next_at = next_at(changes.session, reminder, _preferences(changes), changes.now)
    ring(changes.session)


@reaction
def call_by_name(changes: Changes, touched: Sequence[Document]) -> None:
    """An account bears the name in its owner's profile: passkeys and `enishi recover` show it."""
    for document in touched:
        name = document.profile.name.strip() if isinstance(document, Preferences) else ""
        if name:
            shown = "".join(character for character in name if character.isprintable())
            changes.session.get_one(User, changes.owner_id).name = shown[:NAME_LENGTH]


def _preferences(changes: Changes) -> Preferences:
    return changes.get(Preferences, changes.owner_id) or Preferences(id=changes.owner_id)


def _concerned(changes: Changes, touched: Sequence[Document]) -> dict[UUID, Contact]:
    """Whoever the change has to do with."""
    if not any(document.collection in _EVIDENCE for document in touched):
        return {}
    events = [d.id for d in touched if isinstance(d, Event)]
    met = {id for e in changes.mentioning(Encounter, *events) for id in e.contact_ids}
    ids = {d.id for d in touched if isinstance(d, Contact | Standing)} | changes.named | met
    for settings in (d for d in touched if isinstance(d, Preferences)):
        ids |= _whose_steps_move(changes, settings)
    changes.fetch(ids)
    return {id: contact for id in ids if (contact := changes.get(Contact, id))}


def _whose_steps_move(changes: Changes, settings: Preferences) -> set[UUID]:
    """With other hours or another time zone whoever has a step open, with another ladder everybody."""
    before = changes.replaced(settings) or Preferences(id=settings.id)
    if settings.ladder != before.ladder:
        return {contact.id for contact in changes.all(Contact)}
    if (settings.hours, settings.time_zone) == (before.hours, before.time_zone):
        return set()
    return {f.contact_id for f in changes.all(FollowUp) if f.state == "open"}


def _gather(
    changes: Changes, contacts: Mapping[UUID, Contact], touched: Sequence[Document]
) -> list[Evidence]:
    """All evidence with these people, in a handful of queries."""
    met = changes.mentioning(Encounter, *contacts)
    wrote = by_contact(lambda i: [i.contact_id], changes.mentioning(Interaction, *contacts))
    standing = by_contact(_about(met), changes.mentioning(FollowUp, *(e.id for e in met), *contacts))
    changes.fetch(e.event_id for e in met if e.event_id)
    events = {id: event for e in met if (id := e.event_id) and (event := changes.get(Event, id))}
    with_contact = by_contact(lambda e: e.contact_ids, met)
    carded, undone = _carded(changes, contacts), _undone(changes, touched)
    stages = {id: stands.stage for id in contacts if (stands := changes.get(Standing, id))}
    return [
        Evidence(
            contact=contact,
            encounters=with_contact[id],
            interactions=wrote[id],
            events=events,
            standing=standing[id],
            carded=id in carded,
            stage=stages.get(id, "interested"),
            undone=undone,
        )
        for id, contact in contacts.items()
    ]


def _undone(changes: Changes, touched: Sequence[Document]) -> frozenset[datetime]:
    """When that was which is deleted just now."""
    logged = (d for d in touched if isinstance(d, Encounter | Interaction))
    return frozenset(d.at for d in logged if changes.get(type(d), d.id) is None)


def _about(met: Sequence[Encounter]) -> Callable[[FollowUp], set[UUID]]:
    """Whom a follow-up has to do with: its contact, and everybody of its encounter."""
    people = {e.id: e.contact_ids for e in met}
    return lambda f: {f.contact_id, *(people.get(f.encounter_id, []) if f.encounter_id else [])}


def _carded(changes: Changes, contacts: Mapping[UUID, Contact]) -> set[UUID]:
    """Cards are a noun beside this one, so they are asked for by name."""
    card = model_of("cards")
    cards = changes.mentioning(card, *contacts) if card else []
    return {id for each in cards for *_, id in each.mentions()}
