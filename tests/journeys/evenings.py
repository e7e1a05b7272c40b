"""When the stories take place."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

TOKYO = ZoneInfo("Asia/Tokyo")
FIRST = date(2026, 11, 10)
TUESDAY, THURSDAY = 1, 3
BEGINS, ENDS = "19:30", "21:00"


def at(day: date, hour: str) -> datetime:
    """That hour ("19:30") of that day in Tokyo."""
    return datetime.combine(day, time.fromisoformat(hour), TOKYO)


def evening_from(moment: datetime) -> datetime:
    """The moment itself when it lies in an ordinary evening, else the beginning of the next one.

    A Tuesday or Thursday, since a business day follows (in November and December 2026).
    """
    day = max(FIRST, moment.astimezone(TOKYO).date())
    while day.weekday() not in (TUESDAY, THURSDAY) or moment >= at(day, ENDS):
        day += timedelta(days=1)
    return max(moment, at(day, BEGINS))
