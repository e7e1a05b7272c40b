"""An event from what somebody copied of its page (Peatix, connpass, Doorkeeper), or a message. Pure.

Labels are looked for first (日時, 会場, Venue), since every site has them; the title is what stands first.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from server.events.reading.found import FoundEvent, line
from server.events.reading.place import Place, names_online, place_of
from server.events.reading.web import ADDRESS, first_address
from server.events.reading.when import When, when_in

READ = 50_000
"""Characters; what a page says of its event stands near its beginning."""

_PLACE = re.compile(
    r"^[\W_]*(?:開催場所|開催地|会場名?|場所|住所|ところ|venue|location|place|where)(?:\s*[:/|]\s*|\s+|$)(?P<rest>.*)$",
    re.I,
)
_TITLE = re.compile(r"^[\W_]*(?:イベント名|タイトル|件名|title|event(?: name)?)\s*[:|]\s*(?P<rest>.+)$", re.I)
_SITE = re.compile(r"\s+[|\-–—/]\s*(?:peatix|connpass|doorkeeper|techplay|luma|eventbrite|meetup)\b.*$", re.I)
_NO_TITLE = re.compile(
    r"^[\W_]*(?:peatix|connpass|doorkeeper|techplay|luma|eventbrite|ログイン|新規登録|会員登録|メニュー|ホーム|検索|シェア|ツイート"
    r"|log ?in|sign ?(?:in|up)|menu|home|share|search|日時|開催日時?|日程|date|when|time)[\W_]*$",
    re.I,
)
_LABEL = re.compile(
    r"^[\W_]*(?:日時|開催日時?|日程|日付|とき|when|date(?: (?:and|&) time)?|time)[\W_]*", re.I
)
_ASCII = str.maketrans(
    {chr(each + 0xFEE0): chr(each) for each in map(ord, ":/~-.0123456789")}
    | {chr(each + 0xFEE0): chr(each) for each in range(ord("A"), ord("z") + 1)}
    | {"\u3000": " "}
)
"""Of equal length, so that a title keeps its own brackets and marks."""
_HOLLOW = re.compile(r"[【「『\[(（]\s*[】」』\])）]")
_EDGES = " \t-–—~〜・,、。:/|@"


def read_page(text: str, zone: ZoneInfo, now: datetime) -> FoundEvent | None:
    """None where it tells of nothing: neither a day nor a page's address."""
    folded = text[:READ].translate(_ASCII)
    when, url = when_in(folded, zone, now), first_address(folded)
    if when is None and not url:
        return None
    lines = [each.strip() for each in folded.splitlines() if each.strip()]
    place = _place(lines) or Place(online=names_online(folded))
    return FoundEvent(
        title=_title(folded, when),
        starts_at=when and when.starts_at,
        ends_at=when and when.ends_at,
        timed=when is not None and when.timed,
        place=place.name,
        online=place.online,
        url=url or place.address,
    )


def _place(lines: Sequence[str]) -> Place | None:
    """After its label, on the same line or the next."""
    for number, each in enumerate(lines):
        if told := _PLACE.match(each):
            rest = told["rest"].strip() or next(iter(lines[number + 1 : number + 2]), "")
            if rest and place_of(rest) != Place():
                return place_of(rest)
    return None


def _title(text: str, when: When | None) -> str:
    """What is called so; else the first line that is neither the site's nor a label, without its day."""
    lines = list(_without(text, when).splitlines())
    called = (told["rest"] for each in lines if (told := _TITLE.match(each.strip())))
    return next(map(line, [*called, *_headings(lines)]), "")


def _without(text: str, when: When | None) -> str:
    return f"{text[: when.begins]} {text[when.ends :]}" if when else text


def _headings(lines: Sequence[str]) -> Iterator[str]:
    for each in lines:
        bare = _HOLLOW.sub("", _SITE.sub("", ADDRESS.sub("", each))).strip(_EDGES)
        if len(bare) > 1 and not (_NO_TITLE.match(bare) or _PLACE.match(bare) or not _LABEL.sub("", bare)):
            yield bare
