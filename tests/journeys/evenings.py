"""When the stories take place."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

TOKYO = ZoneInfo("Asia/Tokyo")
FIRST = date(2026, 11, 10)
TUESDAY, THURSDAY = 1, 3


def at(day: date, hour: str) -> datetime:
    """That hour ("19:30") of that day in Tokyo."""
    return datetime.combine(day, time.fromisoformat(hour), TOKYO)


def ordinary_evenings() -> Iterator[date]:
    """Tuesdays and Thursdays, each with a business day after it, until the year's end brings other customs."""
    day = FIRST
    while day.month < 12 or day.day < 20:
        if day.weekday() in (TUESDAY, THURSDAY):
            yield day
        day += timedelta(days=1)
