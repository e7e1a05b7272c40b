"""Moves towards a person: 関わる and 打ち解ける. Pure; days are ordinals, `monday` the week's first.

Whoever comes in was already sifted: nobody from work, nobody who is not to be contacted.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from server.contacts.beginning import PROPOSE_AFTER
from server.contacts.meet import Meet
from server.insight.candidate import Candidate
from server.insight.course import ACQUAINTED, IN_TOUCH, NETWORK, OPENED_UP, Course

People = Mapping[UUID, Course]
Circles = Mapping[UUID, frozenset[UUID]]

WARM_FOR = 120
"""Days for which hitting it off is a reason to meet again."""
_SOON = 14
"""Days after which whom one clicked with may hear a word again."""


def to_engage(people: People, monday: int) -> Iterator[Candidate]:
    """A word to somebody one clicked with, or has not heard of for a while: taking up an old tie counts."""
    for id, course in people.items():
        last = _last_before(course.days, monday)
        if last is None or course.stage < ACQUAINTED or _is_planned(course, monday):
            continue
        silence, cadence = monday - last, course.cadence or 0
        clicked = course.clicked is not None and course.clicked < monday and course.stage < OPENED_UP
        quiet = cadence > 0 and silence >= cadence
        if not (quiet or (clicked and silence >= _SOON)):
            continue
        why = [f"clicked:{_iso(course.clicked)}"] if clicked and course.clicked else []
        why += [f"quiet:{_iso(last)}"] if quiet else []
        weight = 2.5 + 0.3 * course.stage + 0.6 * clicked + 0.4 * min(silence / max(cadence, 30), 2)
        done = _since(course.days, monday)
        yield Candidate(f"engage:{id}", "engage", "write", tuple(why), weight, done, id)


def to_deepen(people: People, circles: Circles, meets: Sequence[Meet], monday: int) -> Iterator[Candidate]:
    """From online to a first meeting; one's own time with whom one clicked; a few around a shared mutual."""
    for id, course in people.items():
        if _is_planned(course, monday):
            continue
        replies = bisect_left(course.replied, monday)
        if not _before(course.met, monday) and replies >= PROPOSE_AFTER:
            why, weight = f"replies:{replies}", 4.0 + 0.1 * min(replies, 10)
        elif _is_warm(course, monday):
            why, weight = f"clicked:{_iso(course.clicked or monday)}", 3.6 + 0.2 * course.stage
        else:
            continue
        done = _since(course.alone, monday)
        yield Candidate(f"deepen:{id}", "deepen", "invite", (why,), weight, done, id)
    yield from _around_a_mutual(people, circles, meets, monday)


def _around_a_mutual(
    people: People, circles: Circles, meets: Sequence[Meet], monday: int
) -> Iterator[Candidate]:
    """The bridge is asked first; names are shared only after each agrees. Nobody is asked twice over."""
    asked = {id for meet in meets if meet.begun_at.toordinal() < monday for id in meet.people()}
    begun = {meet.bridge for meet in meets if meet.is_begun()}
    for bridge, circle in circles.items():
        if bridge in asked or bridge not in people or people[bridge].stage < OPENED_UP:
            continue
        others = sorted(
            (id for id in circle - asked if id in people and _may_meet(people[id], monday)),
            key=lambda id: (-(people[id].clicked or 0), id),
        )[:2]
        if len(others) == 2:
            done = bridge in begun or all(_since(people[id].met, monday) for id in others)
            yield Candidate(
                f"deepen:{bridge}", "deepen", "bridge", ("mutual",), 3.4, done, bridge, tuple(others)
            )


def _may_meet(course: Course, monday: int) -> bool:
    return course.stage in (ACQUAINTED, IN_TOUCH) and _last_before(course.days, monday) is not None


def _is_warm(course: Course, monday: int) -> bool:
    """They clicked not long ago, and have not yet spent their own time together since."""
    clicked, stage = course.clicked, course.stage
    if clicked is None or not clicked < monday <= clicked + WARM_FOR or stage >= NETWORK:
        return False
    return not any(clicked < day < monday for day in course.alone)


def _is_planned(course: Course, monday: int) -> bool:
    """A follow-up is due within that week, or before: Home shows it already."""
    return course.planned is not None and course.planned < monday + 7


def _before(days: list[int], monday: int) -> bool:
    return bool(days) and days[0] < monday


def _last_before(days: list[int], monday: int) -> int | None:
    place = bisect_left(days, monday)
    return days[place - 1] if place else None


def _since(days: list[int], monday: int) -> bool:
    """Did it happen in that week?"""
    place = bisect_left(days, monday)
    return place < len(days) and days[place] < monday + 7


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
