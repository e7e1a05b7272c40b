"""The calendar of what is open (RFC 5545, RFC 7986), for an app that asks for it again and again. Pure.

The same words as a notification's that names only whom and which event, since calendars are shown to others.
A follow-up keeps its UID for life; what changes about it raises SEQUENCE and LAST-MODIFIED; what is done is
not there any more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event, vDuration, vUri

from server.channels.words import words_in
from server.followups.message import notification
from server.followups.occasion import Occasion
from server.followups.preferences import Preferences
from server.version import VERSION

REFRESH = timedelta(hours=1)
TAKES = timedelta(minutes=15)


@dataclass(frozen=True)
class Planned:
    """`seq`, `changed_at`: those of the latest change of anything that is said of it; `alarm_at`: if any."""

    occasion: Occasion
    seq: int
    changed_at: datetime
    alarm_at: datetime | None


def calendar(planned: Sequence[Planned], preferences: Preferences, origin: str, host_name: str) -> bytes:
    preferences = preferences.model_copy(update={"lock_screen": "names"})
    name = words_in(preferences.language).calendar
    document = Calendar()
    document.add("prodid", f"-//Enishi//{VERSION}//{preferences.language.upper()}")
    document.add("version", "2.0")
    document.add("method", "PUBLISH")
    document.add("name", name)
    document.add("x-wr-calname", name)
    document.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    document.add("x-published-ttl", vDuration(REFRESH))
    for each in planned:
        document.add_component(_event(each, preferences, origin, host_name))
    return bytes(document.to_ical())


def _event(planned: Planned, preferences: Preferences, origin: str, host_name: str) -> Event:
    followup = planned.occasion.followup
    said = notification(planned.occasion, 0, followup.id, preferences, followup.due_at)
    event = Event()
    event.add("uid", f"{followup.id}@{host_name}")
    event.add("dtstamp", planned.changed_at)
    event.add("last-modified", planned.changed_at)
    event.add("sequence", planned.seq)
    event.add("dtstart", followup.due_at)
    event.add("duration", TAKES)
    event.add("summary", said.title)
    event.add("description", f"{said.body}\n{origin}{said.path}")
    event.add("url", vUri(origin + said.path))
    event.add("transp", "TRANSPARENT")  # it makes nobody busy
    event.add("class", "PRIVATE")
    if planned.alarm_at:
        event.add_component(_alarm(said.title, planned.alarm_at - followup.due_at))
    return event


def _alarm(title: str, after: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", after)
    return alarm
