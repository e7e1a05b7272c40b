"""Moves towards a person: 関わる and 打ち解ける. Pure; days are ordinals, `monday` the week's first.

Whoever comes in was already sifted: nobody from work, nobody who is not to be contacted. Something may speak
for everybody one knows, so that only the foremost become candidates, and the `ticked`, who come before them.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from heapq import nsmallest

from server.contacts.beginning import PROPOSE_AFTER
from server.contacts.meet import Meet
from server.insight.candidate import Candidate
from server.insight.course import ACQUAINTED, IN_TOUCH, NETWORK, OPENED_UP
from server.insight.move import MOST
from server.insight.outset import WEEK, Outset

People = Mapping[str, Outset]
Circles = Mapping[str, frozenset[str]]

WARM_FOR = 120
"""Days for which hitting it off is a reason to meet again."""
_SOON = 14
"""Days after which whom one clicked with may hear a word again."""
_FOREMOST = MOST * 3
"""So many of one kind: moves name three people each at most, and nobody twice."""


def to_engage(people: People, ticked: Collection[str], monday: int) -> Iterator[Candidate]:
    """A word to somebody one clicked with, or has not heard of for a while: taking up an old tie counts."""
    for id, weight in _foremost(people, ticked, lambda each: _missing(each, monday)):
        each = people[id]
        why = [f"clicked:{_iso(each.clicked)}"] if each.clicked and _has_clicked(each, monday) else []
        why += [f"quiet:{_iso(each.last)}"] if each.last and _is_quiet(each, monday) else []
        yield Candidate(f"engage:{id}", "engage", "write", tuple(why), weight, each.in_contact, id)


def to_deepen(
    people: People, circles: Circles, meets: Sequence[Meet], ticked: Collection[str], monday: int
) -> Iterator[Candidate]:
    """From online to a first meeting; one's own time with whom one clicked; a few around a shared mutual."""
    for id, weight in _foremost(people, ticked, lambda each: _inviting(each, monday)):
        each = people[id]
        why = f"replies:{each.replies}" if _is_online(each) else f"clicked:{_iso(each.clicked or monday)}"
        yield Candidate(f"deepen:{id}", "deepen", "invite", (why,), weight, each.alone_again, id)
    yield from _around_a_mutual(people, circles, meets, monday)


def _foremost(
    people: People, ticked: Collection[str], weight_of: Callable[[Outset], float]
) -> list[tuple[str, float]]:
    """The weightiest; of what weighs the same, in the order of the ids. What weighs nothing is no move."""
    weighed = ((id, weight) for id, each in people.items() if (weight := weight_of(each)))
    foremost = nsmallest(_FOREMOST, weighed, key=lambda pair: (-pair[1], pair[0]))
    also = ((id, weight) for id in ticked if id in people and (weight := weight_of(people[id])))
    return list(dict.fromkeys([*also, *foremost]))


def _missing(each: Outset, monday: int) -> float:
    """How much a word to them would be in place; 0: not in that week."""
    if each.last is None or each.stage < ACQUAINTED or _is_planned(each, monday):
        return 0
    silence, clicked = monday - each.last, _has_clicked(each, monday)
    if not (_is_quiet(each, monday) or (clicked and silence >= _SOON)):
        return 0
    return 2.5 + 0.3 * each.stage + 0.6 * clicked + 0.4 * min(silence / max(each.cadence, 30), 2)


def _inviting(each: Outset, monday: int) -> float:
    """How much speaks for one's own time with them; 0: not in that week."""
    if _is_planned(each, monday):
        return 0
    if _is_online(each):
        return 4.0 + 0.1 * min(each.replies, 10)
    return 3.6 + 0.2 * each.stage if _is_warm(each, monday) else 0


def _around_a_mutual(
    people: People, circles: Circles, meets: Sequence[Meet], monday: int
) -> Iterator[Candidate]:
    """The bridge is asked first; names are shared only after each agrees. Nobody is asked twice over."""
    asked = {str(id) for meet in meets if meet.begun_at.toordinal() < monday for id in meet.people()}
    begun = {str(meet.bridge) for meet in meets if meet.is_begun()}
    for bridge, circle in circles.items():
        if bridge in asked or bridge not in people or people[bridge].stage < OPENED_UP:
            continue
        others = sorted(
            (id for id in circle - asked if id in people and _may_meet(people[id])),
            key=lambda id: (-(people[id].clicked or 0), id),
        )[:2]
        if len(others) == 2:
            done = bridge in begun or all(people[id].met_again for id in others)
            yield Candidate(
                f"deepen:{bridge}", "deepen", "bridge", ("mutual",), 3.4, done, bridge, tuple(others)
            )


def _may_meet(each: Outset) -> bool:
    return each.stage in (ACQUAINTED, IN_TOUCH) and each.last is not None


def _has_clicked(each: Outset, monday: int) -> bool:
    """And has not opened up yet."""
    return each.clicked is not None and each.clicked < monday and each.stage < OPENED_UP


def _is_quiet(each: Outset, monday: int) -> bool:
    return each.last is not None and 0 < each.cadence <= monday - each.last


def _is_online(each: Outset) -> bool:
    """Replied several times, and never met in person."""
    return each.faced is None and each.replies >= PROPOSE_AFTER


def _is_warm(each: Outset, monday: int) -> bool:
    """They clicked not long ago, and have not yet spent their own time together since."""
    clicked = each.clicked
    if clicked is None or not clicked < monday <= clicked + WARM_FOR or each.stage >= NETWORK:
        return False
    return each.alone is None or each.alone <= clicked


def _is_planned(each: Outset, monday: int) -> bool:
    """A follow-up is due within that week, or before: Home shows it already."""
    return each.planned is not None and each.planned < monday + WEEK


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
