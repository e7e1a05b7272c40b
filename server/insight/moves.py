"""今週の一歩: up to three moves for a week, of different kinds where there are. Pure.

They follow from the state in which the week began, so that a move that was made stays where it was and is
shown as done, rather than making way for the next: a week has three at most. What was dismissed rests, and
weighs less. The same state gives the same moves.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from server.contacts.meet import Meet
from server.events.event import Event
from server.events.season import Suggestion
from server.followups.dismissal import Dismissal
from server.insight.candidate import Candidate
from server.insight.course import OPENED_UP
from server.insight.dismissed import Lessons, lessons_of
from server.insight.going import to_gather, to_go
from server.insight.move import MOST, Move
from server.insight.outset import Outset
from server.insight.persons import to_deepen, to_engage

RECENT = timedelta(days=30)
"""What was learned so lately is still worth telling."""


@dataclass(frozen=True)
class Situation:
    """All that moves look at when a week begins. `people`: whoever may be proposed. `circles`: whom each
    contact is tied to. `learned_on`: the latest lesson.
    """

    people: Mapping[str, Outset] = field(default_factory=dict)
    circles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    events: Sequence[Event] = ()
    season: Sequence[Suggestion] = ()
    meets: Sequence[Meet] = ()
    dismissals: Sequence[Dismissal] = ()
    learned_on: date | None = None
    interests: Sequence[str] = ()
    has_account: bool = False


def week_of(day: date) -> date:
    """Its Monday."""
    return day - timedelta(days=day.weekday())


def moves_for(situation: Situation, week: date, now: datetime) -> list[Move]:
    """At most three for the week that begins on that Monday, what is done first, then the weightiest."""
    lessons = lessons_of(situation.dismissals, week, now)
    ranked = sorted(
        (each for each in _candidates(situation, week, now, lessons) if not lessons.rests(each)),
        key=lambda each: (each.key not in lessons.done, -lessons.weight(each), each.key),
    )
    return [each.move(each.done or each.key in lessons.done) for each in _varied(ranked)]


def _candidates(situation: Situation, week: date, now: datetime, lessons: Lessons) -> Iterator[Candidate]:
    monday, ticked = week.toordinal(), lessons.ticked
    people = dict(situation.people)
    for id in lessons.people:
        people.pop(id, None)
    yield _post(situation, week)
    yield from to_go(situation.events, situation.people, week, now)
    yield from to_gather(_asked_for(situation), situation.events, lessons.done)
    yield from to_engage(people, ticked, monday)
    yield from to_deepen(people, situation.circles, situation.meets, ticked, monday)


def _asked_for(situation: Situation) -> list[Suggestion]:
    """By the season: a party wants somebody to ask whom one knew before; a salon's off-kai has its people."""
    has_guests = any(each.last or each.stage >= OPENED_UP for each in situation.people.values())
    return [each for each in situation.season if has_guests or each.kind == "off_kai"]


def _post(situation: Situation, week: date) -> Candidate:
    """発信: something one learned, without names; and first of all an account."""
    if not situation.has_account:
        return Candidate("post", "post", "account", ("no_account",), 3.5)
    learned = situation.learned_on
    if learned and week - learned <= RECENT:
        return Candidate("post", "post", "compose", (f"learned:{learned}",), 3.2)
    why = f"interest:{situation.interests[0]}" if situation.interests else "say_something"
    return Candidate("post", "post", "compose", (why,), 2.4)


def _varied(ranked: Sequence[Candidate]) -> list[Candidate]:
    """One of each kind before a second of any; nobody is named twice."""
    chosen: list[Candidate] = []
    for kinds_may_repeat in (False, True):
        for each in ranked:
            if len(chosen) == MOST:
                return chosen
            if _fits(each, chosen, kinds_may_repeat):
                chosen.append(each)
    return chosen


def _fits(candidate: Candidate, chosen: Sequence[Candidate], kinds_may_repeat: bool) -> bool:
    if not kinds_may_repeat and any(candidate.kind == other.kind for other in chosen):
        return False
    return not any(candidate.key == other.key or candidate.names() & other.names() for other in chosen)
