"""Thirty events around today: what was on, a salon with a rhythm, what is still to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from server.demo.beat import Beat, drawn_id

TOKYO = ZoneInfo("Asia/Tokyo")
"""Where the person of the demo lives."""
YEAR = 365
EVENING, MORNING = ("19:00", "21:30"), ("08:00", "09:30")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
Setting = Literal["own_time", "work"]


@dataclass(frozen=True)
class Gathering:
    """`newcomers`: how many are met there for the first time; `club`: the community whose meeting it is."""

    id: UUID
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    setting: Setting = "own_time"
    club: UUID | None = None
    online: bool = False

    def during(self, dice: Random) -> datetime:
        """A moment in it."""
        return self.starts_at + (self.ends_at - self.starts_at) * dice.uniform(0.2, 0.95)


@dataclass(frozen=True)
class Club:
    """A community. `rhythm` as an RRULE; `days`: of its meetings, counted from today."""

    id: UUID
    name: str
    handle: str
    rhythm: str
    always: bool
    place: str
    hours: tuple[str, str]
    days: tuple[int, ...]


SEMINARS: tuple[tuple[int, str, str, Setting], ...] = (
    (-338, "独立・副業のはじめ方セミナー", "渋谷", "own_time"),
    (-291, "ものづくり×EC勉強会", "浅草橋", "own_time"),
    (-262, "発信オフ会 春の回", "新宿", "own_time"),
    (-215, "小さな会社の採用を語る会", "丸の内", "own_time"),
    (-171, "貿易実務の夜学", "日本橋", "own_time"),
    (-123, "発信オフ会 夏の回", "新宿", "own_time"),
    (-66, "地域メーカーと商社の交流会", "大手町", "own_time"),
    (-1, "新規事業ナイト", "神田", "own_time"),
    (1, "異業種交流会 冬の夜", "丸の内", "own_time"),
    (9, "発信オフ会 冬の回", "新宿", "own_time"),
    (-304, "取引先新年懇親会", "帝国橋ホール", "work"),
    (-204, "機械要素の展示会", "有明", "work"),
    (-88, "業界団体セミナー", "大手町", "work"),
    (-33, "秋の商談会", "幕張", "work"),
)


def drawn_clubs(dice: Random, today: date) -> list[Club]:
    """A salon once a month, of which the person misses none, and a circle of readers every other week."""
    coming = next(day for ahead in range(5, 9) if (day := today + timedelta(days=ahead)).day <= 28)
    nth = (coming.day - 1) // 7 + 1
    rhythm = f"FREQ=MONTHLY;BYDAY={nth}{WEEKDAYS[coming.weekday()]}"
    salon = tuple(_monthly(coming, nth, today))
    hall, readers = "のれん会館", tuple(_saturdays(today))
    biweekly = "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"
    return [
        Club(drawn_id(dice), "小商いサロン", "koakinai_demo", rhythm, True, hall, EVENING, salon),
        Club(drawn_id(dice), "朝の読書会", "", biweekly, False, "オンライン", MORNING, readers),
    ]


def _monthly(next_one: date, nth: int, today: date) -> Iterator[int]:
    """The last ten meetings and the next one: the nth such weekday of each month."""
    for back in range(10, -1, -1):
        months = next_one.year * 12 + next_one.month - 1 - back
        first = date(months // 12, months % 12 + 1, 1)
        ahead = (next_one.weekday() - first.weekday()) % 7 + 7 * (nth - 1)
        yield (first + timedelta(days=ahead) - today).days


def _saturdays(today: date) -> Iterator[int]:
    """Five meetings of the year."""
    last = (today.weekday() + 2) % 7 or 7
    yield from (-last - 14 * back for back in (21, 17, 12, 6, 1))


def drawn_gatherings(dice: Random, clubs: list[Club], today: date) -> list[Gathering]:
    """In order of time."""
    found = [_seminar(dice, today, *each) for each in SEMINARS]
    for club in clubs:
        found += [_meeting(dice, today, club, number, day) for number, day in enumerate(club.days, 1)]
    return sorted(found, key=lambda each: each.starts_at)


def _seminar(dice: Random, today: date, day: int, title: str, place: str, setting: Setting) -> Gathering:
    hours = EVENING if setting == "own_time" else ("14:00", "17:30")
    if setting == "work":
        day -= max(0, (today + timedelta(days=day)).weekday() - 4)  # on a Friday rather than on a weekend
    return Gathering(drawn_id(dice), title, *_between(today, day, hours), place, setting)


def _meeting(dice: Random, today: date, club: Club, number: int, day: int) -> Gathering:
    online = club.place == "オンライン"
    title = f"{club.name} 第{number}回"
    return Gathering(
        drawn_id(dice), title, *_between(today, day, club.hours), club.place, club=club.id, online=online
    )


def _between(today: date, day: int, hours: tuple[str, str]) -> tuple[datetime, datetime]:
    on = today + timedelta(days=day)
    begins, ends = (datetime.combine(on, time.fromisoformat(hour), TOKYO) for hour in hours)
    return begins, ends


def club_beats(clubs: list[Club], begins: datetime) -> Iterator[Beat]:
    for club in clubs:
        fields = {"name": club.name, "handle": club.handle, "rhythm": club.rhythm, "always": club.always}
        yield Beat(begins, "communities", club.id, fields)


def gathering_beats(gatherings: list[Gathering], now: datetime) -> Iterator[Beat]:
    """Each set down a week before; what is further off than that, today."""
    for each in gatherings:
        fields = {
            "title": each.title,
            "setting": each.setting,
            "starts_at": each.starts_at.isoformat(),
            "ends_at": each.ends_at.isoformat(),
            "place": "" if each.online else each.place,
            "online": each.online,
            "community_id": str(each.club) if each.club else None,
        }
        yield Beat(min(now, each.starts_at - timedelta(days=7)), "events", each.id, fields)
