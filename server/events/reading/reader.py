"""A text, whichever it is: a calendar file, or a page's. Pure."""

from datetime import datetime
from zoneinfo import ZoneInfo

from server.errors import Refused
from server.events.reading.calendar_file import is_calendar, read_calendar
from server.events.reading.found import FoundEvent
from server.events.reading.page import read_page


def read(text: str, zone: ZoneInfo, now: datetime) -> list[FoundEvent]:
    """One at least; Refused, in a sentence, where the text tells of none."""
    found = _calendar(text, zone, now) if is_calendar(text) else [read_page(text, zone, now)]
    events = [each for each in found if each]
    if not events:
        raise Refused(
            "This tells of no event: neither a day nor the address of a page was found.", code="no_event"
        )
    return events


def _calendar(text: str, zone: ZoneInfo, now: datetime) -> list[FoundEvent | None]:
    try:
        return [*read_calendar(text, zone, now)]
    except ValueError:
        raise Refused("This calendar file cannot be read.", code="no_calendar") from None
