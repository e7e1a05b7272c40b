"""今週の一歩: which moves are proposed for a week, and what becomes of them."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.contacts.meet import Meet
from server.events.season import Suggestion
from server.insight.course import Course
from server.insight.moves import Situation, moves_for, week_of
from tests.followups.people import id_of
from tests.insight.people import MONDAY, NOW, TOKYO, course, day, dismissal, done, event, key, people

CLICKED = course("in_touch", "2026-10-20", clicked=day("2026-10-20"), met=[day("2026-10-20")])
QUIET = course("opened_up", "2026-07-01")
REPLIES = course("in_touch", "2026-10-01", replied=[day(f"2026-10-0{n}") for n in range(1, 6)], online=True)
FRIEND = course("network", "2026-10-30")
STUDY = event("study", "2026-11-13 19:00")
SALON = event("salon", "2026-11-14 19:00", community_id=id_of("a salon"))


def proposed(**state: Any) -> list[tuple[str, str]]:
    """`(act, first reason)` of each move."""
    moves = moves_for(Situation(has_account=True, **state), MONDAY, NOW)
    return [(each.act, each.why[0].partition(":")[0]) for each in moves]


FIND, SAY = ("find", "none_ahead"), ("compose", "say_something")
PARTY = Suggestion("bonenkai", date(2026, 12, 27))
OFF_KAI = Suggestion("off_kai", date(2026, 11, 30), id_of("a salon"))
AHEAD = Suggestion("off_kai", date(2026, 11, 30), id_of("a salon"), SALON.id)
GATHER = ("gather", "bonenkai")
FAIR = event("fair", "2026-11-13 10:00", setting="work")
TWO_REPLIES = course("in_touch", "2026-10-20", replied=[day("2026-10-20")] * 2)
AROUND_C = people(a=course("acquainted", "2026-10-20"), b=course("in_touch", "2026-10-25"), c=FRIEND)
BOTH, ONE = ({id_of("c"): frozenset(map(id_of, names))} for names in ("ab", "a"))


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
        {"events": [STUDY], "season": [PARTY]},
        [GATHER, SAY, ("event", "going")],
    ),
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
        {"season": [PARTY], "dismissals": [dismissal("go:bonenkai:2026")]},
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
    [first, *_] = moves_for(Situation(), MONDAY, NOW)
    assert (first.act, first.why) == ("account", ["no_account"])


def keys(situation: Situation) -> list[str]:
    return [each.key for each in moves_for(situation, MONDAY, NOW)]


def test_a_move_that_was_made_stays_and_is_done_and_no_other_takes_its_place() -> None:
    before = Situation(people=people(a=QUIET, b=course("in_touch", "2026-06-01")))
    moves = keys(before)
    wrote = course("opened_up", "2026-07-01", "2026-11-11", wrote=[day("2026-11-11")])
    after = moves_for(Situation(people=people(a=wrote, b=before.people[id_of("b")])), MONDAY, NOW)
    assert [each.key for each in after] == moves
    assert {each.key: each.done for each in after}[key("engage", "a")] is True


def test_one_that_was_ticked_off_stays_as_done_until_the_week_is_over() -> None:
    situation = Situation(
        has_account=True, people=people(a=CLICKED, b=QUIET), events=[STUDY], dismissals=[done("post")]
    )
    [first, *rest] = moves_for(situation, MONDAY, NOW)
    assert (first.key, first.done, len(rest)) == ("post", True, 2)
    next_week = MONDAY + timedelta(days=7)
    assert not any(each.done for each in moves_for(situation, next_week, NOW + timedelta(days=7)))


def test_an_event_at_which_somebody_was_met_is_done() -> None:
    met = course("acquainted", "2026-11-10", met=[day("2026-11-10")], events=[str(id_of("past"))])
    past = event("past", "2026-11-10 19:00")
    moves = moves_for(Situation(has_account=True, events=[past], people=people(a=met)), MONDAY, NOW)
    assert [(each.act, each.done) for each in moves if each.kind == "go"] == [("event", True)]


@pytest.mark.parametrize("named", ["engage", "deepen", ""])
def test_whoever_was_dismissed_rests_in_every_move_and_comes_back(named: str) -> None:
    refused = dismissal(key(named, "a"))
    situation = Situation(has_account=True, people=people(a=CLICKED, b=QUIET), dismissals=[refused])
    assert not any(str(id_of("a")) in each for each in keys(situation))
    later = moves_for(situation, MONDAY + timedelta(weeks=13), NOW + timedelta(weeks=13))
    assert any(each.contact_id == id_of("a") for each in later)


def test_for_good_is_for_good() -> None:
    situation = Situation(people=people(a=QUIET), dismissals=[dismissal(key("engage", "a"), days=None)])
    later = moves_for(situation, MONDAY + timedelta(weeks=50), NOW + timedelta(weeks=50))
    assert not any(each.contact_id for each in later)


def test_a_kind_that_was_dismissed_rests() -> None:
    situation = Situation(people=people(a=CLICKED, b=QUIET), dismissals=[dismissal("post")])
    assert "post" not in keys(situation)


def test_and_weighs_less_for_a_while_when_it_is_back() -> None:
    situation = Situation(has_account=True, learned_on=MONDAY)
    assert keys(situation) == ["post", "go:find"]
    taught = Situation(has_account=True, learned_on=MONDAY, dismissals=[dismissal("post", days=-1)])
    assert keys(taught) == ["go:find", "post"]
    forgotten = Situation(has_account=True, learned_on=MONDAY, dismissals=[dismissal("post", days=-60)])
    assert keys(forgotten) == ["post", "go:find"]


def test_to_have_asked_the_bridge_is_that_move_done() -> None:
    situation = Situation(
        has_account=True, people=AROUND_C, circles=BOTH, meets=[asked_around("c", "2026-11-11", "a", "b")]
    )
    assert [each.done for each in moves_for(situation, MONDAY, NOW) if each.act == "bridge"] == [True]


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
crowds = st.lists(anybody, max_size=12).map(lambda all: {id_of(str(n)): each for n, each in enumerate(all)})


@settings(deadline=None)  # a busy machine takes its time
@given(crowds, st.data())
def test_whatever_is_on_record_there_are_three_at_most_and_none_names_whom_it_must_not(
    crowd: dict[UUID, Course], data: st.DataObject
) -> None:
    some = st.sampled_from(sorted(crowd)) if crowd else st.just(id_of("nobody"))
    circles = data.draw(st.dictionaries(some, st.frozensets(some, max_size=4), max_size=4))
    refused = data.draw(st.lists(some, max_size=3))
    dismissals = [dismissal(f"engage:{id}") for id in refused]
    the_same: Any = {"circles": circles, "dismissals": dismissals}
    situation = Situation(people=crowd, events=[STUDY, SALON], **the_same)
    moves = moves_for(situation, MONDAY, NOW)
    assert len(moves) <= 3
    named = [id for each in moves for id in ([each.contact_id] if each.contact_id else []) + each.others]
    assert len(named) == len(set(named))
    assert not any(crowd[id].work or crowd[id].quiet or id in refused for id in named)
    backwards = Situation(
        people=dict(reversed(crowd.items())), circles=circles, dismissals=dismissals, events=[SALON, STUDY]
    )
    assert moves_for(backwards, MONDAY, NOW) == moves
