"""What stands open for a person, read for their calendar in a handful of queries."""

import hashlib
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.channels.ics import Planned
from server.followups.notice import Notice
from server.followups.occasion import Occasion, fetch_occasions, occasion
from server.followups.papers import Papers
from server.sync.entry import Counter, Entry
from server.version import VERSION

MOST = 500
BACK = timedelta(days=30)
_TOLD = ("followups", "contacts", "encounters", "events", "topics", "settings")
_AT_ONCE = 1000


def to_plan(session: Session, owner_id: UUID, now: datetime) -> Sequence[UUID]:
    """Open follow-ups, those due first first; none that has been waiting for more than a month."""
    mine = (Notice.owner_id == owner_id, Notice.is_open, Notice.due_at > now - BACK)
    query = select(Notice.followup_id).where(*mine).order_by(Notice.due_at, Notice.followup_id)
    return session.scalars(query.limit(MOST)).all()


def state_of(session: Session, owner_id: UUID, ids: Sequence[UUID]) -> str:
    """The same as long as the calendar of these says the same: found without reading what it says."""
    counter = session.get(Counter, owner_id)
    state = f"{VERSION} {counter.seq if counter else 0} {' '.join(map(str, ids))}"
    return hashlib.sha256(state.encode()).hexdigest()


def planned(session: Session, owner_id: UUID, ids: Sequence[UUID]) -> list[Planned]:
    papers = Papers(session)
    fetch_occasions(papers, ids)
    read = [o for id in ids if (o := occasion(papers, owner_id, id))]
    changed = _changed(session, owner_id, {part for each in read for part in _parts(each, owner_id)})
    return [Planned(o, *max(changed[p] for p in _parts(o, owner_id) if p in changed)) for o in read]


def _changed(
    session: Session, owner_id: UUID, ids: Collection[UUID | None]
) -> dict[UUID, tuple[int, datetime]]:
    """By which change of the person's, and when, each document came to be what it is, deleted ones too."""
    columns = select(Entry.id, Entry.seq, Entry.changed_at)
    query = columns.where(Entry.owner_id == owner_id, Entry.collection.in_(_TOLD))
    wanted = [id for id in ids if id]
    some = [wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE)]
    rows = (row for each in some for row in session.execute(query.where(Entry.id.in_(each))))
    return {id: (seq, changed_at) for id, seq, changed_at in rows}


def _parts(seen: Occasion, owner_id: UUID) -> set[UUID | None]:
    """Everything that has a part in what is said, the settings too: that document bears the person's id."""
    followup, encounter = seen.followup, seen.encounter
    told = {owner_id, followup.id, followup.contact_id, followup.encounter_id}
    return told | {encounter.event_id, *encounter.topic_ids} if encounter else told
