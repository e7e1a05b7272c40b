"""How it stood with one person when a week began, and what was done in it: all that moves look at. Pure."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from server.insight.course import Course

WEEK = 7


@dataclass(slots=True)
class Outset:
    """Days are ordinals. Nobody changes one; why it is not frozen, `Course` says.

    `stage`, `cadence`, `clicked`, `planned` are those of the course. Before that week: `last`, any contact
    at all; `faced`, first met in person; `alone`, last outside of an event; `replies`, how many on X. Within
    it: `in_contact`, `alone_again`, `met_again`. `events`: where they were met, if since then.
    """

    stage: int
    cadence: int
    clicked: int | None
    planned: int | None
    last: int | None
    faced: int | None
    alone: int | None
    replies: int
    in_contact: bool = False
    alone_again: bool = False
    met_again: bool = False
    events: Sequence[str] = ()


_at_rest = attrgetter("stage", "cadence", "clicked", "planned", "last", "faced", "alone", "replies")


def at_rest(course: Course) -> list[Any]:
    """`Outset(*values)` is that of every week which begins after the last contact."""
    return list(_at_rest(outset_of(course, date.max.toordinal())))


def outsets_of(people: Mapping[str, Course], monday: int) -> dict[str, Outset]:
    """Of whoever may be proposed at all."""
    return {id: outset_of(each, monday) for id, each in people.items() if each.is_proposable}


def outset_of(course: Course, monday: int) -> Outset:
    """Of the week that begins on that day."""
    return Outset(
        stage=course.stage,
        cadence=course.cadence,
        clicked=course.clicked,
        planned=course.planned,
        last=_last_before(course.days, monday),
        faced=course.faced if course.faced and course.faced < monday else None,
        alone=_last_before(course.alone, monday),
        replies=bisect_left(course.replied, monday),
        in_contact=_within(course.days, monday),
        alone_again=_within(course.alone, monday),
        met_again=_within(course.met, monday),
        events=course.events if course.met and course.met[-1] >= monday else (),
    )


def _last_before(days: list[int], monday: int) -> int | None:
    place = bisect_left(days, monday)
    return days[place - 1] if place else None


def _within(days: list[int], monday: int) -> bool:
    place = bisect_left(days, monday)
    return place < len(days) and days[place] < monday + WEEK
