"""Until when something is put off, in the person's own hours. Pure."""

from datetime import UTC, date, datetime, timedelta
from typing import Literal

from server.errors import Refused
from server.followups.hours import at_hour, local_day
from server.followups.preferences import Preferences

Choice = Literal["later", "tonight", "tomorrow", "weekend", "next_week"]
LONGEST = timedelta(days=366)
WEEKEND_HOUR = "10:00"
_WORTH_WAITING_FOR = timedelta(hours=1)
_MONDAY, _SATURDAY = 0, 5


def moment_of(choice: Choice | datetime, preferences: Preferences, now: datetime) -> datetime:
    """`later` (the button on a notification) is tonight, or tomorrow when the evening has come.

    Raises `Refused` for a moment that is past or more than a year ahead.
    """
    moment = choice.astimezone(UTC) if isinstance(choice, datetime) else _chosen(choice, preferences, now)
    if moment <= now:
        raise Refused("This moment is past.", code="time_in_the_past")
    if moment > now + LONGEST:
        raise Refused("This is more than a year ahead.", code="too_far_ahead")
    return moment


def _chosen(choice: Choice, preferences: Preferences, now: datetime) -> datetime:
    today, hours = local_day(now, preferences), preferences.hours
    tonight = at_hour(today, hours.evening, preferences)
    if choice == "tonight" or (choice == "later" and tonight - now >= _WORTH_WAITING_FOR):
        return tonight
    if choice == "weekend":
        return at_hour(_next(_SATURDAY, today), WEEKEND_HOUR, preferences)
    if choice == "next_week":
        return at_hour(_next(_MONDAY, today), hours.morning, preferences)
    return at_hour(today + timedelta(days=1), hours.morning, preferences)


def _next(weekday: int, today: date) -> date:
    """The first such day after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
