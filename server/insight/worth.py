"""What an event was worth: with how many of those met it went on, against one's other events. Pure.

Not who was met, and not how many: a tie begins when something comes back, or one meets again, on a later day.
Events are held against each other in people rather than in parts of a hundred, since there are few of both.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.events.event import Event
from server.insight.course import OPENED_UP, Course
from server.insight.figure import Against, Worth, Worths

RIPE = timedelta(days=14)
"""Before that long, hardly anything can have come of an event."""
ENOUGH = 3
"""Other events to hold it against."""
_A_PERSON = 1.0
"""More or fewer by one at least is a difference."""
_SEVERAL = 2
"""With fewer, no event is called the best."""

_Met = tuple[int, int]
"""Somebody who was there: the day of the last exchange with them, and their stage."""


@dataclass(frozen=True)
class _Outcome:
    event: Event
    met: int
    went_on: int
    opened_up: int
    is_ripe: bool


def worths_of(everybody: Mapping[str, Course], events: Sequence[Event], now: datetime) -> Worths:
    """Days are those of `now`'s time zone. People from work are not counted, nor is what lies ahead."""
    there: dict[str, list[_Met]] = defaultdict(list)
    for course in everybody.values():
        met = _last_exchange(course), course.stage
        for id in () if course.work else course.events:
            there[id].append(met)
    over = [event for event in events if event.over_at <= now and str(event.id) in there]
    outcomes = [_outcome(event, there[str(event.id)], now) for event in over]
    ripe = [each for each in outcomes if each.is_ripe]
    return Worths(as_of=now, events=_held_against(outcomes, ripe))


def _outcome(event: Event, met: Sequence[_Met], now: datetime) -> _Outcome:
    day = event.starts_at.astimezone(now.tzinfo).toordinal()
    return _Outcome(
        event=event,
        met=len(met),
        went_on=sum(last > day for last, _ in met),
        opened_up=sum(stage >= OPENED_UP for _, stage in met),
        is_ripe=event.over_at + RIPE <= now,
    )


def _last_exchange(course: Course) -> int:
    """What one only wrote oneself is none."""
    return max([*course.heard[-1:], *course.met[-1:]], default=0)


def _held_against(outcomes: Sequence[_Outcome], ripe: Sequence[_Outcome]) -> list[Worth]:
    met, went_on = sum(each.met for each in ripe), sum(each.went_on for each in ripe)
    second = sorted((each.went_on for each in ripe), reverse=True)[1:2]
    found = []
    for mine in outcomes:
        others = (met - mine.met, went_on - mine.went_on) if mine.is_ripe else (met, went_on)
        usual = mine.met * others[1] / others[0] if others[0] else 0.0
        is_most = mine.went_on > max([_SEVERAL - 1, *second])
        against = _against(mine, usual, is_most) if len(ripe) > ENOUGH or not mine.is_ripe else "alone"
        found.append(_worth(mine, usual, against))
    return found


def _against(mine: _Outcome, usual: float, is_most: bool) -> Against:
    if not mine.is_ripe:
        return "too_soon"
    if is_most:
        return "most"
    if mine.went_on - usual >= _A_PERSON:
        return "more"
    return "fewer" if usual - mine.went_on >= _A_PERSON else "alike"


def _worth(mine: _Outcome, usual: float, against: Against) -> Worth:
    return Worth(
        event_id=mine.event.id,
        met=mine.met,
        went_on=mine.went_on,
        opened_up=mine.opened_up,
        usual=round(usual, 1),
        against=against,
    )
