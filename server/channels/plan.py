"""What stands open for a person, read for their calendar in a handful of queries."""

import hashlib
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.channels.digest import is_reached, ripe_at
from server.channels.ics import Planned
from server.followups.hours import after_quiet
from server.followups.notice import Notice
from server.followups.occasion import Occasion, fetch_occasions, occasion
from server.followups.papers import Papers
from server.followups.preferences import Preferences
from server.sync.entry import Counter, Entry
from server.version import VERSION

MOST = 500
BACK = timedelta(days=30)
_TOLD = ("followups", "contacts", "encounters", "events", "topics", "settings")
_AT_ONCE = 1000
Alarms = Mapping[UUID, datetime | None]
"""Of each follow-up, when a calendar rings: no channel doubles another, so it is when a mail would go."""


def to_plan(session: Session, preferences: Preferences, now: datetime) -> Alarms:
    """Open follow-ups, those due first first; none that has been waiting for more than a month."""
    mine = (Notice.owner_id == preferences.id, Notice.is_open, Notice.due_at > now - BACK)
    query = select(Notice).where(*mine).order_by(Notice.due_at, Notice.followup_id).limit(MOST)
    reached = is_reached(session, preferences)
    return {each.followup_id: _alarm_at(each, reached, preferences) for each in session.scalars(query)}


def _alarm_at(notice: Notice, reached: bool, preferences: Preferences) -> datetime | None:
    brought = notice.seen_at or notice.mailed_at
    return None if brought else after_quiet(ripe_at(notice, reached, preferences), preferences)


def state_of(session: Session, owner_id: UUID, alarms: Alarms) -> str:
    """The same as long as the calendar of these says the same: found without reading what it says."""
    counter = session.get(Counter, owner_id)
    state = f"{VERSION} {counter.seq if counter else 0} {alarms}"
    return hashlib.sha256(state.encode()).hexdigest()


def planned(session: Session, owner_id: UUID, alarms: Alarms) -> list[Planned]:
    papers, ids = Papers(session), list(alarms)
    fetch_occasions(papers, ids)
    read = [o for id in ids if (o := occasion(papers, owner_id, id))]
    changed = _changed(session, owner_id, {part for each in read for part in _parts(each, owner_id)})
    latest = [max(changed[part] for part in _parts(each, owner_id) if part in changed) for each in read]
    return [Planned(o, *last, alarms[o.followup.id]) for o, last in zip(read, latest, strict=True)]


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
