"""Events of a calendar file (RFC 5545), each meeting of a rhythm on its own. Pure; icalendar reads."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from server.events.reading.entry import Entry, entry_of
from server.events.reading.found import FoundEvent
from server.events.rhythm import EARLIEST, upcoming

MOST = 20
"""That are offered, the next first."""
_MOST_RHYTHMS = 20
"""Each is counted on from its beginning, which takes a while; of any more the first meeting stands."""


def is_calendar(text: str) -> bool:
    return _bare(text)[:15].upper() == "BEGIN:VCALENDAR"


def read_calendar(text: str, zone: ZoneInfo, now: datetime) -> list[FoundEvent]:
    """Those to come, or the last one where all are over. ValueError: this is no calendar that can be read."""
    calendars = Calendar.from_ical(_bare(text), multiple=True)
    entries = _moved([entry for each in _events(calendars) if (entry := entry_of(each, zone))])
    meetings = sorted(_meetings(entries, now), key=lambda each: each[0])
    ahead = [(start, entry) for start, entry in meetings if start + entry.length > now]
    over = [replace(entry, rhythm="").meeting(start) for start, entry in meetings[-1:]]
    return [entry.meeting(start) for start, entry in ahead[:MOST]] or over


def _bare(text: str) -> str:
    return text.lstrip("\ufeff \r\n\t")


def _events(calendars: Sequence[Calendar]) -> Iterator[Event]:
    for calendar in calendars:
        yield from (each for each in calendar.walk("VEVENT") if isinstance(each, Event))


def _moved(entries: Sequence[Entry]) -> list[Entry]:
    """One that was moved stands in the file by itself; the rhythm it belongs to then leaves its day out."""
    moved: dict[str, set[datetime]] = defaultdict(set)
    for entry in entries:
        if entry.instead_of:
            moved[entry.uid].add(entry.instead_of)
    return [
        entry if entry.instead_of else replace(entry, left_out=entry.left_out | moved[entry.uid])
        for entry in entries
    ]


def _meetings(entries: Sequence[Entry], now: datetime) -> Iterator[tuple[datetime, Entry]]:
    counted = iter(range(_MOST_RHYTHMS))
    for entry in entries:
        repeats = bool(entry.rhythm) and next(counted, None) is not None
        for start in _again(entry, now) if repeats else [entry.starts_at]:
            if start not in entry.left_out:
                yield start, entry


def _again(entry: Entry, now: datetime) -> list[datetime]:
    """The next ones; the first where the rhythm is over, or is none that is known here."""
    if entry.starts_at < EARLIEST:
        return [entry.starts_at]
    return upcoming(entry.rhythm, entry.starts_at, entry.clocks, now - entry.length) or [entry.starts_at]
