"""Why a later step of the ladder should stand with a contact. Pure.

A meeting only after a two-way reply, a promise or a hit-off mark, never by date alone; nobody from work is
asked for one. Keeping in touch goes by the stage, and rests when the other does not answer.
"""

from bisect import bisect_right
from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from server.followups.due import has_office, letter_due
from server.followups.evidence import Evidence, first_after
from server.followups.followup import ENGAGE, KEEP, MEET, PROMISE, THANKS, own_id
from server.followups.hours import local_day
from server.followups.preferences import Preferences

_SKEW = timedelta(days=1)
"""What lies further ahead than another clock may be wrong has not happened yet."""


@dataclass(frozen=True)
class Reason:
    """Due so many `days` after `since`. `id`: the step's, for this reason; `its_turn`: may it be set yet?"""

    step: int
    id: UUID
    encounter_id: UUID | None
    since: datetime
    days: int
    its_turn: bool

    def due(self, evidence: Evidence, preferences: Preferences, day: date | None = None) -> datetime:
        day = day or local_day(self.since, preferences) + timedelta(days=self.days)
        office = self.step != ENGAGE and has_office(evidence.contact, evidence.carded)
        return letter_due(preferences.ladder.of(evidence.stage).hour, office, day, preferences)


def reasons(evidence: Evidence, busy: Set[int], preferences: Preferences, now: datetime) -> Iterator[Reason]:
    """`busy`: the steps that are still owed for an encounter."""
    last = evidence.last_contact
    if last is None or last[0] > now + _SKEW or evidence.contact.do_not_contact:
        return
    yield from _engage(evidence, busy, preferences)
    yield from _meet(evidence, busy, preferences, last[0])
    yield from _keep(evidence, preferences, *last)


def _engage(evidence: Evidence, busy: Set[int], preferences: Preferences) -> Iterator[Reason]:
    """Online, and only through a handle they gave; not where they talk online already."""
    wanted, latest = preferences.ladder.of(evidence.stage).engage, evidence.latest
    if not wanted.on or latest is None or not evidence.networks:
        return
    if first_after(evidence.engaged, latest.at) or first_after(evidence.heard, latest.at):
        return
    ticked = [f.done_at for f in evidence.ticked if f.done_at]
    since = max([latest.at, *evidence.wrote[-1:], *ticked])
    yield Reason(ENGAGE, _id(evidence, ENGAGE), latest.id, since, wanted.after_days, THANKS not in busy)


def _meet(evidence: Evidence, busy: Set[int], preferences: Preferences, since: datetime) -> Iterator[Reason]:
    wanted, latest = preferences.ladder.of(evidence.stage).meet, evidence.latest
    if not wanted.on or evidence.contact.relation == "work" or not _invites(evidence):
        return
    its_turn = not {THANKS, PROMISE} & busy
    encounter_id = latest.id if latest else None
    yield Reason(MEET, _id(evidence, MEET), encounter_id, since, wanted.after_days, its_turn)


def _invites(evidence: Evidence) -> bool:
    latest = evidence.latest
    if latest is None:
        return bool(evidence.heard)
    if latest.hit_it_off or latest.promise or latest.promise_by:
        return True
    return first_after(evidence.heard, latest.at) is not None


def _keep(evidence: Evidence, preferences: Preferences, since: datetime, last_id: UUID) -> Iterator[Reason]:
    days = preferences.ladder.of(evidence.stage).keep
    if days is None or evidence.contact.relation == "work" or _rests(evidence):
        return
    yield Reason(KEEP, own_id(last_id, KEEP, evidence.contact.id), None, since, days, True)


def _rests(evidence: Evidence) -> bool:
    """After a letter too many without an answer. Thanks ask for none, nor does an answer of one's own."""
    theirs = max(evidence.met[-1:] + evidence.heard[-1:], default=None)
    if theirs is None:
        return len(evidence.wrote) > 1
    unanswered = len(evidence.wrote) - bisect_right(evidence.wrote, theirs)
    exchanged = any(i.at == theirs and i.direction == "both" for i in evidence.interactions)
    return unanswered > (0 if exchanged else 1)


def _id(evidence: Evidence, step: int) -> UUID:
    """One for each encounter; somebody known only online is asked once."""
    anchor = evidence.latest or min(evidence.interactions, key=lambda i: (i.at, i.id))
    return own_id(anchor.id, step, evidence.contact.id)
