"""How it went with one person so far, in few numbers: what rules read that look at everybody at once. Pure.

Twenty thousand of these are read in the time in which the documents behind them are not even parsed. Days are
ordinals (`date.toordinal`) by the person's own clock, moments are seconds since 1970.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from operator import attrgetter
from typing import Any, get_args
from uuid import UUID

from server.contacts.beginning import is_reply, was_in_person
from server.contacts.encounter import Encounter
from server.contacts.freshness import Cadence
from server.contacts.interaction import Interaction
from server.contacts.stage import Record, stand
from server.contacts.standing import StageName, Standing
from server.followups.followup import THANKS, FollowUp

STAGES: tuple[StageName, ...] = get_args(StageName)
ACQUAINTED, IN_TOUCH, OPENED_UP, NETWORK = range(1, 5)

FORM = 5
"""Of what is kept; raised when the rules below change, so that everybody's is worked out anew."""

_ALWAYS = 1


@dataclass(slots=True)
class Course:
    """`stage` is a place in `STAGES`, `reached` the days on which one to four were, as the evidence says;
    `overruled`: it says another than the person.

    `days`: any contact at all; `met`, `alone`, `wrote`, `replied`: in one's own time, met at all, outside of
    an event, what one wrote, what came back on X; `heard`: whatever came back. `faced`: first met in person,
    in one's own time. `clicked`, `taught`: when last. `began_at`: the first meeting in one's own time,
    `thanked_at`: the first word after it. `planned`: when the next follow-up is due. `work`: never counted.
    `quiet`: never proposed. `old_friend`: close before anything was on record: no closeness was gained.

    Nobody changes one. It is not frozen, since twenty thousand are made at once, and that takes five times as
    long where each field is set past the guard.
    """

    stage: int = 0
    overruled: bool = False
    active_until: int = 0
    reached: list[int | None] = field(default_factory=lambda: [None] * 4)
    cadence: int = 0
    days: list[int] = field(default_factory=list)
    met: list[int] = field(default_factory=list)
    alone: list[int] = field(default_factory=list)
    wrote: list[int] = field(default_factory=list)
    replied: list[int] = field(default_factory=list)
    heard: list[int] = field(default_factory=list)
    faced: int | None = None
    clicked: int | None = None
    taught: int | None = None
    began_at: float | None = None
    thanked_at: float | None = None
    online: bool = False
    topics: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    planned: int | None = None
    work: bool = False
    quiet: bool = False
    old_friend: bool = False

    def values(self) -> list[Any]:
        """`Course(*values)` is the same one: twenty thousand are read sooner where no field is named."""
        return list(_values(self))

    @property
    def last(self) -> int:
        """The day of the latest contact; 0: there was none."""
        return self.days[-1] if self.days else 0

    @property
    def is_proposable(self) -> bool:
        return not (self.work or self.quiet)

    def since(self) -> list[int | None]:
        """From when on each stage was, if ever; what the person overruled was never otherwise."""
        first = self.days[0] if self.days else None
        if self.overruled:
            return [first if rank == self.stage else None for rank in range(len(STAGES))]
        if self.old_friend:
            return [_ALWAYS, *(day and _ALWAYS for day in self.reached)]
        return [first, *self.reached]


_values = attrgetter(*(each.name for each in fields(Course)))


def course_of(
    record: Record,
    followups: Sequence[FollowUp],
    cadence: Cadence,
    now: datetime,
    online_events: Set[UUID] = frozenset(),
) -> Course:
    """Works it out; days are those of `now`'s time zone, moments after it do not count yet."""
    standing = stand(record, cadence, now)
    met = sorted((e for e in record.encounters if e.at <= now), key=lambda e: e.at)
    wrote = sorted((i for i in record.interactions if i.at <= now), key=lambda i: i.at)
    own, letters = [e for e in met if e.setting == "own_time"], [i for i in wrote if i.setting == "own_time"]
    began = own[0].at if own else None
    return Course(
        stage=STAGES.index(standing.stage),
        overruled=standing.stage != standing.evident,
        active_until=_ordinal(standing.active_until, now) or 0,
        reached=_reached(record, standing, cadence, now),
        cadence=standing.cadence_days,
        days=_days([*met, *wrote], now),
        met=_days(own, now),
        alone=_days((e for e in own if e.event_id is None), now),
        wrote=_days((i for i in letters if i.direction != "in"), now),
        replied=[_day(i.at, now) for i in letters if is_reply(i)],
        heard=_days((i for i in letters if i.direction != "out"), now),
        faced=next((_day(e.at, now) for e in own if was_in_person(e, online_events)), None),
        clicked=max((_day(e.at, now) for e in own if e.hit_it_off), default=None),
        taught=max((_day(e.at, now) for e in own if e.learned), default=None),
        began_at=began.timestamp() if began else None,
        thanked_at=_thanked_at(began, wrote, followups),
        online=standing.began_online,
        topics=_once(str(id) for e in own for id in e.topic_ids),
        events=_once(str(e.event_id) for e in own if e.event_id),
        planned=min((_day(f.due_at, now) for f in followups if f.state == "open"), default=None),
        work=record.contact.relation == "work",
        quiet=record.contact.do_not_contact,
        old_friend=record.contact.relation == "old_friend",
    )


def _reached(record: Record, standing: Standing, cadence: Cadence, now: datetime) -> list[int | None]:
    """When the evidence first said each stage. The rules of the stages are asked, moment by moment.

    Time never lowers a stage, so that few of the moments need to be looked at.
    """
    contact = record.contact.model_copy(update={"stage_override": None})
    evident = replace(record, contact=contact)
    evidence: list[Encounter | Interaction] = [*record.encounters, *record.interactions]
    moments = sorted({each.at for each in evidence if each.at <= now})
    top = STAGES.index(standing.evident)

    def rank_at(place: int) -> int:
        return STAGES.index(stand(evident, cadence, moments[place].astimezone(now.tzinfo)).stage)

    first = moments[0] if moments else now
    days: list[int | None] = [None] * 4
    for rank in range(1, top + 1):
        place = _first(len(moments), lambda place, rank=rank: rank_at(place) >= rank)  # type: ignore[misc]
        days[rank - 1] = _day(moments[place], now) if place < len(moments) else _day(first, now)
    return _dated(days, contact.asked_on, contact.since if contact.relation == "old_friend" else None)


def _dated(days: list[int | None], asked: date | None, since: date | None) -> list[int | None]:
    """Answers and old friendships bear dates of their own."""
    if since:
        days = [
            day and min(day, since.toordinal()) if rank < NETWORK else day for rank, day in enumerate(days, 1)
        ]
    if days[-1] and asked:
        days = [*days[:-1], max(asked.toordinal(), days[-2] or 0)]
    return days


def _first(count: int, holds: Callable[[int], bool]) -> int:
    """The first place from which on it holds; `count` if it never does."""
    low, high = 0, count
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low


def _thanked_at(
    began: datetime | None, wrote: Sequence[Interaction], followups: Sequence[FollowUp]
) -> float | None:
    """Written, or ticked off."""
    if began is None:
        return None
    done = [f.done_at for f in followups if f.step <= THANKS and f.state == "done" and f.done_at]
    words = [*(i.at for i in wrote if i.direction != "in"), *done]
    return min((at.timestamp() for at in words if at >= began), default=None)


def _days(evidence: Iterable[Encounter | Interaction], now: datetime) -> list[int]:
    return sorted({_day(each.at, now) for each in evidence})


def _day(at: datetime, now: datetime) -> int:
    return at.astimezone(now.tzinfo).toordinal()


def _ordinal(at: datetime | None, now: datetime) -> int | None:
    return _day(at, now) if at else None


def _once(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
