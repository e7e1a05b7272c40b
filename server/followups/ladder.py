"""What should stand for a person after what happened with them. Pure: evidence and settings in, steps out.

The simple form: thanks after every encounter, a promise on its day. Any contact after the encounter fulfils
the thanks. What the person put off, did or dropped is never undone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.events.event import Event
from server.followups.due import promise_due, thanks_due
from server.followups.followup import PROMISE, THANKS, FollowUp, followup_id
from server.followups.preferences import Preferences

WITHIN = timedelta(days=7)
"""What is logged later than this is history: nobody is thanked for it any more."""
AHEAD = timedelta(days=5 * 366)
_WHY = {THANKS: "thanks", PROMISE: "promise"}


@dataclass(frozen=True)
class Evidence:
    """Everything with one contact. `standing`: the follow-ups of their encounters, others' among them."""

    contact: Contact
    encounters: Sequence[Encounter] = ()
    interactions: Sequence[Interaction] = ()
    events: Mapping[UUID, Event] = field(default_factory=dict)
    standing: Sequence[FollowUp] = ()
    carded: bool = False


def next_steps(evidence: Evidence, preferences: Preferences, now: datetime) -> list[FollowUp]:
    """The contact's ladder as it should be: new steps, and those that stand: kept, moved, done or dropped."""
    known = {(f.encounter_id, f.step): f for f in evidence.standing if _is_rung(f, evidence.contact)}
    steps: list[FollowUp] = []
    for encounter in evidence.encounters:
        for step, due_at in _due(encounter, evidence, preferences, now).items():
            standing = known.pop((encounter.id, step), None)
            if standing:
                steps.append(_keep(standing, due_at, encounter, evidence, now))
            elif due_at and _may_be_set(step, encounter, evidence):
                steps.append(_set(step, due_at, encounter, evidence))
    return steps + [_drop(without_reason) for without_reason in known.values()]


def _is_rung(followup: FollowUp, contact: Contact) -> bool:
    """A step of the ladder, rather than something the person thought of."""
    return followup.contact_id == contact.id and followup.encounter_id is not None and followup.step in _WHY


def _due(
    encounter: Encounter, evidence: Evidence, preferences: Preferences, now: datetime
) -> dict[int, datetime | None]:
    """When each step of an encounter is due; None: too far off to be set or moved."""
    event = evidence.events.get(encounter.event_id) if encounter.event_id else None
    due: dict[int, datetime | None] = {THANKS: None}
    if abs(now - encounter.at) < WITHIN:
        due[THANKS] = thanks_due(evidence.contact, encounter, event, evidence.carded, preferences)
    if encounter.promise_by:
        near = -WITHIN < encounter.promise_by - now < AHEAD
        due[PROMISE] = promise_due(encounter.promise_by, preferences) if near else None
    return due


def _keep(
    standing: FollowUp, due_at: datetime | None, encounter: Encounter, evidence: Evidence, now: datetime
) -> FollowUp:
    if standing.state != "open":
        return standing
    if evidence.contact.do_not_contact:
        return _drop(standing)
    fulfilled_at = _fulfilled(standing.step, encounter, evidence)
    if fulfilled_at:
        return standing.model_copy(update={"state": "done", "done_at": fulfilled_at})
    if standing.snoozed or due_at is None or min(standing.due_at, due_at) <= now:
        return standing  # put off by the person, or already before them
    return standing.model_copy(update={"due_at": due_at})


def _may_be_set(step: int, encounter: Encounter, evidence: Evidence) -> bool:
    return not evidence.contact.do_not_contact and not _fulfilled(step, encounter, evidence)


def _fulfilled(step: int, encounter: Encounter, evidence: Evidence) -> datetime | None:
    """The first contact after the encounter; a promise is kept only when the person says so."""
    if step != THANKS:
        return None
    wrote = [i.at for i in evidence.interactions if i.direction != "in" and i.at > encounter.at]
    met = [e.at for e in evidence.encounters if e.at > encounter.at]
    return min(wrote + met, default=None)


def _set(step: int, due_at: datetime, encounter: Encounter, evidence: Evidence) -> FollowUp:
    return FollowUp(
        id=_id(step, encounter, evidence),
        contact_id=evidence.contact.id,
        encounter_id=encounter.id,
        due_at=due_at,
        why=_WHY[step],
        step=step,
    )


def _id(step: int, encounter: Encounter, evidence: Evidence) -> UUID:
    """The one that the phone would choose; further people of the same encounter have their own."""
    contact_id, shared = evidence.contact.id, followup_id(encounter.id, step)
    if encounter.contact_ids[0] == contact_id and all(f.id != shared for f in evidence.standing):
        return shared
    return uuid5(encounter.id, f"{step}/{contact_id}")


def _drop(followup: FollowUp) -> FollowUp:
    return followup.model_copy(update={"state": "dropped"}) if followup.state == "open" else followup
