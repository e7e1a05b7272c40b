"""When offices are open."""

from datetime import date

import pytest

from server.followups.calendar import is_business_day, next_business_day


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 11, 14), "Saturday"),
        (date(2026, 11, 15), "Sunday"),
        (date(2026, 11, 23), "勤労感謝の日"),
        (date(2026, 5, 6), "振替休日: May 3 was a Sunday"),
        (date(2026, 9, 22), "国民の休日: between two holidays"),
        (date(2026, 3, 20), "春分の日"),
        (date(2026, 8, 13), "お盆 begins"),
        (date(2027, 8, 16), "お盆 ends"),
        (date(2026, 12, 29), "年末年始 begins"),
        (date(2026, 12, 31), "大晦日"),
        (date(2028, 1, 3), "三が日 ends"),
    ],
)
def test_offices_are_closed(day: date, why: str) -> None:
    assert not is_business_day(day), why


@pytest.mark.parametrize(
    "day", [date(2026, 11, 24), date(2026, 8, 12), date(2026, 8, 17), date(2026, 12, 28), date(2027, 1, 4)]
)
def test_offices_are_open(day: date) -> None:
    assert is_business_day(day)


@pytest.mark.parametrize(
    ("after", "is_"),
    [
        (date(2026, 11, 12), date(2026, 11, 13)),
        (date(2026, 11, 13), date(2026, 11, 16)),
        (date(2026, 11, 20), date(2026, 11, 24)),
        (date(2026, 8, 12), date(2026, 8, 17)),
        (date(2026, 12, 28), date(2027, 1, 4)),
        (date(2026, 5, 1), date(2026, 5, 7)),
    ],
)
def test_the_next_business_day_is_never_the_same_day(after: date, is_: date) -> None:
    assert next_business_day(after) == is_
