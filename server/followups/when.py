"""A promise's day in words, as a person says it, in Japanese or in English. Pure; never a moment in the past.

Written by hand: dateparser 1.5 (7 MB with what it needs) knows neither 来週火曜 nor 月末, and reads 12月5日
as a day of the year 2112.
"""

import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import Literal

from server.errors import Refused
from server.followups.hours import at_hour, local_day
from server.followups.preferences import Preferences
from server.followups.when_en import ENGLISH
from server.followups.when_hour import Spoken, spoken_hour
from server.followups.when_ja import JAPANESE, with_figures
from server.followups.when_rule import Rule

Language = Literal["ja", "en"]
LONGEST = timedelta(days=5 * 366)
_LATER_TODAY = timedelta(hours=1)
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def moment_said(
    words: str, preferences: Preferences, now: datetime, language: Language | None = None
) -> tuple[datetime, date]:
    """The moment in UTC, and the day of it where the person is; without an hour, their own morning.

    Raises `Refused`: `not_understood`, `time_in_the_past`, `too_far_ahead`.
    """
    today = local_day(now, preferences)
    said, spoken = spoken_hour(_plain(words), preferences.hours)
    day = _day(said, spoken, today, language)
    if day is None:
        raise Refused("This was not understood as a day.", code="not_understood")
    if day - today > LONGEST:
        raise Refused("This is more than five years ahead.", code="too_far_ahead")
    at = at_hour(day, spoken.hour or preferences.hours.morning, preferences)
    at = at if at > now else _after_all(day, today, said, spoken, preferences, now)
    return at, local_day(at, preferences)


def _plain(words: str) -> str:
    plain = unicodedata.normalize("NFKC", words).strip().lower()
    return with_figures(re.sub(r"\s+", "", plain)) if _JAPANESE.search(plain) else re.sub(r"\s+", " ", plain)


def _day(said: str, spoken: Spoken, today: date, language: Language | None) -> date | None:
    if not said:
        return today if spoken.hour else None
    for rules in (ENGLISH, JAPANESE) if language == "en" else (JAPANESE, ENGLISH):
        try:
            day = _by(rules, said, today)
        except (ValueError, OverflowError):
            return None  # the 31st of February, or no day of any calendar
        if day:
            return day
    return None


def _by(rules: list[Rule], said: str, today: date) -> date | None:
    for pattern, day in rules:
        match = pattern.fullmatch(said)
        if match:
            return day(match, today)
    return None


def _after_all(
    day: date, today: date, said: str, spoken: Spoken, preferences: Preferences, now: datetime
) -> datetime:
    """Of today: the evening where no hour was said, or soon. An hour alone that has passed is tomorrow's."""
    if day < today or (said and spoken.exact):
        raise Refused("This moment is past.", code="time_in_the_past")
    if spoken.exact and spoken.hour:
        return at_hour(today + timedelta(days=1), spoken.hour, preferences)
    evening = at_hour(today, preferences.hours.evening, preferences)
    return evening if evening > now else now + _LATER_TODAY
