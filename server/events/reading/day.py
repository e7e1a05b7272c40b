"""Days as Japanese and English texts write them. Pure.

2026年12月3日（木）, 令和8年12月3日, 2026/12/03(木), 2026-12-03, 12月3日, 12/3(木), Dec 3, 2026 or
Thu, 3 December.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = (
    r"(?:\s{0,2}[(（\[]?\s?(?:(?P<ja>[月火水木金土日])(?:曜日?)?(?:[・/、][^)）\]\d]{1,4})?(?=[)）\]\s\d,~〜の、]|$)"
    r"|(?P<en>mon|tue|wed|thu|fri|sat|sun)(?:(?:s|nes|rs|ur)?day|s)?\b\.?)\s?[)）\]]?)"
)
_NUMBERED = re.compile(
    rf"""(?<![\d/.-])(?:(?:(?P<year>20\d\d)|令和(?P<era>\d{{1,2}}))\s?[年/.-]\s?)?
    (?P<m>\d{{1,2}})\s?(?:月\s?(?P<d>\d{{1,2}})\s?日|(?P<mark>[/.-])\s?(?P<d2>\d{{1,2}})(?![\d/]))
    {_WEEKDAY}?""",
    re.I | re.X,
)
_NAMED = re.compile(
    rf"""\b(?:(?P<en>mon|tue|wed|thu|fri|sat|sun)(?:(?:s|nes|rs|ur)?day|s)?\b\.?,?\s{{1,2}})?
    (?:{_MONTH}\s{{1,2}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s{{1,2}}(?P<year>20\d\d))?
    |(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,2}}{_MONTH.replace("month", "month2")},?
        (?:\s{{1,2}}(?P<year2>20\d\d))?)""",
    re.I | re.X,
)
MOST = 100
_LATELY = timedelta(days=30)
"""A day without a year lies ahead, unless it was so lately."""


@dataclass(frozen=True)
class Day:
    """Where in the text it stands, and which day that is."""

    begins: int
    ends: int
    day: date


def days_in(text: str, today: date) -> list[Day]:
    """The first of them, in the order of the text, whose digits are ASCII."""
    found = [*islice(_numbered(text, today), MOST), *islice(_named(text, today), MOST)]
    return sorted(found, key=lambda each: each.begins)


def _numbered(text: str, today: date) -> Iterator[Day]:
    for m in _NUMBERED.finditer(text):
        year = int(m["year"]) if m["year"] else 2018 + int(m["era"]) if m["era"] else None
        weekday = _weekday(m["ja"], m["en"])
        sure = (
            year or m["mark"] is None or (m["mark"] == "/" and (weekday is not None or _hour(text, m.end())))
        )
        day = sure and _day(year, int(m["m"]), int(m["d"] or m["d2"]), weekday, today)
        if day:
            yield Day(m.start(), m.end(), day)


def _named(text: str, today: date) -> Iterator[Day]:
    for m in _NAMED.finditer(text):
        month = 1 + _MONTHS.index((m["month"] or m["month2"])[:3].lower())
        year = m["year"] or m["year2"]
        day = _day(int(year) if year else None, month, int(m["d"] or m["d2"]), _weekday(None, m["en"]), today)
        if day:
            yield Day(m.start(), m.end(), day)


def _hour(text: str, at: int) -> bool:
    """12/3 alone may be a fraction; 12/3 19:00 is a day."""
    return bool(re.match(r"\s{1,2}\d{1,2}[:時]", text[at : at + 8]))


def _weekday(ja: str | None, en: str | None) -> int | None:
    if ja:
        return "月火水木金土日".index(ja)
    return _WEEKDAYS.index(en[:3].lower()) if en else None


def _day(year: int | None, month: int, day: int, weekday: int | None, today: date) -> date | None:
    """Without a year: that of which the weekday is true, and which is the next."""
    years = [year] if year else [today.year - 1, today.year, today.year + 1]
    days = [each for y in years if (each := _on(y, month, day))]
    fitting = [each for each in days if weekday is None or each.weekday() == weekday] or days
    ahead = [each for each in fitting if each >= today - _LATELY]
    return next(iter(ahead or fitting[-1:]), None)


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
