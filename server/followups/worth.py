"""What is worth most of all that is due, so that a digest begins with it. Pure.

A promise before today's thanks, those before one's own plans, then a meeting, engaging online, thanks that
are late already, and keeping in touch last. Of equals the closest person, then what has been due the longest.
"""

from datetime import datetime
from typing import get_args

from server.contacts.standing import StageName
from server.followups.followup import ENGAGE, KEEP, MEET, PROMISE, THANKS
from server.followups.hours import local_day
from server.followups.preferences import Preferences
from server.followups.task import Task

_OWN_PLANS, _LATE_THANKS = 0, -1
_ORDER = (PROMISE, THANKS, _OWN_PLANS, MEET, ENGAGE, _LATE_THANKS, KEEP)
_STAGES: tuple[StageName, ...] = get_args(StageName)


def rank(task: Task, preferences: Preferences, now: datetime) -> tuple[int, int, datetime]:
    """The lowest comes first."""
    kind = task.step if task.step in _ORDER else _OWN_PLANS
    if kind == THANKS and local_day(task.due_at, preferences) < local_day(now, preferences):
        kind = _LATE_THANKS
    return _ORDER.index(kind), -_STAGES.index(task.person.stage), task.due_at
