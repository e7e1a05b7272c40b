"""The hour in what was said, taken out of it: 金曜の夜 is 金曜, in the evening. Pure."""

import re
from dataclasses import dataclass

from server.followups.preferences import Hours

_OF_DAY = {"今夜": "今日", "今晩": "今日", "今朝": "今日", "明朝": "明日", "明晩": "明日", "tonight": "today"}
_CLOCK = re.compile(
    r"(?:の| at )?(?P<half>午前|午後|朝|夜|夕方)?の?(?P<h>[01]?\d|2[0-3])"
    r"(?:時(?:(?P<thirty>半)|(?P<m>[0-5]?\d)分)?|:(?P<min>[0-5]\d))"
    r"(?:ごろ|頃)?(?=$|まで|に)"
)
_AT = re.compile(
    r"(?:^| )(?:at |@ ?)?(?P<h>1[0-2]|0?[1-9])(?::(?P<min>[0-5]\d))? ?(?P<half>[ap])\.?m\.?$"
    r"|(?:^| )at (?P<h24>[01]?\d|2[0-3]):(?P<min24>[0-5]\d)$|(?:^| )(?:at )?(?P<noon>noon)$"
)
_PART = re.compile(
    r"(?:の)?(?P<part>午前中?|お?昼|正午|午後|夕方|夜|晩|朝)(?=$|まで|に)"
    r"|(?:^| )(?:in the |at )?(?P<en>morning|lunch(?:time)?|afternoon|evening|night)$"
)
_PARTS = {"午前": "", "午前中": "", "朝": "", "morning": "", "昼": "12:00", "お昼": "12:00", "正午": "12:00"}
_PARTS |= {"lunch": "12:00", "lunchtime": "12:00", "午後": "15:00", "afternoon": "15:00", "夕方": "17:00"}
_LATE = frozenset({"午後", "夜", "夕方", "p"})


@dataclass(frozen=True)
class Spoken:
    """`hour` as "18:30", None when none was said; `exact`: by the clock rather than "in the evening"."""

    hour: str | None = None
    exact: bool = False


def spoken_hour(said: str, hours: Hours) -> tuple[str, Spoken]:
    """What is left of the words, and the hour that was in them."""
    for word, day in _OF_DAY.items():
        if said.startswith(word):
            evening = word not in ("今朝", "明朝")
            said = (
                day
                + ("の夜" if evening and said[0] > "z" else " evening" if evening else "の朝")
                + said[len(word) :]
            )
    clock = _CLOCK.search(said) or _AT.search(said)
    if clock:
        return _without(said, clock), Spoken(_by_clock(clock.groupdict()), exact=True)
    part = _PART.search(said)
    if part:
        word = part["part"] or part["en"]
        return _without(said, part), Spoken(_PARTS.get(word, hours.evening) or hours.morning)
    return said, Spoken()


def _by_clock(found: dict[str, str | None]) -> str:
    if found.get("noon"):
        return "12:00"
    hour = int(found.get("h24") or found["h"] or 0)
    minute = 30 if found.get("thirty") else int(found.get("min") or found.get("m") or found.get("min24") or 0)
    late = found.get("half") in _LATE and hour < 12
    midnight = found.get("half") == "a" and hour == 12
    return f"{hour + 12 * late - 12 * midnight:02}:{minute:02}"


def _without(said: str, taken: re.Match[str]) -> str:
    return (said[: taken.start()] + said[taken.end() :]).strip(" ,の")
