"""The week in two minutes."""

from datetime import timedelta

import pytest

from server.insight.review import review_of, week_to_review
from tests.followups.people import id_of, met, yamada
from tests.insight.people import MONDAY, NOW, course, day, people


@pytest.mark.parametrize(
    ("days", "week"), [(0, -7), (3, -7), (4, 0), (6, 0), (7, 0)], ids=["Mon", "Thu", "Fri", "Sun", "next Mon"]
)
def test_which_week_is_looked_back_on(days: int, week: int) -> None:
    monday = NOW - timedelta(days=3)
    assert week_to_review(monday + timedelta(days=days)) == MONDAY + timedelta(days=week)


def test_what_moved_who_was_met_and_who_is_missed() -> None:
    everybody = people(
        new=course("acquainted", "2026-11-10", met=[day("2026-11-10")]),
        closer=course(
            "opened_up",
            "2026-09-01",
            "2026-11-11",
            reached=[day("2026-09-01")] * 2 + [day("2026-11-11"), None],
        ),
        missed=course("network", "2026-08-01"),
        boss=course("network", "2026-08-01", work=True),
        left_alone=course("network", "2026-08-01", quiet=True),
    )
    review = review_of(everybody, [], [], MONDAY, NOW)
    assert (review.met, review.fresh) == (1, 1)
    assert [(rise.contact_id, rise.stage) for rise in review.rises] == [(id_of("closer"), "opened_up")]
    assert [silence.contact_id for silence in review.silences] == [id_of("missed")]


def test_what_was_learned_in_that_week_but_nothing_private() -> None:
    talks = [
        met(yamada(), "2026-11-10 19:00", "this week", learned="採用は口コミから"),
        met(yamada(), "2026-11-11 19:00", "private", learned="家のこと", private_talk=True),
        met(yamada(), "2026-11-08 19:00", "before", learned="先週のこと"),
        met(yamada(), "2026-11-12 19:00", "nothing"),
    ]
    review = review_of({str(yamada().id): course("acquainted", "2026-11-10")}, talks, [], MONDAY, NOW)
    assert [(each.text, each.contact_ids) for each in review.lessons] == [("採用は口コミから", [yamada().id])]
