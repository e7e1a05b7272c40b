"""One VEVENT of a calendar file, as far as it concerns us. Pure."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Event

from server.events.event import USUAL_LENGTH
from server.events.reading.found import FoundEvent, Series, line
from server.events.reading.place import Place, place_of
from server.events.reading.web import first_address
from server.events.rhythm import EARLIEST, MOST_LEFT_OUT, plain

DAY = 24 * 60


@dataclass(frozen=True)
class Entry:
    """`left_out`: EXDATE, and what was moved; `instead_of`: RECURRENCE-ID, for the one in its place; in UTC.

    `clocks`: by which the rhythm is counted.
    """

    uid: str
    title: str
    starts_at: datetime
    length: timedelta
    ends: bool
    timed: bool
    clocks: ZoneInfo
    rhythm: str
    left_out: frozenset[datetime]
    instead_of: datetime | None
    where: Place
    url: str

    def meeting(self, start: datetime) -> FoundEvent:
        return FoundEvent(
            title=self.title,
            starts_at=start,
            ends_at=start + self.length if self.ends else None,
            timed=self.timed,
            place=self.where.name,
            online=self.where.online,
            url=self.url,
            series=self._series() if self.timed else None,
        )

    def _series(self) -> Series | None:
        """None where it happens once, or in a rhythm that no community can have."""
        if not self.rhythm or self.starts_at < EARLIEST:
            return None
        first = self.starts_at.astimezone(self.clocks)
        try:
            rhythm = plain(self.rhythm, first)
        except ValueError:
            return None
        minutes = round(self.length.total_seconds() / 60)
        known = minutes if self.ends and minutes <= DAY else None
        return Series(
            rhythm=rhythm, left_out=self._rests(), first_at=first, minutes=known, time_zone=self.clocks.key
        )

    def _rests(self) -> list[date]:
        """The last ones, where there are very many: those that are over matter to nobody."""
        return sorted({each.astimezone(self.clocks).date() for each in self.left_out})[-MOST_LEFT_OUT:]


def entry_of(event: Event, zone: ZoneInfo) -> Entry | None:
    """None when it was called off, or does not say when it is. `zone`: of times that name none."""
    if _text(event, "STATUS").upper() == "CANCELLED":
        return None
    try:
        return _entry(event, zone)
    except (ValueError, OverflowError):
        return None


def _entry(event: Event, zone: ZoneInfo) -> Entry:
    begins, timed = event.start, isinstance(event.start, datetime)
    starts_at, ends_at = _moment(begins, zone), _moment(event.end, zone)
    ends = timed and ends_at > starts_at
    where = place_of(_text(event, "LOCATION"))
    told = event.get("RECURRENCE-ID")
    entry = Entry(
        uid=_text(event, "UID"),
        title=line(_text(event, "SUMMARY")),
        starts_at=starts_at,
        length=ends_at - starts_at if ends_at > starts_at else USUAL_LENGTH,
        ends=ends,
        timed=timed,
        clocks=_clocks(begins, zone),
        rhythm="" if told else _rhythm(event),
        left_out=frozenset(_moment(each, zone) for each in event.exdates),
        instead_of=_moment(told.dt, zone) if told else None,
        where=where,
        url=first_address(_text(event, "URL"), where.address, _text(event, "DESCRIPTION")),
    )
    entry.meeting(starts_at)  # a day outside of the calendar is a ValueError
    return entry


def _text(event: Event, name: str) -> str:
    """The first, where there are several."""
    value = event.get(name, "")
    return str(value[0] if isinstance(value, list) else value)


def _moment(told: date, zone: ZoneInfo) -> datetime:
    at = told if isinstance(told, datetime) else datetime.combine(told, time())
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)


def _clocks(told: date, zone: ZoneInfo) -> ZoneInfo:
    mine = told.tzinfo if isinstance(told, datetime) else None
    return mine if isinstance(mine, ZoneInfo) else zone


def _rhythm(event: Event) -> str:
    rules = [rule.to_ical().decode() for rule in event.rrules]
    return rules[0] if rules else ""
