"""When a step of the ladder is due. Pure.

By default thanks go the same evening where an X or LINE handle was given, or where only a name is known; to
an office, the next business morning, 8:30 to 10:00. A promise is due on the morning of its day; in the
evening where it was made that day, or where one wrote to them that day and may have kept it by that.
"""

from datetime import date, datetime, timedelta

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.events.event import Event
from server.followups.calendar import is_business_day, next_business_day
from server.followups.hours import after_quiet, at_hour, evening_of
from server.followups.preferences import Preferences
from server.followups.rungs import PartOfDay, Thanks

PAUSE = timedelta(minutes=30)
"""After the encounter or its event: the phone stays in the pocket while people talk."""
EVENING_NETWORKS = frozenset({"x", "line"})
_OFFICE_OPENS, _OFFICE_IS_BUSY = "08:30", "10:00"
_USUAL_EVENT = timedelta(hours=3)
_LONGEST_EVENING = timedelta(hours=12)


def thanks_due(
    chosen: Thanks, by_mail: bool, encounter: Encounter, event: Event | None, preferences: Preferences
) -> datetime:
    """`by_mail`: there is an office to write to."""
    day = evening_of(encounter.at, preferences)
    if _in_the_morning(chosen, by_mail):
        return _office_morning(next_business_day(day), preferences)
    evening = at_hour(day, preferences.hours.evening, preferences)
    return after_quiet(max(evening, _end(encounter, event) + PAUSE), preferences)


def promise_due(day: date, in_the_evening: bool, preferences: Preferences) -> datetime:
    """In the morning of that day, or in the evening."""
    hour = preferences.hours.evening if in_the_evening else preferences.hours.morning
    return after_quiet(at_hour(day, hour, preferences), preferences)


def letter_due(chosen: PartOfDay, by_mail: bool, day: date, preferences: Preferences) -> datetime:
    """Of that day: in the evening, or to an office on the first business morning from then on."""
    if _in_the_morning(chosen, by_mail):
        open_day = day if is_business_day(day) else next_business_day(day)
        return _office_morning(open_day, preferences)
    return after_quiet(at_hour(day, preferences.hours.evening, preferences), preferences)


def has_office(contact: Contact, carded: bool) -> bool:
    """Is a mail to an office the way to them? `carded`: there is a photo of their card, read or not yet."""
    if any(handle.network.lower() in EVENING_NETWORKS for handle in contact.handles):
        return False
    return bool(carded or contact.emails or contact.company)


def _in_the_morning(chosen: Thanks | PartOfDay, by_mail: bool) -> bool:
    return by_mail if chosen == "auto" else chosen == "morning"


def _office_morning(day: date, preferences: Preferences) -> datetime:
    """At one's own hour, as far as it lies on top of the morning's pile there."""
    hour = min(max(preferences.hours.morning, _OFFICE_OPENS), _OFFICE_IS_BUSY)
    return after_quiet(at_hour(day, hour, preferences), preferences)


def _end(encounter: Encounter, event: Event | None) -> datetime:
    if event is None:
        return encounter.at
    end = event.ends_at or event.starts_at + _USUAL_EVENT
    return max(encounter.at, min(end, encounter.at + _LONGEST_EVENING))
