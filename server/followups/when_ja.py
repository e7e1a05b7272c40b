"""Days as Japanese says them: 来週火曜, 月末, 3日後. `with_figures` first: 三日後 is 3日後. Pure."""

import re
from datetime import date

from server.followups.when_rule import (
    FRIDAY,
    Rule,
    coming,
    day_of_month,
    day_of_year,
    in_days,
    in_months,
    month,
    month_end,
    of_week,
    rule,
    weekend,
    within_week,
)

_WEEKDAYS = "月火水木金土日"
_WEEKDAY = r"(?P<weekday>[月火水木金土日])曜?日?"
_WEEKS = {"今週": 0, "来週": 1, "再来週": 2, "さ来週": 2}
_WEEK = r"(?P<week>今週|再来週|さ来週|来週)"
_MONTHS = {"今月": 0, "当月": 0, "来月": 1, "翌月": 1, "再来月": 2}
_MONTH = r"(?P<month>今月|当月|再来月|来月|翌月)"
_DAYS = {"今日": 0, "本日": 0, "きょう": 0, "明日": 1, "あした": 1, "あす": 1, "明後日": 2, "あさって": 2}
_DAYS |= {"明々後日": 3, "明明後日": 3, "しあさって": 3}
_SAID_WITH = r"(?:\([月火水木金土日](?:曜日?)?\))?(?:まで|迄)?(?:に|には)?(?:は)?"
_TENS = {"上旬": 1, "頭": 1, "初め": 1, "はじめ": 1, "初旬": 1, "初": 1, "中旬": 15, "半ば": 15, "下旬": 25}
_FIGURES = {c: n for n, c in enumerate("〇一二三四五六七八九")}


def with_figures(text: str) -> str:
    """Numbers up to 99 that are written in kanji, in figures where something is counted."""
    return re.sub(r"[〇一二三四五六七八九十]+(?=日|週|[かカヶヵケ箇]月|月|年|時|分)", _figure, text)


def _figure(written: re.Match[str]) -> str:
    tens, ten, ones = written[0].rpartition("十")
    if not ten:
        return "".join(str(_FIGURES[c]) for c in ones)
    return str((_FIGURES.get(tens, 1)) * 10 + _FIGURES.get(ones, 0))


def _weekday(match: re.Match[str]) -> int:
    return _WEEKDAYS.index(match["weekday"])


def _week(match: re.Match[str]) -> int:
    return _WEEKS[match["week"]]


def _months(match: re.Match[str]) -> int:
    return _MONTHS[match["month"] or "今月"]


def _later(match: re.Match[str], today: date) -> date:
    count = int(match["count"])
    if match["unit"] in ("日", "週間", "週"):
        return in_days(today, count * (1 if match["unit"] == "日" else 7))
    return in_months(today, count * (12 if match["unit"] == "年" else 1))


def _dated(match: re.Match[str], today: date) -> date:
    year = str(today.year + 1) if match["year"] == "来年" else (match["year"] or "").strip("年/-") or None
    return day_of_year(today, int(match["m"]), int(match["d"]), year)


def _rule(pattern: str, *day: object) -> Rule:
    return rule(pattern + _SAID_WITH, *day)  # type: ignore[arg-type]


JAPANESE: list[Rule] = [
    _rule("(?P<day>" + "|".join(_DAYS) + ")中?", lambda m, today: in_days(today, _DAYS[m["day"]])),
    _rule(rf"{_WEEK}の?{_WEEKDAY}", lambda m, today: of_week(today, _weekday(m), _week(m))),
    _rule(rf"(?:次の|今度の)?{_WEEKDAY}", lambda m, today: coming(today, _weekday(m))),
    _rule(rf"{_WEEK}(?:いっぱい|中)", lambda m, today: within_week(today, _week(m))),
    _rule(rf"{_WEEK}の?(?:前半|頭|初め|はじめ)", lambda m, today: of_week(today, 0, _week(m))),
    _rule(rf"{_WEEK}の?後半", lambda m, today: of_week(today, FRIDAY - 1, _week(m))),
    _rule(r"今週の?末|(?:今度の)?週末", lambda _, today: weekend(today)),
    _rule(r"来週の?(?:週末|末)", lambda _, today: weekend(today, 1)),
    _rule(r"今週", lambda _, today: within_week(today)),
    _rule(r"(?:来週|週明け|来週明け)", lambda _, today: coming(today, 0)),
    _rule(r"(?:再来週|さ来週)", lambda _, today: of_week(today, 0, 2)),
    _rule(rf"(?:{_MONTH}の?)?(?:月末|末日?|いっぱい|中)", lambda m, today: month_end(today, _months(m))),
    _rule(
        rf"{_MONTH}の?(?P<ten>{'|'.join(_TENS)})", lambda m, today: month(today, _months(m), _TENS[m["ten"]])
    ),
    _rule(r"(?:月初め?|月頭|月明け)", lambda _, today: month(today, 1)),
    _rule(rf"{_MONTH}", lambda m, today: month(today, _months(m)) if _months(m) else month_end(today)),
    _rule(rf"{_MONTH}の?(?P<d>\d{{1,2}})日", lambda m, today: month(today, _months(m), int(m["d"]))),
    _rule(r"年内|年末", lambda _, today: day_of_year(today, 12, 28)),
    _rule(r"年明け|年始", lambda _, today: day_of_year(today, 1, 4)),
    _rule(r"(?P<count>\d{1,4})(?P<unit>日|週間|週|[かカヶヵケ箇]月|年)(?:後|以内|くらい|ぐらい)", _later),
    _rule(r"半月後", lambda _, today: in_days(today, 15)),
    _rule(r"半年後", lambda _, today: in_months(today, 6)),
    _rule(r"(?P<year>来年の?|\d{4}[年/-])?(?P<m>\d{1,2})(?:月|/|-)(?P<d>\d{1,2})日?", _dated),
    _rule(r"(?P<d>\d{1,2})日", lambda m, today: day_of_month(today, int(m["d"]))),
]
