"""What dismissals teach: what was done, what rests, and what weighs less. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
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
    """`done`, `resting`: the keys; a key `kind:id` rests the person as well, `kind` alone all of its kind.

    `ticked`, `people`: the ids in them. Of the latter nobody becomes a candidate.
    """

    done: frozenset[str]
    resting: frozenset[str]
    ticked: frozenset[str]
    people: frozenset[str]
    times: Counter[str]

    def rests(self, candidate: Candidate) -> bool:
        """The move itself or its kind was dismissed, for a time or for good."""
        return not self.resting.isdisjoint((candidate.key, candidate.kind))

    def weight(self, candidate: Candidate) -> float:
        """Each time that moves of this kind were dismissed lately takes from it."""
        return candidate.weight * float(EACH_WEIGHS ** self.times[candidate.kind])


def lessons_of(dismissals: Sequence[Dismissal], week: date, now: datetime) -> Lessons:
    refused = [each for each in dismissals if each.why != DONE]
    resting = {each.move for each in refused if each.until is None or now < each.until}
    lately = (each for each in refused if each.until is None or now < each.until + FADES_AFTER)
    done = {each.move for each in dismissals if each.why == DONE and _is_of(each, week)}
    return Lessons(
        done=frozenset(done),
        resting=frozenset(resting),
        ticked=_ids_in(done),
        people=_ids_in(resting),
        times=Counter(each.move.partition(":")[0] for each in lately),
    )


def _ids_in(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key.partition(":")[2] for key in keys if ":" in key)


def _is_of(mark: Dismissal, week: date) -> bool:
    """A mark rests until the next Monday, by whichever clock."""
    return mark.until is not None and week < mark.until.date() < week + timedelta(days=8)
