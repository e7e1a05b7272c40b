"""The plan: certain rates give the certain answer, and the same question the same."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.insight.personas import PERSONAS, PersonaName
from server.insight.plan import GOAL_MONTH, MOST_PEOPLE, Start, lever_gains, simulate, within_reach
from server.insight.planning import Question, plan_of
from server.insight.rates import PRIOR, Rate, Rates, asked, assumed, own_rates
from tests.insight.people import NOW, course, day, people
from tests.person import Person

ALL = dict.fromkeys(PRIOR, 0.0)


def certain(**rates: float) -> Rates:
    return asked(PRIOR, ALL | rates)  # type: ignore[arg-type]


@given(st.integers(0, 4), st.integers(0, 5), st.integers(0, 20))
def test_certain_rates_give_the_certain_answer(events: int, met: int, network: int) -> None:
    """Whoever is met answers, is met alone, opens up and comes in: each of it takes a month."""
    rates = certain(
        events=events,
        met_per_event=met,
        prompt=1,
        reply_prompt=1,
        agrees=1,
        one_to_one=1000,
        opens=1,
        closes=1,
    )
    sizes = simulate(Start(network=network), rates, runs=50)
    assert sizes.shape == (24, 50)
    for month in range(24):
        assert np.all(sizes[month] == network + events * met * max(0, month - 1)), month


ALL_OPEN = {"agrees": 1.0, "one_to_one": 1000.0, "opens": 1.0, "closes": 1.0}
MEETS = {"events": 2.0, "met_per_event": 3.0, "reply_prompt": 1.0}
POSTS = {"posts": 1.0, "began_per_post": 1.0, "prompt": 1.0, "reply_prompt": 1.0}
CASES: list[tuple[str, Start, dict[str, float], list[int]]] = [
    ("who has opened up comes in", Start(opened_up=3), {"closes": 1}, [3, 3, 3]),
    ("who is in touch is met alone first", Start(in_touch=4), ALL_OPEN, [0, 4, 4]),
    ("two evenings a month for four people", Start(in_touch=4), ALL_OPEN | {"one_to_one": 2}, [0, 2, 4]),
    ("met alone, and nobody opens up", Start(in_touch=4), ALL_OPEN | {"opens": 0}, [0, 0, 0]),
    ("two events with three people each", Start(), ALL_OPEN | MEETS | {"prompt": 1}, [0, 0, 6]),
    ("the same, and thanks come late", Start(), ALL_OPEN | MEETS | {"prompt": 0}, [0, 0, 0]),
    ("a post a week begins an exchange", Start(), ALL_OPEN | POSTS, [0, 0, 4]),
]


@pytest.mark.parametrize(("start", "rates", "months"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_how_a_network_grows(start: Start, rates: dict[str, float], months: list[int]) -> None:
    assert simulate(start, certain(**rates), runs=4)[:3, 0].tolist() == months


def test_where_nothing_is_done_nothing_grows() -> None:
    assert np.all(simulate(Start(3, 2, 5), certain(), runs=50) == 5)


def test_what_fades_is_lost() -> None:
    assert np.all(simulate(Start(network=5), certain(fades=1), runs=50) == 0)


def test_the_same_question_gives_the_same_answer() -> None:
    first, second = (simulate(Start(3, 2, 5), PRIOR) for _ in range(2))
    assert np.array_equal(first, second)
    assert not np.array_equal(first, simulate(Start(4, 2, 5), PRIOR))


def test_late_thanks_are_worth_more_to_mend_than_one_more_event() -> None:
    gains = dict(lever_gains(Start(5, 2, 3), asked(PRIOR, {"events": 4, "one_to_one": 10, "prompt": 0.1})))
    assert gains["prompt"] > gains["events"] > 0


@given(st.floats(0.01, 0.99), st.integers(1, 50), st.data())
def test_a_share_lies_between_the_prior_and_what_was_seen(prior: float, of: int, data: st.DataObject) -> None:
    yes = data.draw(st.integers(0, of))
    mixed = Rate(prior, 10).with_own(yes, of)
    low, high = sorted((prior, yes / of))
    assert low - 1e-9 <= mixed.value <= high + 1e-9
    assert (mixed.weight, mixed.of) == (10 + of, of)


def test_little_of_ones_own_leaves_the_prior_much_outweighs_it() -> None:
    assert Rate(0.5, 10).with_own(1, 1).value == pytest.approx(6 / 11)
    assert Rate(0.5, 10).with_own(90, 90).value == pytest.approx(0.95)
    assert Rate(0.5, 10).with_own(0, 0) == Rate(0.5, 10)


def test_ones_own_rates_are_of_the_last_year() -> None:
    met = [day("2026-05-12")]
    rates = own_rates(
        [course("in_touch", "2026-05-12", met=met, events=["a"], began_at=0.0, thanked_at=60.0)], NOW.date()
    )
    assert (rates["met_per_event"].of, rates["events"].of, rates["prompt"].of) == (1, 6, 1)
    assert rates["prompt"].value > PRIOR["prompt"].value
    assert own_rates([], NOW.date()) == PRIOR


def test_whom_one_was_close_to_before_says_nothing_of_how_one_comes_closer() -> None:
    may, july = day("2026-05-12"), day("2026-07-12")
    came = course("network", "2026-05-12", met=[may], alone=[may], reached=[may, may, may, july])
    rates, others = (own_rates([replace(came, old_friend=old)], NOW.date()) for old in (False, True))
    assert (rates["closes"].value > PRIOR["closes"].value, others["closes"]) == (True, PRIOR["closes"])
    assert rates["opens"].value > others["opens"].value
    assert rates["one_to_one"] == others["one_to_one"]


def test_it_says_on_what_each_number_rests() -> None:
    met = [day("2026-05-12")]
    known = people(
        a=course("in_touch", "2026-05-12", met=met, events=["a"]), boss=course("network", work=True)
    )
    plan = plan_of(known.values(), Question(people=8, events=3), NOW)
    sources = {each.name: each.source for each in plan.assumptions}
    assert (sources["events"], sources["one_to_one"], sources["posts"]) == ("asked", "own", "persona")
    assert (sources["met_per_event"], sources["fades"]) == ("own", "prior")
    assert (plan.network, len(plan.months), 0 <= plan.chance <= 1) == (0, 24, True)
    assert all(each.low <= each.middle <= each.high for each in plan.months)


def test_ones_own_pace_outweighs_that_of_the_persona() -> None:
    """Four evenings a month for a year, where the persona means to go to two."""
    evenings = [day("2025-11-20") + 7 * week for week in range(50)]
    known = [
        course("acquainted", met=[on], days=[on], events=[f"event {on}"], reached=[on, None, None, None])
        for on in evenings
    ]
    events = plan_of(known, Question(), NOW).assumptions[0]
    assert (events.source, events.prior) == ("own", 2)
    assert 3.5 < events.value < 4.5


GOALS: list[tuple[str, Start, Rates, int]] = [
    ("a goal that is reached asks nothing", Start(network=6), certain(), 7),
    ("three who come in for certain", Start(opened_up=3), certain(closes=1), 3),
    ("where all is lost, one more than today", Start(network=5), certain(fades=1), 6),
    ("where nobody is, one person", Start(), certain(), 1),
    ("never more than one can ask for", Start(network=600), certain(), MOST_PEOPLE),
]


@pytest.mark.parametrize(
    ("start", "rates", "goal"), [case[1:] for case in GOALS], ids=[case[0] for case in GOALS]
)
def test_the_goal_to_begin_with(start: Start, rates: Rates, goal: int) -> None:
    assert within_reach(start, rates) == goal


@pytest.mark.parametrize("name", PERSONAS)
@pytest.mark.parametrize("start", [Start(), Start(3, 2, 3), Start(60, 20, 12)], ids=str)
def test_the_goal_to_begin_with_is_neither_hopeless_nor_sure(name: PersonaName, start: Start) -> None:
    rates = assumed(PERSONAS[name].pace)
    sizes, goal = simulate(start, rates)[GOAL_MONTH - 1], within_reach(start, rates)
    assert 0.3 <= (sizes >= goal).mean() <= 0.7
    assert goal > start.network


def test_a_goal_that_nobody_set_stays_while_rates_are_tried(naoki: Person) -> None:
    """Otherwise no lever would ever show what it is worth."""
    plain, eager = (
        naoki.client.get("/api/insight/plan", query_string=query).get_json()
        for query in ({}, {"events": 20, "one_to_one": 30})
    )
    assert plain["people"] == eager["people"]
    assert plain["chance"] < eager["chance"]


@pytest.mark.parametrize("name", PERSONAS)
def test_every_way_goes_from_the_first_month_to_the_last(name: PersonaName) -> None:
    path = PERSONAS[name].path
    assert (path[0].start, max(leg.end for leg in path)) == (1, 24)
    assert all(1 <= leg.start <= leg.end for leg in path)


BAD = [
    {"people": 0},
    {"people": "many"},
    {"events": -1},
    {"prompt": 1.5},
    {"persona": "king"},
    {"x": 1},
    {"events": "nan"},
]


@pytest.mark.parametrize("query", BAD, ids=str)
def test_a_question_without_sense_is_answered_with_what_is_wrong(
    naoki: Person, query: dict[str, Any]
) -> None:
    answer = naoki.client.get("/api/insight/plan", query_string=query)
    assert answer.status_code == 422, answer.text
    assert answer.get_json()["errors"][0]["field"] == next(iter(query))


def test_each_question_has_an_answer_of_its_own(naoki: Person) -> None:
    few, many = (naoki.client.get("/api/insight/plan", query_string={"people": n}) for n in (3, 300))
    assert few.headers["ETag"] != many.headers["ETag"]
    assert few.get_json()["chance"] >= many.get_json()["chance"]
