"""How often a community meets: an RRULE (RFC 5545, 3.3.10) by the clock of one place. Pure; dateutil counts.

`BYHOUR` and `BYMINUTE` may say the hour; else the first meeting does, else it is seven in the evening. There
is one meeting a day at most. An hour that a change of the clocks skips counts as long after midnight as it
would have; of one that comes twice it is the first.
"""

import re
from calendar import monthrange
from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rrulestr

from server.sync.documents import misfit

AHEAD = timedelta(days=60)
"""How far ahead meetings are made."""
MOST = 8
SELDOM = timedelta(days=400)
"""The next one is made even when it lies beyond `AHEAD`, but no farther than this."""
MOST_LEFT_OUT = 200
"""Days that a rhythm is kept from."""
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
"""Of a first meeting, so that to count from it takes a moment only."""

_ANCHOR = datetime(2024, 1, 1, 19, 0)  # a Monday: where "every other week" counts from when nobody said it
_LEAP_YEAR = 2024
_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = f"(?:{'|'.join(_WEEK)})"
_NTH_DAY = rf"(?:[+-]?[1-5])?{_DAY}"
_DAY_OF_MONTH = r"[+-]?(?:[1-9]|[12]\d|3[01])"
_COMMON = {
    "FREQ": "DAILY|WEEKLY|MONTHLY|YEARLY",
    "COUNT": r"[1-9]\d{0,3}",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
    "BYHOUR": r"[01]?\d|2[0-3]",
    "BYMINUTE": r"[0-5]?\d",
    "WKST": _DAY,
}
_IN_A_MONTH = {"BYDAY": f"{_NTH_DAY}(?:,{_NTH_DAY})*", "BYMONTHDAY": f"{_DAY_OF_MONTH}(?:,{_DAY_OF_MONTH})*"}
_FORMS = {
    "DAILY": _COMMON | {"INTERVAL": r"[1-9]\d?"},
    "WEEKLY": _COMMON | {"INTERVAL": r"[1-9]\d?", "BYDAY": f"{_DAY}(?:,{_DAY})*"},
    "MONTHLY": _COMMON | {"INTERVAL": "[1-6]"} | _IN_A_MONTH,
    "YEARLY": _COMMON | {"BYMONTH": "[1-9]|1[0-2]"} | _IN_A_MONTH,
}
"""What may stand beside each FREQ: so little that none but the 30th of February never comes.

For a day that does not come dateutil looks until the year 9999, which takes it seconds.
"""

Parts = dict[str, str]


def check(rhythm: str) -> str:
    """The same rhythm. ValueError, in a sentence, when it is none or has no date at all."""
    if rhythm:
        _rule(_parts(rhythm), _ANCHOR, ZoneInfo("UTC"))
    return rhythm


def plain(rhythm: str, first: datetime) -> str:
    """The same, said as one would say it: which day it is, and nothing that goes without saying.

    `first` by the clocks of the place. ValueError when it is no rhythm known here.
    """
    parts = _parts(rhythm)
    if parts.get("INTERVAL") == "1":
        del parts["INTERVAL"]
    if "INTERVAL" not in parts:
        parts.pop("WKST", None)  # it says where every other week is counted from
    if not parts.keys() & {"BYDAY", "BYMONTHDAY"}:
        days = {"WEEKLY": ("BYDAY", _WEEK[first.weekday()]), "MONTHLY": ("BYMONTHDAY", str(first.day))}
        parts |= [days[parts["FREQ"]]] if parts["FREQ"] in days else []
    order = sorted(parts, key=lambda name: (name != "FREQ", name.startswith("BY"), name))
    return ";".join(f"{name}={parts[name]}" for name in order)


def upcoming(
    rhythm: str, first_at: datetime | None, zone: ZoneInfo, now: datetime, left_out: Collection[date] = ()
) -> list[datetime]:
    """When the next meetings begin, aware, in `zone`, all after `now`, none on a day that is left out.

    Empty when there are none any more, or when the rhythm is none that is known here.
    """
    try:
        days = _after(now, rhythm, first_at, zone)
        found = list(islice((start for start in days if start.date() not in left_out), MOST))
    except ValueError:
        return []
    return [start for start in found if start <= now + AHEAD] or found[:1]


def _after(now: datetime, rhythm: str, first_at: datetime | None, zone: ZoneInfo) -> Iterator[datetime]:
    start = first_at.astimezone(zone).replace(tzinfo=None) if first_at else _ANCHOR
    yesterday = now.astimezone(zone).replace(tzinfo=None) - timedelta(days=1)
    for local in _rule(_parts(rhythm), start, zone):
        if local < yesterday:
            continue  # most are, and need no look at the zone
        at = local.replace(tzinfo=zone)
        if at.astimezone(UTC) > now + SELDOM:
            return
        if at.astimezone(UTC) > now:
            yield at


def _parts(rhythm: str) -> Parts:
    pairs = [part.partition("=") for part in rhythm.upper().removeprefix("RRULE:").split(";") if part]
    parts = {name: value for name, _, value in pairs}
    form = _FORMS.get(parts.get("FREQ", ""), {})
    fits = all(re.fullmatch(form[name], value, re.ASCII) for name, value in parts.items() if name in form)
    if not fits or not parts.keys() <= form.keys() or len(parts) < len(pairs):
        raise misfit("no_rhythm", "No rhythm known here: write an RRULE by days, weeks, months or years.")
    if "BYDAY" in parts and "BYMONTHDAY" in parts:
        raise misfit("no_rhythm", "A rhythm goes by days of the week or by days of the month, not by both.")
    if _never_comes(parts):
        raise misfit("rhythm_never_comes", "This rhythm has no date at all.")
    return parts


def _never_comes(parts: Parts) -> bool:
    if "BYMONTH" not in parts or "BYMONTHDAY" not in parts:
        return False
    _, longest = monthrange(_LEAP_YEAR, int(parts["BYMONTH"]))
    return all(abs(int(day)) > longest for day in parts["BYMONTHDAY"].split(","))


def _rule(parts: Parts, start: datetime, zone: ZoneInfo) -> rrule:
    """Counted by wall clocks. An hour that the rule says itself takes the place of the first meeting's."""
    if "BYHOUR" in parts:
        parts = {"BYMINUTE": "0"} | parts
    try:
        if parts.get("UNTIL", "").endswith("Z"):
            until = datetime.strptime(parts["UNTIL"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
            parts = parts | {"UNTIL": f"{until.astimezone(zone):%Y%m%dT%H%M%S}"}
        rule = rrulestr(";".join(f"{name}={value}" for name, value in parts.items()), dtstart=start)
    except (ValueError, OverflowError) as wrong:
        raise misfit("no_rhythm", "This rhythm ends on a day that is in no calendar.") from wrong
    assert isinstance(rule, rrule)
    return rule
