"""A person's hours: local times as moments, and the quiet ones left alone. Pure.

A local time that a change of the clocks skips counts as long after midnight as it would have; one that comes
twice is the first of the two.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.followups.preferences import Preferences

_NIGHT_ENDS = timedelta(hours=5)


def local_day(moment: datetime, preferences: Preferences) -> date:
    return _local(moment, preferences).date()


def day_of_noon(noon: datetime) -> date:
    """The calendar day that was kept as its noon, wherever the phone was then and the person is now.

    An hour after noon it is that very day in UTC, for every place from Honolulu (UTC-10) to Auckland
    (UTC+13).
    """
    return (noon.astimezone(UTC) + timedelta(hours=1)).date()


def evening_of(moment: datetime, preferences: Preferences) -> date:
    """The day whose evening this still is: one in the morning belongs to the day before."""
    return (_local(moment, preferences) - _NIGHT_ENDS).date()


def at_hour(day: date, hour: str, preferences: Preferences) -> datetime:
    """`hour` ("08:30") of that day where the person is, in UTC."""
    return _moment(day, hour, preferences, fold=0)


def midnight(day: date, preferences: Preferences) -> datetime:
    return at_hour(day, "00:00", preferences)


def is_quiet(moment: datetime, preferences: Preferences) -> bool:
    now, start, end = _local(moment, preferences).time(), *_quiet(preferences)
    return start <= now < end if start <= end else now >= start or now < end


def after_quiet(moment: datetime, preferences: Preferences) -> datetime:
    """The moment itself, or the end of the quiet hours it lies in."""
    if not is_quiet(moment, preferences):
        return moment
    today, end = local_day(moment, preferences), preferences.quiet.end
    ends = [
        _moment(today, end, preferences, fold=0),
        _moment(today, end, preferences, fold=1),
        _moment(today + timedelta(days=1), end, preferences, fold=0),
    ]
    return next(each for each in ends if each > moment)


def until_quiet(moment: datetime, preferences: Preferences) -> timedelta:
    """How long from now until nothing may be shown any more; a day when there are no quiet hours."""
    start, end = _quiet(preferences)
    if start == end:
        return timedelta(days=1)
    today = local_day(moment, preferences)
    starts = [at_hour(today + timedelta(days=d), preferences.quiet.start, preferences) for d in (0, 1)]
    return next(each for each in starts if each > moment) - moment


def _local(moment: datetime, preferences: Preferences) -> datetime:
    return moment.astimezone(ZoneInfo(preferences.time_zone))


def _moment(day: date, hour: str, preferences: Preferences, fold: int) -> datetime:
    local = datetime.combine(day, time.fromisoformat(hour).replace(fold=fold))
    return local.replace(tzinfo=ZoneInfo(preferences.time_zone)).astimezone(UTC)


def _quiet(preferences: Preferences) -> tuple[time, time]:
    return time.fromisoformat(preferences.quiet.start), time.fromisoformat(preferences.quiet.end)
