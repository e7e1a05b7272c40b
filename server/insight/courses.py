"""Keeps each person's course, in the transaction that changes its evidence."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select

from server.cards.card import Card
from server.contacts.by_contact import by_contact
from server.contacts.contact import Contact, Position
from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.contacts.reactions import customs_changed
from server.contacts.stage import Record
from server.database import Database
from server.events.event import Event
from server.followups.followup import FollowUp
from server.followups.preferences import Preferences
from server.insight.course import FORM, course_of
from server.insight.course_row import CourseRow
from server.sync.changes import Changes, reaction
from server.sync.counter import hold_counter
from server.sync.documents import Document
from server.sync.entry import Entry

_EVIDENCE = frozenset({"contacts", "positions", "encounters", "interactions", "cards", "followups"})
_AT_ONCE = 500


@reaction
def keep_courses(changes: Changes, touched: Sequence[Document]) -> None:
    if any(document.collection in _EVIDENCE for document in touched):
        work_out(changes, {*changes.named, *(d.id for d in touched if isinstance(d, Contact))})
    work_out(changes, _met_elsewhere(changes, {d.id: d for d in touched if isinstance(d, Event)}))


def _met_elsewhere(changes: Changes, events: Mapping[UUID, Event]) -> set[UUID]:
    """Who was met at an event that turns out to have been online, or in a room."""
    talks = changes.mentioning(Encounter, *events)
    attended = events.keys() & {talk.event_id for talk in talks}  # most of a series lie ahead
    moved = {id for id in attended if _changed_sides(changes, events[id])}
    return {who for talk in talks if talk.event_id in moved for who in talk.contact_ids}


def _changed_sides(changes: Changes, event: Event) -> bool:
    before = changes.replaced(event)
    return before is not None and before.online != event.online


@reaction
def forget_courses(changes: Changes, touched: Sequence[Document]) -> None:
    """With another cadence, or by another clock, everybody's is worked out anew when it is asked for."""
    if customs_changed(changes, touched):
        changes.session.execute(delete(CourseRow).where(CourseRow.owner_id == changes.owner_id))


def work_out(changes: Changes, ids: set[UUID]) -> None:
    """Anew, for those of these ids that are people; of those that are gone nothing stays."""
    changes.fetch(ids)
    people = {id: contact for id in ids if (contact := changes.get(Contact, id))}
    gone = [id for id in ids - people.keys() if changes.holds(Contact, id)]
    if gone:
        changes.session.execute(delete(CourseRow).where(CourseRow.contact_id.in_(gone)))
    if people:
        _keep(changes, people)


def _keep(changes: Changes, people: Mapping[UUID, Contact]) -> None:
    preferences = changes.get(Preferences, changes.owner_id) or Preferences(id=changes.owner_id)
    now = changes.now.astimezone(ZoneInfo(preferences.time_zone))
    due = by_contact(lambda f: [f.contact_id], changes.mentioning(FollowUp, *people))
    records = _records(changes, people)
    online = _online_events(changes, records.values())
    rows = _rows(changes, people)
    for id, record in records.items():
        row = rows.get(id) or CourseRow(contact_id=id, owner_id=changes.owner_id)
        row.keep(course_of(record, due[id], preferences.ladder.keep, now, online))
        changes.session.add(row)


def _rows(changes: Changes, people: Mapping[UUID, Contact]) -> dict[UUID, CourseRow]:
    found = changes.session.scalars(select(CourseRow).where(CourseRow.contact_id.in_(people)))
    return {row.contact_id: row for row in found}


def _records(changes: Changes, people: Mapping[UUID, Contact]) -> dict[UUID, Record]:
    met = by_contact(lambda e: e.contact_ids, changes.mentioning(Encounter, *people))
    wrote = by_contact(lambda i: [i.contact_id], changes.mentioning(Interaction, *people))
    held = by_contact(lambda p: [p.contact_id], changes.mentioning(Position, *people))
    carded = {id for card in changes.mentioning(Card, *people) for *_, id in card.mentions()}
    return {id: Record(c, met[id], wrote[id], held[id], id in carded) for id, c in people.items()}


def _online_events(changes: Changes, records: Iterable[Record]) -> Set[UUID]:
    ids = {met.event_id for record in records for met in record.encounters if met.event_id}
    changes.fetch(ids)
    return {id for id in ids if (event := changes.get(Event, id)) and event.online}


def complete(database: Database, owner_id: UUID, now: datetime) -> None:
    """Works out what is missing, or of an earlier form: some at a time, so that no phone waits for it."""
    while missing := _missing(database, owner_id):
        with database.write() as session:
            hold_counter(session, owner_id)
            work_out(Changes(session, owner_id, now), missing)


def _missing(database: Database, owner_id: UUID) -> set[UUID]:
    """People without a course of today's form; a few."""
    people = select(Entry.id).where(
        Entry.owner_id == owner_id, Entry.collection == Contact.collection, ~Entry.deleted
    )
    kept = select(CourseRow.contact_id).where(CourseRow.owner_id == owner_id, CourseRow.form == FORM)
    with database.read() as session:
        return set(session.scalars(people.where(Entry.id.not_in(kept)).limit(_AT_ONCE)))
