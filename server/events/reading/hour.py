"""Hours as Japanese and English texts write them. Pure.

19:00〜21:00, 19時半から, 19-21時, 午後7時, 7:00 PM - 9:30 PM, 7-9pm, 開場18:30 開演19:00, 25:00.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

_DASHES = "~〜∼–—―−‐‑-"
_OPENING = r"(?:開場|受付|\bdoors?\b(?:\s?open)?|\bopen\b)(?:開始|時間)?"
_TIME = re.compile(
    rf"""(?P<opening>{_OPENING}\s?[:/]?\s?)?
    (?P<half>午前|午後|[ap]m)?\s?(?<!\d)(?P<h>[0-2]?\d)\s?
    (?: :(?P<min>[0-5]\d)(?::[0-5]\d)? | 時(?:(?P<ja>[0-5]?\d)分|(?P<thirty>半))? | (?=[ap]\.?m\b)
        | (?=\s?[{_DASHES}]\s?\d{{1,2}}(?::[0-5]\d)?\s?(?:時|[ap]\.?m\b)) )
    (?!\d)\s?(?P<after>[ap]\.?m\b\.?)?
    (?: (?P<opened>\s?{_OPENING}) | (?P<closing>\s?(?:終了|終演|閉会)) )?""",
    re.I | re.X,
)
_TO = re.compile(
    rf"""\s*(?:開演|開始|スタート|start)?\s*(?:jst)?\s*
    (?:[ー→{_DASHES}]|から|to|until|till|[/、,・]?\s*(?:終了|終演|閉会|ends?|close)\s*:?)\s*""",
    re.I | re.X,
)
_FROM = re.compile(r"\s?(?:から|より|に|開始|スタート)")


_AHEAD = 160
"""Characters after a day within which its hours stand."""
_LINES = 3
_NOON = timedelta(hours=12)


@dataclass(frozen=True)
class Hours:
    """From the midnight of their day on; `begins` and `ends`: where in the text they stand."""

    start: timedelta
    end: timedelta | None
    begins: int
    ends: int


def hours_after(text: str, at: int, upto: int) -> Hours | None:
    """The first start at or after `at`, with its end where one follows; when doors open is none."""
    window = "\n".join(text[at : min(upto, at + _AHEAD)].split("\n")[:_LINES])
    times = list(_proper(window))
    if not times:
        return None
    first, *others = times
    last = next((each for each in others[:1] if _is_end(window, first, each)), None)
    start, end = _reckoned(first), _reckoned(last) if last else None
    if last and end is not None:
        start, end = _together(start, _half(first), end, _half(last))
    ends = (last or first).end()
    said = _FROM.match(window, ends)
    return Hours(start, end, at + first.start(), at + (said.end() if said else ends))


def _is_end(window: str, first: re.Match[str], later: re.Match[str]) -> bool:
    return bool(later["closing"]) or joins(window[first.end() : later.start()])


def _together(
    start: timedelta, start_half: str, end: timedelta, end_half: str
) -> tuple[timedelta, timedelta]:
    """7:00 - 9:00 PM and 午後6時30分〜8時30分 mark both hours; an end before its start is the next day's."""
    if end_half and not start_half and start + _NOON < end:
        start += _NOON
    if start_half and not end_half and end <= start < end + _NOON:
        end += _NOON
    return start, end if end > start else end + timedelta(days=1)


def joins(text: str) -> bool:
    """Is this nothing but "from the one to the other"?"""
    return bool(_TO.fullmatch(text))


def _proper(window: str) -> Iterator[re.Match[str]]:
    """Neither when doors open nor how long they do."""
    opening: re.Match[str] | None = None
    for m in _TIME.finditer(window):
        within = opening is not None and joins(window[opening.end() : m.start()])
        opening = m if m["opening"] or m["opened"] else None
        if not (opening or within):
            yield m


def _reckoned(m: re.Match[str]) -> timedelta:
    hour, half = int(m["h"]), _half(m)
    if half in ("p", "午後") and hour < 12:
        hour += 12
    if half in ("a", "午前") and hour == 12:
        hour = 0
    return timedelta(hours=hour, minutes=30 if m["thirty"] else int(m["min"] or m["ja"] or 0))


def _half(m: re.Match[str]) -> str:
    told = m["half"] or m["after"] or ""
    return told if told in ("午前", "午後") else told[:1].lower()
