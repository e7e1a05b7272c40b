"""What an event was worth, in people with whom it went on, against one's other events."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.events.event import Event
from server.insight.course import Course
from server.insight.figure import Worth
from server.insight.worth import worths_of
from tests.followups.people import id_of
from tests.insight.people import NOW, course, day, event, text

LONG_AGO = ("2026-05-10", "2026-06-10", "2026-07-10", "2026-08-10")
MINE = "2026-09-10"


def gathering(on: str, met: int, went_on: int) -> tuple[Event, dict[str, Course]]:
    """An event that evening, and whom one met there; something came back from some of them a week later."""
    one, then = event(on, f"{on} 19:00"), day(on)
    came_back = [then + 7]
    return one, {
        text(f"{on} {n}"): course(
            "acquainted", on, met=[then], events=[str(one.id)], heard=came_back if n < went_on else []
        )
        for n in range(met)
    }


def worth(mine: tuple[int, int], others: list[tuple[int, int]], on: str = MINE) -> Worth:
    elsewhere = [gathering(when, *each) for when, each in zip(LONG_AGO, others, strict=False)]
    gatherings = [gathering(on, *mine), *elsewhere]
    people = {id: each for _, met in gatherings for id, each in met.items()}
    found = worths_of(people, [one for one, _ in gatherings], NOW).events
    return next(each for each in found if each.event_id == id_of(on))


USUAL = [(10, 2), (10, 2), (10, 2)]
CASES = [
    ("more people than anywhere", (8, 5), USUAL, "most"),
    ("more than usual, but fewer than once", (5, 2), [(10, 2), (20, 3), (10, 0)], "more"),
    ("as many as usual", (5, 1), USUAL, "alike"),
    ("half a person less is no difference", (8, 1), USUAL, "alike"),
    ("none where there usually are two", (10, 0), USUAL, "fewer"),
    ("one person is no best event", (3, 1), [(10, 0), (10, 0), (10, 0)], "more"),
    ("two other events are nothing to go by", (8, 5), USUAL[:2], "alone"),
    ("nor is none", (8, 0), [], "alone"),
]


@pytest.mark.parametrize(
    ("mine", "others", "against"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_it_is_held_against_the_others(
    mine: tuple[int, int], others: list[tuple[int, int]], against: str
) -> None:
    found = worth(mine, others)
    assert (found.met, found.went_on, found.against) == (*mine, against)


def test_usual_is_how_many_it_is_of_as_many_elsewhere() -> None:
    assert worth((5, 0), USUAL).usual == 1.0


def test_before_two_weeks_nothing_can_have_come_of_it() -> None:
    assert worth((8, 0), USUAL, on="2026-11-01").against == "too_soon"


def test_whom_one_met_again_counts_as_well_as_who_wrote_and_ones_own_letters_do_not() -> None:
    one, then = event("e", "2026-09-10 19:00"), day("2026-09-10")
    at = {"events": [str(one.id)]}
    people = {
        text("again"): course("acquainted", met=[then, then + 30], **at),
        text("wrote to"): course("acquainted", met=[then], wrote=[then + 1], **at),
        text("heard of before"): course("opened_up", met=[then], heard=[then - 30], **at),
        text("client"): course("in_touch", met=[then, then + 30], work=True, **at),
    }
    [found] = worths_of(people, [one], NOW).events
    assert (found.met, found.went_on, found.opened_up) == (3, 1, 1)


def test_what_lies_ahead_and_where_nobody_was_met_is_not_judged() -> None:
    ahead, people = gathering("2026-12-01", 2, 0)
    assert worths_of(people, [ahead, event("alone", "2026-09-01 19:00")], NOW).events == []


@settings(deadline=None)  # a busy machine takes its time
@given(st.lists(st.tuples(st.integers(1, 6), st.integers(0, 6)), min_size=1, max_size=8))
def test_more_people_with_whom_it_went_on_never_make_it_worth_less(each: list[tuple[int, int]]) -> None:
    order = ["fewer", "alike", "more", "most"]
    days = [f"2026-0{month}-10" for month in range(1, 9)]

    def judged(first: int) -> str:
        went = [first, *(min(met, went) for met, went in each[1:])]
        all = [gathering(days[n], met, went[n]) for n, (met, _) in enumerate(each)]
        people = {id: one for _, met in all for id, one in met.items()}
        return worths_of(people, [one for one, _ in all], NOW + timedelta(days=30)).events[0].against

    fewest, most = judged(0), judged(each[0][0])
    assert fewest == most == "alone" or order.index(fewest) <= order.index(most)
