"""What is counted: the network, never cards. People from work are left out of everything. Pure."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import chain, pairwise
from operator import attrgetter
from uuid import UUID

import numpy as np

from server.insight.course import ACQUAINTED, IN_TOUCH, NETWORK, OPENED_UP, STAGES, Course
from server.insight.figure import Figures, Lead, Month, Rise, StageMonth, Thanks

People = Mapping[str, Course]

MONTHS = 12
LATELY = 6
"""Months over which thanks are counted."""
THREE_DAYS = 3 * 86_400
MOST_LEADS = 6
MOST_RISES = 20
_RANKS = np.arange(1, len(STAGES) + 1)
"""0 is left for whoever was not known yet."""


def figures_of(everybody: People, now: datetime) -> Figures:
    """Days and months are those of `now`'s time zone."""
    people = {id: each for id, each in everybody.items() if not each.work}
    today = now.date()
    months = last_months(today, MONTHS)
    rises = rises_since(people, today.replace(day=1))
    began = [each for each in people.values() if each.online]
    return Figures(
        as_of=now,
        network=active_network(people.values(), today.toordinal()),
        people=len(people),
        stages=_stages(people.values(), months, today),
        rises=rises[:MOST_RISES],
        risen=len({rise.contact_id for rise in rises}),
        thanks=_thanks(people.values(), last_months(today, LATELY)[0], now),
        months=_months(people.values(), months, today),
        began_online=len(began),
        came_to_meet=sum(each.faced is not None for each in began),
        topics=_leads(people.values(), attrgetter("topics")),
        events=_leads(people.values(), attrgetter("events")),
    )


def active_network(people: Iterable[Course], day: int) -> int:
    return sum(each.stage == NETWORK and each.active_until >= day for each in people)


def last_months(today: date, count: int) -> list[date]:
    """The first day of each, the oldest first, this one last."""
    number = today.year * 12 + today.month - 1
    return [date(each // 12, each % 12 + 1, 1) for each in range(number - count + 1, number + 1)]


def rises_since(people: People, since: date) -> list[Rise]:
    """Who came to be closer from that day on, the closest first, as the evidence says; no old friend did."""
    first = since.toordinal()
    rises = [
        Rise(contact_id=UUID(id), stage=STAGES[rank], on=date.fromordinal(day))
        for id, each in people.items()
        if not (each.overruled or each.old_friend)
        for rank, day in enumerate(each.reached[ACQUAINTED:], IN_TOUCH)
        if day is not None and day >= first
    ]
    return sorted(rises, key=lambda rise: (-STAGES.index(rise.stage), -rise.on.toordinal(), rise.contact_id))


def _stages(people: Collection[Course], months: Sequence[date], today: date) -> list[StageMonth]:
    """How many stood at each stage when the month ended, and where everybody stands today.

    Whoever has no dated contact, as one known by a handle only, counts today and never before.
    """
    since = np.array([each.since() for each in people], dtype=float).reshape(-1, len(STAGES))

    def counts(day: int) -> list[int]:
        ranks = np.where(since <= day, _RANKS, 0).max(axis=1, initial=0)
        found: list[int] = np.bincount(ranks, minlength=len(STAGES) + 1)[1:].tolist()
        return found

    standing: list[int] = np.bincount(
        np.array([each.stage for each in people], dtype=int), minlength=len(STAGES)
    ).tolist()
    past = [counts(days[-1]) for days in _days(months, today)][:-1]
    return [StageMonth(month=m, counts=c) for m, c in zip(months, [*past, standing], strict=True)]


def _months(people: Collection[Course], months: Sequence[date], today: date) -> list[Month]:
    """Who was met in one's own time, and how many of them for the first time: the new against the same."""
    places = {day: place for place, days in enumerate(_days(months, today)) for day in days}
    met, fresh = [0] * len(months), [0] * len(months)
    for each in people:
        those = {places[day] for day in each.met if day in places}
        for place in those:
            met[place] += 1
        if those and each.met[0] in places:
            fresh[min(those)] += 1
    return [Month(month=m, met=met[place], fresh=fresh[place]) for place, m in enumerate(months)]


def _days(months: Sequence[date], today: date) -> Iterator[range]:
    """Of each month; this one ends today."""
    starts = [*(month.toordinal() for month in months), today.toordinal() + 1]
    return (range(start, end) for start, end in pairwise(starts))


def _thanks(people: Collection[Course], since: date, now: datetime) -> Thanks:
    """Of those first met since that month: thanked within three days, later, or not yet."""
    start = datetime(since.year, since.month, 1, tzinfo=now.tzinfo).timestamp()
    waits = [
        each.thanked_at - each.began_at if each.thanked_at else None
        for each in people
        if each.began_at and each.began_at >= start
    ]
    within = sum(wait is not None and wait <= THREE_DAYS for wait in waits)
    return Thanks(within=within, later=len(waits) - within - waits.count(None), not_yet=waits.count(None))


def _leads(people: Collection[Course], named: Callable[[Course], list[str]]) -> list[Lead]:
    """Which topics, or events, stand beside ties that opened up; those that led to most, first."""

    def count(stage: int) -> Counter[str]:
        return Counter(chain.from_iterable(map(named, (each for each in people if each.stage >= stage))))

    everybody, opened, close = count(0), count(OPENED_UP), count(NETWORK)
    leads = [
        Lead(id=UUID(id), people=everybody[id], opened_up=led, network=close[id])
        for id, led in opened.items()
    ]
    return sorted(leads, key=lambda lead: (-lead.opened_up, -lead.network, lead.people, lead.id))[:MOST_LEADS]
