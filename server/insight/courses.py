"""Keeps each person's course, in the transaction that changes its evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, Index, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import owner_column
from server.cards.card import Card
from server.contacts.by_contact import by_contact
from server.contacts.contact import Contact, Position
from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.contacts.stage import Record
from server.database import Base, Database
from server.followups.followup import FollowUp
from server.followups.preferences import Preferences
from server.insight.course import FORM, Course, course_of
from server.sync.changes import Changes, reaction
from server.sync.counter import hold_counter
from server.sync.documents import Document
from server.sync.entry import Entry

_EVIDENCE = frozenset({"contacts", "positions", "encounters", "interactions", "cards", "followups"})
_AT_ONCE = 500


class CourseRow(Base):
    """One a contact; it may be thrown away at any time, and is then worked out when it is asked for."""

    __tablename__ = "courses"
    __table_args__ = (Index("ix_courses_owner_id", "owner_id"),)
    contact_id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = owner_column()
    form: Mapped[int]
    body: Mapped[dict[str, Any]] = mapped_column(JSON)


@reaction
def keep_courses(changes: Changes, touched: Sequence[Document]) -> None:
    if any(document.collection in _EVIDENCE for document in touched):
        work_out(changes, {*changes.named, *(d.id for d in touched if isinstance(d, Contact))})


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
    rows = _rows(changes, people)
    for id, record in records.items():
        body = asdict(course_of(record, due[id], preferences.ladder.keep, now))
        if id in rows:
            rows[id].form, rows[id].body = FORM, body
        else:
            changes.session.add(CourseRow(contact_id=id, owner_id=changes.owner_id, form=FORM, body=body))


def _rows(changes: Changes, people: Mapping[UUID, Contact]) -> dict[UUID, CourseRow]:
    found = changes.session.scalars(select(CourseRow).where(CourseRow.contact_id.in_(people)))
    return {row.contact_id: row for row in found}


def _records(changes: Changes, people: Mapping[UUID, Contact]) -> dict[UUID, Record]:
    met = by_contact(lambda e: e.contact_ids, changes.mentioning(Encounter, *people))
    wrote = by_contact(lambda i: [i.contact_id], changes.mentioning(Interaction, *people))
    held = by_contact(lambda p: [p.contact_id], changes.mentioning(Position, *people))
    carded = {id for card in changes.mentioning(Card, *people) for *_, id in card.mentions()}
    return {id: Record(c, met[id], wrote[id], held[id], id in carded) for id, c in people.items()}


def courses(session: Session, owner_id: UUID) -> dict[UUID, Course]:
    """Everybody's, by the contact's id."""
    mine = select(CourseRow.contact_id, CourseRow.body).where(CourseRow.owner_id == owner_id)
    return {id: Course(**body) for id, body in session.execute(mine)}


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
