"""What dismissals teach: what was done, what rests, and what weighs less. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from server.followups.dismissal import Dismissal
from server.insight.candidate import Candidate

DONE = "done"
"""The reason of a mark that says: done, rather than dismissed."""
FADES_AFTER = timedelta(weeks=8)
"""So long a dismissal that is over still weighs."""
EACH_WEIGHS = 0.6


@dataclass(frozen=True)
class Lessons:
    """`done`, `resting`: the keys; a key `kind:id` rests the person as well, `kind` alone all of its kind."""

    done: frozenset[str]
    resting: frozenset[str]
    people: frozenset[str]
    times: Counter[str]

    def rests(self, candidate: Candidate) -> bool:
        """The move itself, its kind, or a person in it was dismissed, for a time or for good."""
        if candidate.key in self.resting or candidate.kind in self.resting:
            return True
        return bool(self.people) and any(str(id) in self.people for id in candidate.names())

    def weight(self, candidate: Candidate) -> float:
        """Each time that moves of this kind were dismissed lately takes from it."""
        return candidate.weight * float(EACH_WEIGHS ** self.times[candidate.kind])


def lessons_of(dismissals: Sequence[Dismissal], week: date, now: datetime) -> Lessons:
    refused = [each for each in dismissals if each.why != DONE]
    resting = {each.move for each in refused if each.until is None or now < each.until}
    lately = (each for each in refused if each.until is None or now < each.until + FADES_AFTER)
    return Lessons(
        done=frozenset(each.move for each in dismissals if each.why == DONE and _is_of(each, week)),
        resting=frozenset(resting),
        people=frozenset(key.partition(":")[2] for key in resting if ":" in key),
        times=Counter(each.move.partition(":")[0] for each in lately),
    )


def _is_of(mark: Dismissal, week: date) -> bool:
    """A mark rests until the next Monday, by whichever clock."""
    return mark.until is not None and week < mark.until.date() < week + timedelta(days=8)
