"""Moves to a gathering: 行く. Pure."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from server.events.event import Event
from server.events.season import Suggestion
from server.insight.candidate import Candidate
from server.insight.outset import Outset

AHEAD = timedelta(days=14)
"""From the week's Monday on: what is farther away is no step of this week."""

SEASONAL = 3.9
_SET_UP = re.compile(
    r"go:((?:bonenkai|shinnenkai):\d{4}|off_kai:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
)


def to_go(
    events: Sequence[Event], people: Mapping[str, Outset], week: date, now: datetime
) -> Iterator[Candidate]:
    """The next gathering in one's own time; or to look for one, where none is ahead."""
    near = sorted((e for e in events if _is_near(e, week, now)), key=lambda e: (e.starts_at, e.id))
    visited = {id for each in people.values() for id in each.events}
    for place, event in enumerate(near):
        been = str(event.id) in visited
        if event.over_at <= now and not been:
            continue  # nobody was met: nothing to hold against anyone
        why = "community" if event.community_id else "going" if event.going else "invited"
        weight = 3.8 - 0.1 * place - 0.3 * (not event.going)
        yield Candidate(
            f"go:{event.id}", "go", "event", (why,), weight, been, event_id=event.id, at=event.starts_at
        )
    if not any(event.over_at > now or str(event.id) in visited for event in near):
        yield Candidate("go:find", "go", "find", ("none_ahead",), 2.6)


def to_gather(
    season: Sequence[Suggestion], events: Sequence[Event], done: Collection[str]
) -> Iterator[Candidate]:
    """忘年会, 新年会, a salon's off-kai: above the next event, which Home shows anyway.

    What was set up is suggested no more; by its mark it stays where it was for its week.
    """
    starts = {event.id: event.starts_at for event in events}
    for each in season:
        if each.event_id:
            at = starts[each.event_id]
            yield Candidate(
                f"go:{each.event_id}",
                "go",
                "event",
                ("off_kai_ahead",),
                SEASONAL,
                event_id=each.event_id,
                at=at,
            )
        else:
            yield _gather(each.key, done=False)
    open_ones = {each.key for each in season}
    marks = (mark for key in done if (mark := _SET_UP.fullmatch(key)))
    yield from (_gather(mark[1], done=True) for mark in marks if mark[1] not in open_ones)


def _gather(what: str, done: bool) -> Candidate:
    """By the key of its suggestion: which party of which year, or whose off-kai."""
    kind, _, whose = what.partition(":")
    community_id = UUID(whose) if kind == "off_kai" else None
    return Candidate(f"go:{what}", "go", "gather", (kind,), SEASONAL, done, community_id=community_id)


def _is_near(event: Event, week: date, now: datetime) -> bool:
    day = event.starts_at.astimezone(now.tzinfo).date()
    return event.setting == "own_time" and week <= day < week + AHEAD
