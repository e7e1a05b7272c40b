"""When a step of the ladder is due. Pure.

Thanks go the same evening where an X or LINE handle was given, or where only a name is known; to an office,
the next business morning (8:30 to 10:00 by default settings). A promise is due on the morning of its day.
"""

from datetime import datetime, timedelta

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.events.event import Event
from server.followups.calendar import next_business_day
from server.followups.hours import after_quiet, at_hour, evening_of, local_day
from server.followups.preferences import Preferences

PAUSE = timedelta(minutes=30)
"""After the encounter or its event: the phone stays in the pocket while people talk."""
EVENING_NETWORKS = frozenset({"x", "line"})
_USUAL_EVENT = timedelta(hours=3)
_LONGEST_EVENING = timedelta(hours=12)


def thanks_due(
    contact: Contact, encounter: Encounter, event: Event | None, carded: bool, preferences: Preferences
) -> datetime:
    """`carded`: there is a photo of their card, read or not yet, and so an office to write to."""
    day = evening_of(encounter.at, preferences)
    if _by_mail(contact, carded):
        morning = at_hour(next_business_day(day), preferences.hours.morning, preferences)
        return after_quiet(morning, preferences)
    evening = at_hour(day, preferences.hours.evening, preferences)
    return after_quiet(max(evening, _end(encounter, event) + PAUSE), preferences)


def promise_due(promise_by: datetime, preferences: Preferences) -> datetime:
    day = local_day(promise_by, preferences)
    return after_quiet(at_hour(day, preferences.hours.morning, preferences), preferences)


def _by_mail(contact: Contact, carded: bool) -> bool:
    if any(handle.network.lower() in EVENING_NETWORKS for handle in contact.handles):
        return False
    return bool(carded or contact.emails or contact.company)


def _end(encounter: Encounter, event: Event | None) -> datetime:
    if event is None:
        return encounter.at
    end = event.ends_at or event.starts_at + _USUAL_EVENT
    return max(encounter.at, min(end, encounter.at + _LONGEST_EVENING))
