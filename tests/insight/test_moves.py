"""今週の一歩: which moves are proposed for a week, and what becomes of them."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.contacts.meet import Meet
from server.events.season import Suggestion
from server.insight.course import Course
from server.insight.move import Move
from server.insight.moves import Situation, moves_for, week_of
from server.insight.outset import outsets_of
from tests.followups.people import id_of
from tests.insight.people import MONDAY, NOW, TOKYO, course, day, dismissal, done, event, key, people, text

NOBODY: Mapping[str, Course] = {}
CLICKED = course("in_touch", "2026-10-20", clicked=day("2026-10-20"), met=[day("2026-10-20")])
QUIET = course("opened_up", "2026-07-01")
REPLIES = course("in_touch", "2026-10-01", replied=[day(f"2026-10-0{n}") for n in range(1, 6)], online=True)
FRIEND = course("network", "2026-10-30")
STUDY = event("study", "2026-11-13 19:00")
SALON = event("salon", "2026-11-14 19:00", community_id=id_of("a salon"))


def moves(weeks: int = 0, people: Mapping[str, Course] = NOBODY, **state: Any) -> list[Move]:
    """So many weeks later, if nothing happened since."""
    monday = MONDAY + timedelta(weeks=weeks)
    situation = Situation(people=outsets_of(people, monday.toordinal()), **state)
    return moves_for(situation, monday, NOW + timedelta(weeks=weeks))


def proposed(**state: Any) -> list[tuple[str, str]]:
    """`(act, first reason)` of each move."""
    return [(each.act, each.why[0].partition(":")[0]) for each in moves(has_account=True, **state)]


FIND, SAY = ("find", "none_ahead"), ("compose", "say_something")
PARTY = Suggestion("bonenkai", date(2026, 12, 27))
OFF_KAI = Suggestion("off_kai", date(2026, 11, 30), id_of("a salon"))
AHEAD = Suggestion("off_kai", date(2026, 11, 30), id_of("a salon"), SALON.id)
GATHER = ("gather", "bonenkai")
FAIR = event("fair", "2026-11-13 10:00", setting="work")
TWO_REPLIES = course("in_touch", "2026-10-20", replied=[day("2026-10-20")] * 2)
AROUND_C = people(a=course("acquainted", "2026-10-20"), b=course("in_touch", "2026-10-25"), c=FRIEND)
SOMEBODY = people(a=course("acquainted", "2026-10-20"))
BOTH, ONE = ({text("c"): frozenset(map(text, names))} for names in ("ab", "a"))


def asked_around(bridge: str, begun: str, *others: str) -> Meet:
    """A meeting for which the bridge was asked."""
    ids = list(map(id_of, others))
    at = datetime.fromisoformat(begun).replace(tzinfo=TOKYO)
    return Meet(id=id_of("meet"), bridge=id_of(bridge), others=ids, begun_at=at, asked=[id_of(bridge)])


def quiet(**changed: Any) -> dict[str, Any]:
    return {"people": people(a=course("opened_up", "2026-07-01", **changed))}


CASES = [
    ("nothing on record: something to say, somewhere to go", {}, [FIND, SAY]),
    ("an interest is something to write about", {"interests": ["碁"]}, [FIND, ("compose", "interest")]),
    ("so is a lesson of late", {"learned_on": MONDAY - timedelta(days=3)}, [("compose", "learned"), FIND]),
    ("but not one of long ago", {"learned_on": MONDAY - timedelta(days=40)}, [FIND, SAY]),
    ("the next event is where to go", {"events": [STUDY]}, [("event", "going"), SAY]),
    ("a salon's next meeting too", {"events": [SALON]}, [("event", "community"), SAY]),
    ("work's events are not", {"events": [FAIR]}, [FIND, SAY]),
    (
        "what is on now is still where to go",
        {"events": [event("on", "2026-11-12 19:00")]},
        [("event", "going"), SAY],
    ),
    ("nor what is over with nobody met", {"events": [event("past", "2026-11-10 19:00")]}, [FIND, SAY]),
    ("whom one clicked with is invited", {"people": people(a=CLICKED)}, [("invite", "clicked"), FIND, SAY]),
    ("しばらくぶり is written to", quiet(), [("write", "quiet"), FIND, SAY]),
    ("replies lead to a meeting", {"people": people(a=REPLIES)}, [("invite", "replies"), FIND, SAY]),
    ("not before there were three", {"people": people(a=TWO_REPLIES)}, [FIND, SAY]),
    (
        "nobody twice: who is invited is not written to as well",
        {"people": people(a=CLICKED, b=QUIET), "events": [STUDY]},
        [("write", "quiet"), ("invite", "clicked"), ("event", "going")],
    ),
    ("somebody from work is not proposed", quiet(work=True), [FIND, SAY]),
    ("nor is whoever is not to be contacted", quiet(quiet=True), [FIND, SAY]),
    ("nor whoever Home already asks for", quiet(planned=day("2026-11-13")), [FIND, SAY]),
    ("nor whoever was only heard of", {"people": people(a=course("interested", "2026-07-01"))}, [FIND, SAY]),
    (
        "two who share a friend meet around them",
        {"people": AROUND_C, "circles": BOTH},
        [("bridge", "mutual"), FIND, SAY],
    ),
    (
        "in its season a party comes before the next event",
        {"events": [STUDY], "season": [PARTY], "people": SOMEBODY},
        [GATHER, SAY, ("event", "going")],
    ),
    ("but not where there is nobody to ask to it", {"season": [PARTY]}, [FIND, SAY]),
    (
        "a salon that only meets online is asked to meet",
        {"season": [OFF_KAI]},
        [("gather", "off_kai"), SAY, FIND],
    ),
    (
        "its off-kai ahead is said yes to, and named once",
        {"events": [SALON], "season": [AHEAD]},
        [("event", "off_kai_ahead"), SAY],
    ),
    (
        "a party that was dismissed rests",
        {"season": [PARTY], "people": SOMEBODY, "dismissals": [dismissal("go:bonenkai:2026")]},
        [SAY, FIND],
    ),
    (
        "one that was set up stays where it was for its week",
        {"dismissals": [done("go:bonenkai:2026"), done("go:off_kai:nobody")]},
        [GATHER, SAY, FIND],
    ),
    ("one alone is no group", {"people": AROUND_C, "circles": ONE}, [FIND, SAY]),
    (
        "nobody is asked for a second meeting while the first is under way",
        {"people": AROUND_C, "circles": BOTH, "meets": [asked_around("c", "2026-11-02")]},
        [FIND, SAY],
    ),
    (
        "nor are two of whom one was asked already",
        {"people": AROUND_C, "circles": BOTH, "meets": [asked_around("d", "2026-11-02", "a")]},
        [FIND, SAY],
    ),
]


@pytest.mark.parametrize(("state", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_proposed(state: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert proposed(**state) == expected


def test_without_an_account_that_comes_first() -> None:
    [first, *_] = moves()
    assert (first.act, first.why) == ("account", ["no_account"])


def keys(weeks: int = 0, **state: Any) -> list[str]:
    return [each.key for each in moves(weeks, **state)]


def test_a_move_that_was_made_stays_and_is_done_and_no_other_takes_its_place() -> None:
    before = people(a=QUIET, b=course("in_touch", "2026-06-01"))
    proposed_then = keys(people=before)
    wrote = course("opened_up", "2026-07-01", "2026-11-11", wrote=[day("2026-11-11")])
    after = moves(people=before | people(a=wrote))
    assert [each.key for each in after] == proposed_then
    assert {each.key: each.done for each in after}[key("engage", "a")] is True


def test_one_that_was_ticked_off_stays_as_done_until_the_week_is_over() -> None:
    state: Any = {"has_account": True, "people": people(a=CLICKED, b=QUIET), "events": [STUDY]}
    [first, *rest] = moves(**state, dismissals=[done("post")])
    assert (first.key, first.done, len(rest)) == ("post", True, 2)
    assert not any(each.done for each in moves(1, **state, dismissals=[done("post")]))


def test_and_so_does_one_towards_whom_the_least_speaks_for() -> None:
    crowd = people(**{f"old{n}": course("network", "2025-01-01") for n in range(30)}, a=QUIET)
    [first, *_] = moves(has_account=True, people=crowd, dismissals=[done(key("engage", "a"))])
    assert (first.contact_id, first.done) == (id_of("a"), True)


def test_whoever_rests_makes_room_for_the_next_however_many_they_are() -> None:
    crowd = people(**{f"old{n}": course("network", "2025-01-01") for n in range(30)}, a=QUIET)
    refused = [dismissal(f"engage:{id}") for id in crowd if id != text("a")]
    [moved] = [each for each in moves(people=crowd, dismissals=refused) if each.kind == "engage"]
    assert moved.contact_id == id_of("a")


def test_an_event_at_which_somebody_was_met_is_done() -> None:
    met = course("acquainted", "2026-11-10", met=[day("2026-11-10")], events=[text("past")])
    past = event("past", "2026-11-10 19:00")
    found = moves(has_account=True, events=[past], people=people(a=met))
    assert [(each.act, each.done) for each in found if each.kind == "go"] == [("event", True)]


@pytest.mark.parametrize("named", ["engage", "deepen", ""])
def test_whoever_was_dismissed_rests_in_every_move_and_comes_back(named: str) -> None:
    state: Any = {"people": people(a=CLICKED, b=QUIET), "dismissals": [dismissal(key(named, "a"))]}
    assert not any(text("a") in each for each in keys(has_account=True, **state))
    assert any(each.contact_id == id_of("a") for each in moves(13, has_account=True, **state))


def test_for_good_is_for_good() -> None:
    refused = dismissal(key("engage", "a"), days=None)
    assert not any(each.contact_id for each in moves(50, people=people(a=QUIET), dismissals=[refused]))


def test_a_kind_that_was_dismissed_rests() -> None:
    assert "post" not in keys(people=people(a=CLICKED, b=QUIET), dismissals=[dismissal("post")])


def test_and_weighs_less_for_a_while_when_it_is_back() -> None:
    state: Any = {"has_account": True, "learned_on": MONDAY}
    assert keys(**state) == ["post", "go:find"]
    assert keys(**state, dismissals=[dismissal("post", days=-1)]) == ["go:find", "post"]
    assert keys(**state, dismissals=[dismissal("post", days=-60)]) == ["post", "go:find"]


def test_to_have_asked_the_bridge_is_that_move_done() -> None:
    asked = asked_around("c", "2026-11-11", "a", "b")
    found = moves(has_account=True, people=AROUND_C, circles=BOTH, meets=[asked])
    assert [each.done for each in found if each.act == "bridge"] == [True]


def test_a_week_begins_on_monday() -> None:
    assert week_of(NOW.date()) == MONDAY == week_of(MONDAY)


days = st.lists(st.integers(day("2025-06-01"), day("2026-11-15")), max_size=6).map(sorted)
anybody = st.builds(
    Course,
    stage=st.integers(0, 4),
    cadence=st.sampled_from([0, 45, 90]),
    days=days,
    met=days,
    alone=days,
    replied=days,
    clicked=st.none() | st.integers(day("2026-06-01"), day("2026-11-12")),
    planned=st.none() | st.integers(day("2026-11-01"), day("2026-12-01")),
    work=st.booleans(),
    quiet=st.booleans(),
)
crowds = st.lists(anybody, max_size=12).map(lambda all: {text(str(n)): each for n, each in enumerate(all)})


@settings(deadline=None)  # a busy machine takes its time
@given(crowds, st.data())
def test_whatever_is_on_record_there_are_three_at_most_and_none_names_whom_it_must_not(
    crowd: dict[str, Course], data: st.DataObject
) -> None:
    some = st.sampled_from(sorted(crowd)) if crowd else st.just(text("nobody"))
    circles = data.draw(st.dictionaries(some, st.frozensets(some, max_size=4), max_size=4))
    refused = data.draw(st.lists(some, max_size=3))
    dismissals = [dismissal(f"engage:{id}") for id in refused]
    state: Any = {"circles": circles, "dismissals": dismissals}
    found = moves(people=crowd, events=[STUDY, SALON], **state)
    assert len(found) <= 3
    named = [str(id) for each in found for id in ([each.contact_id] if each.contact_id else []) + each.others]
    assert len(named) == len(set(named))
    assert not any(crowd[id].work or crowd[id].quiet or id in refused for id in named)
    assert moves(people=dict(reversed(crowd.items())), events=[SALON, STUDY], **state) == found
