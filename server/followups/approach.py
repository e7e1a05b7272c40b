"""The steps after the first: engage online, propose a meeting, keep in touch. Pure.

One at a time: nothing of this while thanks are owed, no meeting while a promise is open. No reply, no
chasing: each encounter asks for a step once, and after a second letter without an answer it rests.
"""

from collections.abc import Set
from datetime import datetime, timedelta

from server.followups.evidence import Evidence, first_after
from server.followups.followup import ENGAGE, KEEP, MEET, WHY, FollowUp, withdraw
from server.followups.hours import local_day, midnight
from server.followups.preferences import Preferences
from server.followups.reason import Reason, reasons

_OURS = frozenset({ENGAGE, MEET, KEEP})
_STILL_OF_USE = timedelta(days=7)


def approach(evidence: Evidence, busy: Set[int], preferences: Preferences, now: datetime) -> list[FollowUp]:
    """`busy`: the steps that are still owed for an encounter."""
    ours = (f for f in evidence.standing if f.contact_id == evidence.contact.id and f.step in _OURS)
    standing = [_settle(evidence.reopened(f), evidence, preferences) for f in ours]
    now_open = {
        f.step: f for f in sorted(standing, key=lambda f: f.due_at, reverse=True) if f.state == "open"
    }
    known = {f.id: f for f in standing}
    steps: list[FollowUp] = []
    for reason in reasons(evidence, busy, preferences, now):
        found = known.pop(now_open[KEEP].id if reason.step == KEEP and KEEP in now_open else reason.id, None)
        if found:
            steps.append(_keep(found, reason, evidence, preferences, now))
        elif due_at := _first_due(reason, evidence, preferences, now):
            steps.append(_set(reason, due_at, evidence))
    return steps + [withdraw(without_reason) for without_reason in known.values()]


def _settle(followup: FollowUp, evidence: Evidence, preferences: Preferences) -> FollowUp:
    """Done, if something has fulfilled it."""
    if followup.state != "open" or followup.since is None:
        return followup
    at = _fulfilled(followup, followup.since, evidence, preferences)
    return followup.model_copy(update={"state": "done", "done_at": at}) if at else followup


def _fulfilled(
    followup: FollowUp, since: datetime, evidence: Evidence, preferences: Preferences
) -> datetime | None:
    """What the step was for, whenever it happened; any contact, once the step was before the person.

    Before that day a contact only moves the step: see `_keep`.
    """
    its_day = midnight(local_day(followup.due_at, preferences), preferences)
    then = since if followup.snoozed else max(since, its_day - timedelta(microseconds=1))
    found = [first_after(evidence.by_me, then)]
    if followup.step == KEEP:
        found += [first_after(evidence.heard, then)]
    if followup.step in (ENGAGE, MEET):
        found += [first_after(evidence.met, since)]
    if followup.step == ENGAGE:
        found += [first_after(evidence.heard, since), first_after(evidence.engaged, since)]
    return min((at for at in found if at), default=None)


def _keep(
    standing: FollowUp, reason: Reason, evidence: Evidence, preferences: Preferences, now: datetime
) -> FollowUp:
    if standing.withdrawn:
        due_at = _first_due(reason, evidence, preferences, now)
        return _set(reason, due_at, evidence) if due_at else standing
    if standing.state != "open" or standing.snoozed:
        return standing
    if not reason.its_turn:
        return withdraw(standing)
    due_at = reason.due(evidence, preferences)
    if min(standing.due_at, due_at) <= now:
        return standing  # already before them
    return standing.model_copy(update={"due_at": due_at, "since": reason.since})


def _first_due(
    reason: Reason, evidence: Evidence, preferences: Preferences, now: datetime
) -> datetime | None:
    """None when it is not this step's turn, or too late for it.

    An old acquaintance whose time ran out long ago has a day of their own within the coming cadence, so
    that a spreadsheet of hundreds does not bring them all at once.
    """
    if not reason.its_turn:
        return None
    due_at = reason.due(evidence, preferences)
    if due_at > now:
        return due_at
    if reason.step == KEEP:
        wait = 1 + evidence.contact.id.int % reason.days
        return reason.due(evidence, preferences, local_day(now, preferences) + timedelta(days=wait))
    return due_at if now - due_at < _STILL_OF_USE else None


def _set(reason: Reason, due_at: datetime, evidence: Evidence) -> FollowUp:
    return FollowUp(
        id=reason.id,
        contact_id=evidence.contact.id,
        encounter_id=reason.encounter_id,
        due_at=due_at,
        why=WHY[reason.step],
        step=reason.step,
        since=reason.since,
    )
