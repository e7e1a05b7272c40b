"""How close a tie is: a pure function of what is on record. The rules are those of PRODUCT.md, "Stages".

Time never lowers a stage; `active` is separate. Exchanges on work time alone lift nothing above in_touch.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.contacts.standing import StageName, Standing

E = TypeVar("E", Encounter, Interaction)

ACTIVE_FOR = timedelta(days=456)
"""Fifteen months: a yearly 忘年会 may drift a little."""

CADENCE_DAYS: dict[StageName, int] = {
    "interested": 0, "acquainted": 90, "in_touch": 90, "opened_up": 60, "network": 90,
}  # fmt: skip


def stand(
    contact: Contact,
    encounters: Sequence[Encounter],
    interactions: Sequence[Interaction],
    has_card: bool,
    now: datetime,
) -> Standing:
    """Works out the standing; moments after `now` do not count yet. Days are those of its time zone."""
    met, exchanged = _until(now, encounters), _until(now, interactions)
    route_a, route_b = _route_a(met), _route_b(met, min(_moments(met, exchanged), default=now))
    stage, why = _stage(contact, met, exchanged, has_card, route_a, route_b)
    last = max(_moments(met, exchanged), default=None)
    return Standing(
        id=contact.id,
        stage=contact.stage_override or stage,
        why=why,
        route_a=route_a is not None,
        route_b=route_b is not None,
        active=any(now - at <= ACTIVE_FOR for at in _two_way(met, exchanged)),
        last_contact_at=last,
        cadence_days=CADENCE_DAYS[contact.stage_override or stage],
        overruled=contact.stage_override is not None,
        baseline=contact.since if contact.relation == "old_friend" else None,
    )


def _until(now: datetime, evidence: Sequence[E]) -> list[E]:
    """The oldest first, each at the hour that the person's clock showed."""
    local = (
        each.model_copy(update={"at": each.at.astimezone(now.tzinfo)}) for each in evidence if each.at <= now
    )
    return sorted(local, key=lambda each: each.at)


def _stage(
    contact: Contact,
    met: Sequence[Encounter],
    exchanged: Sequence[Interaction],
    has_card: bool,
    route_a: datetime | None,
    route_b: datetime | None,
) -> tuple[StageName, list[str]]:
    why = [f"{name}:{at.date()}" for name, at in (("route_a", route_a), ("route_b", route_b)) if at]
    old_friend = contact.relation == "old_friend"
    if old_friend:
        why.append(f"old_friend:{contact.since}" if contact.since else "old_friend")
    if why:
        agreed = contact.casual_contact and contact.open_business
        return ("network", [*why, "both_answers"]) if agreed else ("opened_up", why)
    if again := _in_touch_since(met, exchanged):
        return "in_touch", [f"exchange:{again.date()}"]
    if met:
        return "acquainted", [f"met:{met[0].at.date()}"]
    return ("acquainted", ["card"]) if has_card else ("interested", ["handle" if contact.handles else "name"])


def _route_a(met: Sequence[Encounter]) -> datetime | None:
    """Private matters talked *and* hit it off, on one's own time."""
    own = [e for e in met if e.setting == "own_time"]
    private = next((e.at for e in own if e.private_talk), None)
    clicked = next((e.at for e in own if e.hit_it_off), None)
    return max(private, clicked) if private and clicked else None


def _route_b(met: Sequence[Encounter], first: datetime) -> datetime | None:
    """Own time spent together *with* a conversation logged: a shared seat or a card alone is not enough.

    What counts is a talk outside any event, on a later day than the first contact: a card scanned where no
    event was set down is how people meet, not yet time they gave each other.
    """
    talks = (e for e in met if e.setting == "own_time" and e.event_id is None and e.at.date() > first.date())
    return next((e.at for e in talks if e.topic_ids or e.note or e.learned), None)


def _moments(met: Sequence[Encounter], exchanged: Sequence[Interaction]) -> list[datetime]:
    return [e.at for e in met] + [i.at for i in exchanged]


def _two_way(met: Sequence[Encounter], exchanged: Sequence[Interaction]) -> list[datetime]:
    return [e.at for e in met] + [i.at for i in exchanged if i.direction == "both"]


def _in_touch_since(met: Sequence[Encounter], exchanged: Sequence[Interaction]) -> datetime | None:
    """A two-way exchange on a later day than the first contact; an answer makes what was sent two-way."""
    first = min(_moments(met, exchanged), default=None)
    if first is None:
        return None
    answers = [i.at for i in exchanged if i.direction == "in"]
    moments = sorted(_two_way(met, exchanged) + answers)
    return next((at for at in moments if at.date() > first.date()), None)
