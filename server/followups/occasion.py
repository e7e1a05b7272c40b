"""A follow-up with what it is about, read without holding up the person's phones."""

from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.events.event import Event
from server.events.topic import Topic
from server.followups.followup import FollowUp
from server.followups.preferences import Preferences
from server.sync.documents import Document
from server.sync.entry import Entry

D = TypeVar("D", bound=Document)


@dataclass(frozen=True)
class Occasion:
    followup: FollowUp
    contact: Contact
    encounter: Encounter | None = None
    event: Event | None = None
    topics: tuple[str, ...] = ()


def occasion(session: Session, owner_id: UUID, followup_id: UUID) -> Occasion | None:
    """None when the follow-up is not open any more, or its contact is gone."""
    followup = find(session, owner_id, FollowUp, followup_id)
    if followup is None or followup.state != "open":
        return None
    contact = find(session, owner_id, Contact, followup.contact_id)
    if contact is None:
        return None
    encounter = find(session, owner_id, Encounter, followup.encounter_id)
    if encounter is None:
        return Occasion(followup, contact)
    event = find(session, owner_id, Event, encounter.event_id)
    topics = [find(session, owner_id, Topic, id) for id in encounter.topic_ids]
    return Occasion(followup, contact, encounter, event, tuple(t.name for t in topics if t))


def preferences_of(session: Session, owner_id: UUID) -> Preferences:
    return find(session, owner_id, Preferences, owner_id) or Preferences(id=owner_id)


def find(session: Session, owner_id: UUID, model: type[D], id: UUID | None) -> D | None:
    """The person's own document as it stands; None when it is deleted, or another's."""
    entry = session.get(Entry, (id, model.collection)) if id else None
    if entry is None or entry.deleted or entry.owner_id != owner_id:
        return None
    return model.model_validate(entry.body)
