"""When the event of a page is, among all the days that stand on it. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.events.reading.day import Day, days_in
from server.events.reading.hour import hours_after, joins

_ITS_OWN = re.compile(r"日時|開催日|日程|日付|とき|\b(?:when|dates?|starts?)\b", re.I)
_ANOTHERS = re.compile(
    r"募集|申込|申し込み|締|〆|受付期間|公開|更新|登録|販売|早割|キャンセル|払い?戻|抽選"
    r"|\b(?:deadline|regist\w+|posted|published|updated|sales?|rsvp|refund|early bird|ends on)\b",
    re.I,
)
_ZONES = {"jst": "Asia/Tokyo", "utc": "UTC", "gmt": "UTC"}
_ZONE = re.compile(
    r"\s?[(（]?(?:(jst|utc|gmt)(?![+\-\w])|gmt\+0?9(?::?00)?\b|utc\+0?9(?::?00)?\b|日本時間)", re.I
)


@dataclass(frozen=True)
class When:
    """`begins`, `ends`: where in the text it stands. `timed`: an hour is told, else it is midnight."""

    begins: int
    ends: int
    starts_at: datetime
    ends_at: datetime | None
    timed: bool


def when_in(text: str, zone: ZoneInfo, now: datetime) -> When | None:
    """The likeliest, of a page whose digits are ASCII."""
    today = now.astimezone(zone).date()
    days = days_in(text, today)
    found = [_when(text, days, place, zone) for place in range(len(days))]
    return min(found, key=lambda each: _rank(text, each, now), default=None)


def _rank(text: str, when: When, now: datetime) -> tuple[bool, bool, bool, bool, int]:
    """Not until when one applies; rather a day that is called the event's, has an hour, is to come."""
    before = text[max(0, when.begins - 80) : when.begins].rstrip().splitlines()
    heading = before[-1] if before else ""
    over = (when.ends_at or when.starts_at) + timedelta(days=1) < now
    return (bool(_ANOTHERS.search(heading)), not _ITS_OWN.search(heading), not when.timed, over, when.begins)


def _when(text: str, days: Sequence[Day], place: int, zone: ZoneInfo) -> When:
    day, later = days[place], days[place + 1 : place + 2]
    hours = hours_after(text, day.ends, later[0].begins if later else len(text))
    if hours is None:
        return When(day.begins, day.ends, _at(day, timedelta(), zone), None, timed=False)
    zone = _told_zone(text, hours.ends) or zone
    end, ends = (_at(day, hours.end, zone) if hours.end else None), hours.ends
    if later and end is None and joins(text[hours.ends : later[0].begins]):
        end, ends = _last(text, days, place + 1, zone)
    starts_at = _at(day, hours.start, zone)
    if len(text[day.ends : hours.begins].strip()) > 1:
        ends = day.ends  # words stand between
    return When(day.begins, ends, starts_at, end if end and end > starts_at else None, timed=True)


def _last(text: str, days: Sequence[Day], place: int, zone: ZoneInfo) -> tuple[datetime | None, int]:
    """The end that has a day of its own: 12/3 19:00 〜 12/4 5:00."""
    upto = days[place + 1].begins if place + 1 < len(days) else len(text)
    hours = hours_after(text, days[place].ends, upto)
    return (_at(days[place], hours.start, zone), hours.ends) if hours else (None, days[place].ends)


def _at(day: Day, hours: timedelta, zone: ZoneInfo) -> datetime:
    return (datetime.combine(day.day, time()) + hours).replace(tzinfo=zone).astimezone(UTC)


def _told_zone(text: str, at: int) -> ZoneInfo | None:
    told = _ZONE.match(text, at)
    return ZoneInfo(_ZONES.get((told[1] or "jst").lower(), "Asia/Tokyo")) if told else None
