"""How close a tie is: a pure function of what is on record. The rules are those of PRODUCT.md, "Stages".

Time never lowers a stage; `active` is separate. Exchanges on work time alone lift nothing above in_touch.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from server.contacts.beginning import began_online
from server.contacts.contact import Contact, Position
from server.contacts.encounter import Encounter
from server.contacts.freshness import Cadence, fresh_until, long_from
from server.contacts.interaction import Interaction
from server.contacts.next_step import next_step
from server.contacts.reason import reasons_to_write
from server.contacts.standing import StageName, Standing

E = TypeVar("E", Encounter, Interaction)

ACTIVE_FOR = timedelta(days=456)
"""Fifteen months: a yearly 忘年会 may drift a little."""


@dataclass(frozen=True)
class Record:
    """All that is on record with one contact. Moments that lie ahead do not count yet."""

    contact: Contact
    encounters: Sequence[Encounter] = ()
    interactions: Sequence[Interaction] = ()
    positions: Sequence[Position] = ()
    has_card: bool = False


def stand(record: Record, cadence: Cadence, now: datetime) -> Standing:
    """Works out the standing. Days are those of `now`'s time zone."""
    contact = record.contact
    met, exchanged = _until(now, record.encounters), _until(now, record.interactions)
    moments = _moments(met, exchanged)
    last, two_way = max(moments, default=None), max(_two_way(met, exchanged), default=None)
    routes = _route_a(met), _route_b(met, min(moments, default=now))
    evident, why = _stage(contact, met, exchanged, record.has_card, *routes)
    stage = contact.stage_override or evident
    a, b = (route is not None for route in routes)
    days = cadence.of(stage)
    return Standing(
        id=contact.id,
        stage=stage,
        why=why,
        route_a=a,
        route_b=b,
        active=two_way is not None and now - two_way <= ACTIVE_FOR,
        last_contact_at=last,
        cadence_days=days,
        overruled=contact.stage_override is not None,
        baseline=contact.since if contact.relation == "old_friend" else None,
        evident=evident,
        strongest=stage == "network" and a and b,
        next=next_step(contact, stage, (a, b), met, exchanged),
        active_until=two_way and two_way + ACTIVE_FOR,
        fresh_until=fresh_until(last, days),
        long_from=long_from(last, days),
        began_online=began_online(met, exchanged),
        met_at=met[0].at if met else None,
        write_about=reasons_to_write(contact, met, record.positions, last, now),
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
