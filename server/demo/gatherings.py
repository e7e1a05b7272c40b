"""Thirty events around today: what was on, a salon with a rhythm, what is still to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from server.demo.beat import Beat, drawn_id
from server.demo.clubs import EVENING, Club
from server.events.meeting import meeting_id

TOKYO = ZoneInfo("Asia/Tokyo")
"""Where the person of the demo lives."""
YEAR = 365
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


def drawn_gatherings(dice: Random, clubs: list[Club], today: date) -> list[Gathering]:
    """In order of time."""
    found = [_seminar(dice, today, *each) for each in SEMINARS]
    for club in clubs:
        found += [_meeting(today, club, day) for day in club.days]
    return sorted(found, key=lambda each: each.starts_at)


def _seminar(dice: Random, today: date, day: int, title: str, place: str, setting: Setting) -> Gathering:
    hours = EVENING if setting == "own_time" else ("14:00", "17:30")
    if setting == "work":
        day -= max(0, (today + timedelta(days=day)).weekday() - 4)  # on a Friday rather than on a weekend
    return Gathering(drawn_id(dice), title, *_between(today, day, hours), place, setting)


def _meeting(today: date, club: Club, day: int) -> Gathering:
    """With the id that the server would give it, so that what it makes by the rhythm doubles nothing."""
    starts_at, ends_at = _between(today, day, club.hours)
    id = meeting_id(club.id, starts_at)
    return Gathering(id, club.name, starts_at, ends_at, club.place, club=club.id, online=club.online)


def _between(today: date, day: int, hours: tuple[str, str]) -> tuple[datetime, datetime]:
    on = today + timedelta(days=day)
    begins, ends = (datetime.combine(on, time.fromisoformat(hour), TOKYO) for hour in hours)
    return begins, ends


def club_beats(
    clubs: list[Club], gatherings: list[Gathering], begins: datetime, now: datetime
) -> Iterator[Beat]:
    """Known from the beginning. Their rhythm is set down now, and the next meetings appear by themselves."""
    for club in clubs:
        first = next(each for each in gatherings if each.club == club.id)
        length = (first.ends_at - first.starts_at).seconds // 60
        place = {"place": club.place, "online": club.online}
        yield Beat(begins, "communities", club.id, {"name": club.name, "handle": club.handle} | place)
        when = {"first_at": first.starts_at.isoformat(), "minutes": length, "always": club.always}
        yield Beat(now, "communities", club.id, {"rhythm": club.rhythm} | when)


def gathering_beats(gatherings: list[Gathering], now: datetime) -> Iterator[Beat]:
    """Each set down a week before; what is further off than that, today."""
    for each in gatherings:
        fields = {
            "title": each.title,
            "setting": each.setting,
            "starts_at": each.starts_at.isoformat(),
            "ends_at": each.ends_at.isoformat(),
            "place": each.place,
            "online": each.online,
            "community_id": str(each.club) if each.club else None,
        }
        yield Beat(min(now, each.starts_at - timedelta(days=7)), "events", each.id, fields)
