"""Postal addresses, Japanese and English, over one or several lines."""

import re

from server.cards.reader.candidate import Candidate, Found
from server.cards.reader.label import is_only_label
from server.cards.reader.lines import TextLine, joined
from server.cards.reader.script import fold, has_japanese, plain

PREFECTURE = re.compile(
    "北海道|青森県|岩手県|宮城県|秋田県|山形県|福島県|茨城県|栃木県|群馬県|埼玉県|千葉県|東京都|神奈川県|新潟県|富山県|石川県|"
    "福井県|山梨県|長野県|岐阜県|静岡県|愛知県|三重県|滋賀県|京都府|大阪府|兵庫県|奈良県|和歌山県|鳥取県|島根県|岡山県|広島県|"
    "山口県|徳島県|香川県|愛媛県|高知県|福岡県|佐賀県|長崎県|熊本県|大分県|宮崎県|鹿児島県|沖縄県"
)
MUNICIPALITY = re.compile(r"^.{1,7}?[市区町村郡].{1,20}?(?:\d|[一二三四五六七八九十]+(?:丁目|番))")
BLOCK = re.compile(r"\d{1,4}(?:[-‐–—ー−]\d{1,4}){1,3}|[\d一二三四五六七八九十]+(?:丁目|番地|番)")
BUILDING = re.compile(
    r"ビル|タワー|ハウス|マンション|センター|プラザ|スクエア|ヒルズ|会館|[0-9一二三四五六七八九十]階|\d+F\b|\d+号|号室|"
    r"(?i:bldg|building|tower|floor|suite|\b\d+(?:st|nd|rd|th)? ?f(?:l|loor)?\b)"
)
ENGLISH = re.compile(
    r"\b(?:japan|tokyo|osaka|kyoto|nagoya|yokohama|fukuoka|sapporo|street|st\.|avenue|ave\.?|road|rd\.?|suite|"
    r"blvd|drive|lane|floor|usa|uk|[a-z]{2}\s\d{5}|\w+-(?:ku|shi|cho|machi|gun|ken|fu|to|mura))\b",
    re.IGNORECASE,
)
SURE, LIKELY, PERHAPS = 0.94, 0.85, 0.5


def parse_address(lines: list[TextLine], codes: list[Candidate]) -> Found:
    """Take the addresses out of the lines. `codes`: the postal codes of this card, which stand by them."""
    lines = [part for line in lines for part in _from_prefecture(line)]
    candidates, used = list[Candidate](), set[int]()
    for index, line in enumerate(lines):
        role = 0.0 if index in used else _role(line, codes)
        if role < PERHAPS:
            continue
        rows = [index, *_continued(index, lines, used)]
        used |= set(rows)
        whole = joined([lines[row] for row in rows])
        candidates.append(Candidate("address", plain(whole.text), whole, role))
    return candidates, [line for index, line in enumerate(lines) if index not in used]


def _from_prefecture(line: TextLine) -> list[TextLine]:
    """大阪支店 大阪府… -> 大阪支店, 大阪府…"""
    start = PREFECTURE.search(line.text)
    if not start or not 0 < start.start() <= 8 or not BLOCK.search(line.text):
        return [line]
    return [line.part(0, start.start()), line.part(start.start(), len(line.text))]


def _role(line: TextLine, codes: list[Candidate]) -> float:
    beside = any(_stands_by(line, code.line) for code in codes)
    if PREFECTURE.match(line.text):
        return SURE if re.search(r"\d|[一二三四五六七八九十]", line.text) else PERHAPS
    if MUNICIPALITY.match(line.text):
        return SURE if beside else LIKELY
    if not has_japanese(line.text) and re.search(r"\d", line.text) and ENGLISH.search(line.text):
        return LIKELY if beside or "," in line.text else PERHAPS
    return PERHAPS if beside and BLOCK.search(line.text) else 0.0


def _stands_by(line: TextLine, code: TextLine) -> bool:
    """On the row of the postal code, or on the next one."""
    down = line.middle[1] - code.middle[1]
    return -0.6 * code.height < down < 2.2 * code.height


def _continued(index: int, lines: list[TextLine], used: set[int]) -> list[int]:
    """The rows below that go on with the address: a building, a floor, the second half of an English one."""
    rows = list[int]()
    above = lines[index]
    for row, line in enumerate(lines):
        if row <= index or row in used or is_only_label(line.text) or not _follows(above, line):
            continue
        if not _goes_on(above.text, line.text):
            break
        rows.append(row)
        above = line
    return rows


def _follows(above: TextLine, line: TextLine) -> bool:
    same_row = abs(line.middle[1] - above.middle[1]) < 0.5 * above.height and line.left >= above.right
    down = line.middle[1] - above.middle[1]
    next_row = 0.5 * above.height < down < 2.2 * above.height and line.left < above.right
    return (same_row or next_row) and 0.7 < line.height / above.height < 1.4


def _goes_on(above: str, below: str) -> bool:
    if PREFECTURE.match(below):
        return False
    if has_japanese(above):
        return bool(BUILDING.search(below) or (BLOCK.match(below) and not BLOCK.search(above)))
    return bool(BUILDING.search(below) or ENGLISH.search(below) or above.rstrip().endswith(","))


def agrees(address: str, place: tuple[str, str, str]) -> bool:
    """Whether an address begins as its postal code says; the prefecture may be left out."""
    prefecture, city, neighborhood = (fold(name) for name in place)
    head = fold(address)
    return any(head.startswith(start + neighborhood) for start in (prefecture + city, city))
