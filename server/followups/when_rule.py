"""What the rules of both languages are made of: days counted from a day. Pure."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

Rule = tuple[re.Pattern[str], Callable[[re.Match[str], date], date]]
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6


def rule(pattern: str, day: Callable[[re.Match[str], date], date]) -> Rule:
    return re.compile(pattern), day


def in_days(today: date, count: int) -> date:
    return today + timedelta(days=count)


def monday(today: date, weeks: int = 0) -> date:
    """Of this week, or of one so many weeks on; weeks begin on Monday."""
    return today + timedelta(days=7 * weeks - today.weekday())


def of_week(today: date, weekday: int, weeks: int) -> date:
    return monday(today, weeks) + timedelta(days=weekday)


def coming(today: date, weekday: int) -> date:
    """The first such day after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def within_week(today: date, weeks: int = 0) -> date:
    """Its Friday; on the weekend its last day."""
    friday = of_week(today, FRIDAY, weeks)
    return friday if friday >= today else of_week(today, SUNDAY, weeks)


def weekend(today: date, weeks: int = 0) -> date:
    """Its Saturday; on the weekend itself the Sunday."""
    saturday = of_week(today, SATURDAY, weeks)
    return saturday if saturday > today else of_week(today, SUNDAY, weeks)


def month(today: date, months: int, day: int = 1) -> date:
    """That day of the month so many months on. ValueError where it has none."""
    years, index = divmod(today.month - 1 + months, 12)
    return date(today.year + years, index + 1, day)


def month_end(today: date, months: int = 0) -> date:
    first = month(today, months)
    return first.replace(day=monthrange(first.year, first.month)[1])


def in_months(today: date, months: int) -> date:
    """The same day so many months on, or the last of a shorter month."""
    return min(month_end(today, months), month(today, months) + timedelta(days=today.day - 1))


def day_of_month(today: date, day: int) -> date:
    """This month's or that of the next month that has it. ValueError where none does."""
    later = (months for months in range(3) if month_end(today, months).day >= day)
    return _first(found for months in later if (found := month(today, months, day)) >= today)


def day_of_year(today: date, month_number: int, day: int, year: str | None = None) -> date:
    """The next one, unless the year was said. ValueError where no year has it."""
    if year:
        return date(int(year), month_number, day)
    years = (each for each in range(today.year, today.year + 9) if _exists(each, month_number, day))
    found = (date(each, month_number, day) for each in years)
    return _first(each for each in found if each >= today)


def _first(days: Iterator[date]) -> date:
    for day in days:
        return day
    raise ValueError("There is no such day.")


def _exists(year: int, month_number: int, day: int) -> bool:
    return 1 <= month_number <= 12 and 1 <= day <= monthrange(year, month_number)[1]
