"""Moves to a gathering: 行く. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from server.events.event import Event
from server.insight.candidate import Candidate
from server.insight.course import Course

AHEAD = timedelta(days=14)
"""From the week's Monday on: what is farther away is no step of this week."""


def to_go(
    events: Sequence[Event], people: Mapping[UUID, Course], week: date, now: datetime
) -> Iterator[Candidate]:
    """The next gathering in one's own time; or to look for one, where none is ahead."""
    near = sorted((e for e in events if _is_near(e, week, now)), key=lambda e: (e.starts_at, e.id))
    visited = {id for course in people.values() if _met_since(course, week) for id in course.events}
    for place, event in enumerate(near):
        been = str(event.id) in visited
        if event.starts_at <= now and not been:
            continue  # it is over, and nobody was met: nothing to hold against anyone
        why = "community" if event.community_id else "going" if event.going else "invited"
        weight = 3.8 - 0.1 * place - 0.3 * (not event.going)
        yield Candidate(
            f"go:{event.id}", "go", "event", (why,), weight, been, event_id=event.id, at=event.starts_at
        )
    if not any(event.starts_at > now or str(event.id) in visited for event in near):
        yield Candidate("go:find", "go", "find", ("none_ahead",), 2.6)


def _is_near(event: Event, week: date, now: datetime) -> bool:
    day = event.starts_at.astimezone(now.tzinfo).date()
    return event.setting == "own_time" and week <= day < week + AHEAD


def _met_since(course: Course, week: date) -> bool:
    return bool(course.met) and course.met[-1] >= week.toordinal()
