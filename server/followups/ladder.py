"""What should stand for a person after what happened with them. Pure: evidence and settings in, steps out.

Here the steps that an encounter has: thanks, which any contact after it fulfils, and a promise on its day.
What follows later is in `approach.py`. What the person put off, did or dropped is never undone.
"""

from collections.abc import Set
from datetime import datetime, timedelta
from uuid import UUID

from server.contacts.encounter import Encounter
from server.followups.approach import approach
from server.followups.due import has_office, promise_due, thanks_due
from server.followups.evidence import Evidence, first_after
from server.followups.followup import PROMISE, THANKS, WHY, FollowUp, followup_id, own_id, withdraw
from server.followups.hours import day_of_noon, local_day, midnight
from server.followups.preferences import Preferences

WITHIN = timedelta(days=7)
"""What is logged later than this is history: nobody is thanked for it any more."""
AHEAD = timedelta(days=5 * 366)


def next_steps(evidence: Evidence, preferences: Preferences, now: datetime) -> list[FollowUp]:
    """The contact's ladder as it should be: new steps, and those that stand: kept, moved, done or dropped."""
    first = _of_encounters(evidence, preferences, now)
    busy = frozenset(f.step for f in first if f.state == "open")
    return first + approach(evidence, busy, preferences, now)


def _of_encounters(evidence: Evidence, preferences: Preferences, now: datetime) -> list[FollowUp]:
    known = {(f.encounter_id, f.step): f for f in evidence.standing if _is_ours(f, evidence)}
    taken = {f.id for f in evidence.standing}
    steps: list[FollowUp] = []
    for encounter in evidence.encounters:
        for step, due_at in _due(encounter, evidence, preferences, now).items():
            standing = known.pop((encounter.id, step), None)
            if standing:
                steps.append(_keep(evidence.reopened(standing), due_at, encounter, evidence, now))
            elif due_at and _may_be_set(step, encounter, evidence):
                steps.append(_set(step, due_at, encounter, evidence, taken))
    return steps + [withdraw(without_reason) for without_reason in known.values()]


def _is_ours(followup: FollowUp, evidence: Evidence) -> bool:
    """A step of an encounter, rather than something the person thought of."""
    mine = followup.contact_id == evidence.contact.id and followup.encounter_id is not None
    return mine and followup.step in (THANKS, PROMISE)


def _due(
    encounter: Encounter, evidence: Evidence, preferences: Preferences, now: datetime
) -> dict[int, datetime | None]:
    """When each step of an encounter is due; None: too far off to be set or moved."""
    event = evidence.events.get(encounter.event_id) if encounter.event_id else None
    due: dict[int, datetime | None] = {}
    chosen = preferences.ladder.of(evidence.stage).thanks
    if chosen != "off":
        near = abs(now - encounter.at) < WITHIN
        office = has_office(evidence.contact, evidence.carded)
        due[THANKS] = thanks_due(chosen, office, encounter, event, preferences) if near else None
    if encounter.promise_by:
        near = -WITHIN < encounter.promise_by - now < AHEAD
        due[PROMISE] = _promised(encounter.promise_by, encounter, evidence, preferences) if near else None
    return due


def _promised(
    promise_by: datetime, encounter: Encounter, evidence: Evidence, preferences: Preferences
) -> datetime:
    day = day_of_noon(promise_by)
    wrote = first_after(evidence.wrote, midnight(day, preferences))
    late = any(at and local_day(at, preferences) == day for at in (encounter.at, wrote))
    return promise_due(day, late, preferences)


def _keep(
    standing: FollowUp, due_at: datetime | None, encounter: Encounter, evidence: Evidence, now: datetime
) -> FollowUp:
    if standing.withdrawn:
        returns = due_at and _may_be_set(standing.step, encounter, evidence)
        return _again(standing, due_at) if due_at and returns else standing
    if standing.state != "open":
        return standing
    if evidence.contact.do_not_contact:
        return withdraw(standing)
    fulfilled_at = _fulfilled(standing.step, encounter, evidence)
    if fulfilled_at:
        return standing.model_copy(update={"state": "done", "done_at": fulfilled_at})
    if standing.snoozed or due_at is None or min(standing.due_at, due_at) <= now:
        return standing  # put off by the person, or already before them
    return standing.model_copy(update={"due_at": due_at})


def _again(withdrawn: FollowUp, due_at: datetime) -> FollowUp:
    return withdrawn.model_copy(update={"state": "open", "withdrawn": False, "due_at": due_at})


def _may_be_set(step: int, encounter: Encounter, evidence: Evidence) -> bool:
    return not evidence.contact.do_not_contact and not _fulfilled(step, encounter, evidence)


def _fulfilled(step: int, encounter: Encounter, evidence: Evidence) -> datetime | None:
    """The first contact after the encounter; a promise is kept only when the person says so."""
    return first_after(evidence.by_me, encounter.at) if step == THANKS else None


def _set(step: int, due_at: datetime, encounter: Encounter, evidence: Evidence, taken: Set[UUID]) -> FollowUp:
    return FollowUp(
        id=_id(step, encounter, evidence, taken),
        contact_id=evidence.contact.id,
        encounter_id=encounter.id,
        due_at=due_at,
        why=WHY[step],
        step=step,
    )


def _id(step: int, encounter: Encounter, evidence: Evidence, taken: Set[UUID]) -> UUID:
    """The one that the phone would choose; further people of the same encounter have their own."""
    contact_id, shared = evidence.contact.id, followup_id(encounter.id, step)
    if encounter.contact_ids[0] == contact_id and shared not in taken:
        return shared
    return own_id(encounter.id, step, contact_id)
