"""A follow-up with what it is about."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.standing import StageName, Standing
from server.events.event import Event
from server.events.topic import Topic
from server.followups.followup import FollowUp
from server.followups.papers import Papers
from server.followups.preferences import Preferences
from server.followups.task import Person, Task
from server.sync.documents import Document

D = TypeVar("D", bound=Document)


@dataclass(frozen=True)
class Occasion:
    followup: FollowUp
    contact: Contact
    encounter: Encounter | None = None
    event: Event | None = None
    topics: tuple[str, ...] = ()
    stage: StageName = "interested"

    @property
    def task(self) -> Task:
        whom = Person(self.contact.id, self.contact.name, self.contact.name_romaji, self.stage)
        return Task(self.followup.id, self.followup.why, self.followup.step, self.followup.due_at, whom)


def fetch_occasions(papers: Papers, followup_ids: Collection[UUID]) -> None:
    """All that these follow-ups are about, whosever they are, in three rounds of queries."""
    papers.fetch(followup_ids)
    encounters = list(papers.named(FollowUp, followup_ids, "encounter_id"))
    papers.fetch([*papers.named(FollowUp, followup_ids, "contact_id"), *encounters])
    papers.fetch(papers.named(Encounter, encounters, "event_id", "topic_ids"))


def occasion(papers: Papers, owner_id: UUID, followup_id: UUID) -> Occasion | None:
    """None when the follow-up is not open any more, or its contact is gone."""
    followup = papers.get(owner_id, FollowUp, followup_id)
    if followup is None or followup.state != "open":
        return None
    contact = papers.get(owner_id, Contact, followup.contact_id)
    if contact is None:
        return None
    standing = papers.get(owner_id, Standing, contact.id)
    stage = standing.stage if standing else "interested"
    encounter = papers.get(owner_id, Encounter, followup.encounter_id)
    if encounter is None:
        return Occasion(followup, contact, stage=stage)
    event = papers.get(owner_id, Event, encounter.event_id)
    topics = [papers.get(owner_id, Topic, id) for id in encounter.topic_ids]
    return Occasion(followup, contact, encounter, event, tuple(t.name for t in topics if t), stage)


def preferences_in(papers: Papers, owner_id: UUID) -> Preferences:
    return papers.get(owner_id, Preferences, owner_id) or Preferences(id=owner_id)


def preferences_of(session: Session, owner_id: UUID) -> Preferences:
    return preferences_in(Papers(session), owner_id)


def find(session: Session, owner_id: UUID, model: type[D], id: UUID | None) -> D | None:
    """The person's own document as it stands; None when it is deleted, or another's."""
    return Papers(session).get(owner_id, model, id)
