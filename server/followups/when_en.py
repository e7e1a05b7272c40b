"""Days as English says them: next Tuesday, in 2 weeks, the end of the month, on the 5th. Pure."""

import re
from datetime import date

from server.followups.when_rule import (
    Rule,
    coming,
    day_of_month,
    day_of_year,
    in_days,
    in_months,
    month,
    month_end,
    of_week,
    rule,
    weekend,
    within_week,
)

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COUNT = r"(?P<count>\d{1,4}|a couple of|an?|one|two|three|four|five|six)"
_UNIT = r"(?P<unit>day|week|month|year)s?"


def _weekday(match: re.Match[str]) -> int:
    return _WEEKDAYS.index(match["weekday"])


def _later(match: re.Match[str], today: date) -> date:
    count = _COUNTS.get(match["count"]) or int(match["count"])
    if match["unit"] in ("day", "week"):
        return in_days(today, count * (1 if match["unit"] == "day" else 7))
    return in_months(today, count * (12 if match["unit"] == "year" else 1))


def _dated(match: re.Match[str], today: date) -> date:
    return day_of_year(today, _MONTHS.index(match["m"][:3]) + 1, int(match["d"]), match["year"])


def _rule(pattern: str, *day: object) -> Rule:
    return rule(r"(?:by |on |until |before )?(?:the )?(?:" + pattern + ")", *day)  # type: ignore[arg-type]


ENGLISH: list[Rule] = [
    _rule("today", lambda _, today: today),
    _rule("tomorrow", lambda _, today: in_days(today, 1)),
    _rule("day after tomorrow", lambda _, today: in_days(today, 2)),
    _rule(rf"(?:in|within) {_COUNT} {_UNIT}(?:'? time)?", _later),
    _rule(rf"{_COUNT} {_UNIT} (?:from (?:now|today)|later)", _later),
    _rule(rf"next {_WEEKDAY}", lambda m, today: of_week(today, _weekday(m), 1)),
    _rule(rf"{_WEEKDAY},? next week", lambda m, today: of_week(today, _weekday(m), 1)),
    _rule(rf"(?:this |coming )?{_WEEKDAY}", lambda m, today: coming(today, _weekday(m))),
    _rule(r"(?:this|end of (?:the|this)) week", lambda _, today: within_week(today)),
    _rule(r"end of next week", lambda _, today: within_week(today, 1)),
    _rule(r"(?:early |start of |beginning of )?next week", lambda _, today: of_week(today, 0, 1)),
    _rule(r"(?:this |coming )?weekend", lambda _, today: weekend(today)),
    _rule(r"next weekend", lambda _, today: weekend(today, 1)),
    _rule(r"(?:end of (?:the|this)|this) month|month'?s end|month end", lambda _, today: month_end(today)),
    _rule(r"(?:end of|late) next month", lambda _, today: month_end(today, 1)),
    _rule(r"(?:middle of|mid-?) ?next month", lambda _, today: month(today, 1, 15)),
    _rule(r"(?:early |start of |beginning of )?next month", lambda _, today: month(today, 1)),
    _rule(r"end of (?:the|this) year|year'?s end|year end", lambda _, today: day_of_year(today, 12, 28)),
    _rule(
        r"(?P<year>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})",
        lambda m, today: day_of_year(today, int(m["m"]), int(m["d"]), m["year"]),
    ),
    _rule(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})", lambda m, today: day_of_year(today, int(m["m"]), int(m["d"]))),
    _rule(rf"{_MONTH} (?:the )?{_DAY}{_YEAR}", _dated),
    _rule(rf"{_DAY} (?:of )?{_MONTH}{_YEAR}", _dated),
    _rule(r"(?P<d>\d{1,2})(?:st|nd|rd|th)", lambda m, today: day_of_month(today, int(m["d"]))),
    _rule(rf"{_DAY} of next month", lambda m, today: month(today, 1, int(m["d"]))),
]
