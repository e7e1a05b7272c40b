"""What stands open for a person, read for their calendar in a handful of queries."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.channels.ics import Planned
from server.followups.notice import Notice
from server.followups.occasion import Occasion, occasion
from server.sync.entry import Entry

_COLLECTIONS = ("followups", "contacts", "encounters", "events", "topics", "settings")
MOST = 500
BACK = timedelta(days=30)
_AT_ONCE = 500


def planned(session: Session, owner_id: UUID, now: datetime) -> list[Planned]:
    """Open follow-ups, those due next first; none that has been waiting for more than a month."""
    query = select(Notice.followup_id).where(
        Notice.owner_id == owner_id, Notice.is_open, Notice.due_at > now - BACK
    )
    ids = session.scalars(query.order_by(Notice.due_at).limit(MOST)).all()
    return list(_read(session, owner_id, ids))


def _read(session: Session, owner_id: UUID, ids: Sequence[UUID]) -> Iterable[Planned]:
    """What was fetched at once is at hand in the session when each follow-up is looked at."""
    held = _fetch(session, owner_id, {owner_id, *ids})
    for _ in range(2):  # whom and which encounter they name; which event and topics that one names
        held |= _fetch(
            session, owner_id, {id for entry in held.values() for id in _named(entry)} - held.keys()
        )
    for id in ids:
        if seen := occasion(session, owner_id, id):
            latest = max((held[each] for each in _parts(seen, owner_id) if each in held), key=lambda e: e.seq)
            yield Planned(seen, latest.seq, latest.changed_at)


def _fetch(session: Session, owner_id: UUID, ids: set[UUID]) -> dict[UUID, Entry]:
    query = select(Entry).where(Entry.owner_id == owner_id, Entry.collection.in_(_COLLECTIONS))
    wanted = list(ids)
    some = [wanted[at : at + _AT_ONCE] for at in range(0, len(wanted), _AT_ONCE)]
    return {entry.id: entry for each in some for entry in session.scalars(query.where(Entry.id.in_(each)))}


def _named(entry: Entry) -> Iterator[UUID]:
    for name in ("contact_id", "encounter_id", "event_id"):
        if entry.body.get(name):
            yield UUID(entry.body[name])
    yield from map(UUID, entry.body.get("topic_ids", []))


def _parts(seen: Occasion, owner_id: UUID) -> set[UUID | None]:
    followup, encounter = seen.followup, seen.encounter
    told = {owner_id, followup.id, followup.contact_id, followup.encounter_id}
    return told | {encounter.event_id, *encounter.topic_ids} if encounter else told
