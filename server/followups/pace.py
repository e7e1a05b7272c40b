"""How often a person may be woken: one push an hour, so many a day, none in quiet hours. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from server.followups.hours import after_quiet, at_hour, local_day
from server.followups.preferences import Preferences

BETWEEN_PUSHES = timedelta(hours=1)
REMEMBERED = timedelta(days=2)
"""How far back `pushed` must reach for the daily cap."""
USEFUL = timedelta(hours=24)
"""A push that no service took for so long is left to the home screen, and to the next channel."""
_AHEAD = timedelta(days=366)


def next_push(
    due_at: datetime, pushed: Sequence[datetime], preferences: Preferences, now: datetime
) -> datetime | None:
    """When what is due at `due_at` may be pushed, never before `now`; None when the person wants no push.

    `pushed`: when pushes went out lately. What lies more than a year ahead is looked at again in a year.
    """
    if preferences.cap == 0:
        return None
    moment = min(max(due_at, now), now + _AHEAD)
    if pushed:
        moment = max(moment, max(pushed) + BETWEEN_PUSHES)
    moment = after_quiet(moment, preferences)
    day = local_day(moment, preferences)
    if sum(local_day(each, preferences) == day for each in pushed) < preferences.cap:
        return moment
    tomorrow = at_hour(day + timedelta(days=1), preferences.hours.morning, preferences)
    return after_quiet(tomorrow, preferences)


def next_waking(fresh: datetime | None, standing: datetime | None, is_begun: bool) -> datetime | None:
    """When the reminder process looks at a person again.

    `fresh`: when what is new may be pushed; `standing`: when a push that some device did not take is tried
    again. If no device took it yet (`is_begun`), what is new waits for that.
    """
    if is_begun and standing:
        return standing
    return min((moment for moment in (fresh, standing) if moment), default=None)
