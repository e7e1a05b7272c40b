"""Keeps each community's next meetings among the events, as one more device: when it changes, and in time.

What a person deleted or changed stays as they left it. What nobody touched follows its community to another
hour or name; it goes when the rhythm leaves that day out, and comes back if the rhythm does.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import JSON, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import owner_column
from server.database import Base
from server.events.community import Community
from server.events.event import Event
from server.events.meeting import meetings
from server.lease import Leased, claim, finish, give_back, replace
from server.services import Services
from server.sync.changes import Changes, reaction
from server.sync.documents import Document
from server.sync.zone import zone_of

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
AT_ONCE = 20
_LOOK_AGAIN = timedelta(days=30)
"""For a rhythm whose next day is too far off to be in the calendar yet."""
_AFTER_TROUBLE = timedelta(hours=1)


class Rhythm(Leased, Base):
    """`next_at`: when a meeting begins, so that another is due. `withdrawn`: the ids that we took back."""

    __tablename__ = "rhythms"
    community_id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = owner_column()
    withdrawn: Mapped[list[str]] = mapped_column(JSON, default=list)


@reaction
def keep_meetings(changes: Changes, touched: Sequence[Document]) -> None:
    for community in touched:
        if isinstance(community, Community):
            _bring_back(changes, community)
            _follow(changes, community)
    erased = [community.id for community in changes.erased(Community)]
    if erased:
        changes.session.execute(delete(Rhythm).where(Rhythm.community_id.in_(erased)))


def withdrawn(session: Session, owner_id: UUID) -> set[UUID]:
    """The meetings that we took back, and no person did."""
    kept = session.scalars(select(Rhythm.withdrawn).where(Rhythm.owner_id == owner_id))
    return {UUID(id) for ids in kept for id in ids}


def top_up_next(services: Services) -> bool:
    """Makes the meetings that have come within reach, of a few communities; False when none is due."""
    now = services.clock()
    with services.database.read() as session:
        if session.scalar(select(Rhythm.community_id).where(Rhythm.next_at <= now).limit(1)) is None:
            return False
    with services.database.write() as session:
        due = claim(session, Rhythm, now, AT_ONCE, LEASE)
    for rhythm in due:
        _top_up(services, rhythm)
    return bool(due)


def _bring_back(changes: Changes, community: Community) -> None:
    """The meetings that went with it; a rhythm makes only those whose day is still to come."""
    for event in changes.deleted_with(Event, community.id):
        changes.put(event)


def _follow(changes: Changes, community: Community) -> None:
    rhythm = changes.session.get(Rhythm, community.id, with_for_update=True)
    if rhythm is None:
        if not community.rhythm:
            return
        rhythm = Rhythm(community_id=community.id, owner_id=changes.owner_id, withdrawn=[])
        changes.session.add(rhythm)
    stands = changes.get(Community, community.id)
    replace(rhythm, _renew(changes, rhythm, changes.replaced(community), stands))


def _top_up(services: Services, rhythm: Rhythm) -> None:
    """One community's trouble does not hold up the others. The counter comes first, as in a phone's push."""
    now = services.clock()
    try:
        with services.database.write() as session:
            changes = Changes(session, rhythm.owner_id, now)
            held = session.get(Rhythm, rhythm.community_id)
            if held is None or held.lease_token != rhythm.lease_token:
                return  # it was changed or deleted meanwhile, and its meetings with it
            community = changes.get(Community, held.community_id)
            next_at = _renew(changes, held, community, community)
            changes.settle()
            session.flush()
            if next_at:
                give_back(session, rhythm, next_at)
            else:
                finish(session, rhythm)
    except Exception:
        log.exception("the meetings of community %s could not be made", rhythm.community_id)
        with services.database.write() as session:
            give_back(session, rhythm, now + _AFTER_TROUBLE)


def _renew(
    changes: Changes, rhythm: Rhythm, before: Community | None, community: Community | None
) -> datetime | None:
    """When to look again. `before`: as the meetings that stand were made from; None now: it was deleted."""
    made, wanted = (_meetings(changes, each) for each in (before, community))
    taken_back = {UUID(id) for id in rhythm.withdrawn}
    changes.fetch(taken_back | wanted.keys())
    for event in changes.mentioning(Event, rhythm.community_id):
        untouched = made.get(event.id) == event and not changes.naming(event.id)
        if untouched and event.id in wanted:
            changes.put(wanted[event.id])
        elif untouched:
            changes.remove(Event, event.id)
            taken_back.add(event.id)
    for id, meeting in wanted.items():
        if id in taken_back or not changes.holds(Event, id):
            changes.put(meeting)
    rhythm.withdrawn = sorted(str(id) for id in taken_back if changes.get(Event, id) is None)
    if not community or not community.rhythm:
        return None
    return min((event.starts_at for event in wanted.values()), default=changes.now + _LOOK_AGAIN)


def _meetings(changes: Changes, community: Community | None) -> dict[UUID, Event]:
    if community is None:
        return {}
    return {event.id: event for event in meetings(community, zone_of(changes), changes.now)}
