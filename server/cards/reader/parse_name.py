"""The person's name, and its reading in kana and in Latin letters."""

import re

from server.cards.reader.candidate import Candidate, Found
from server.cards.reader.lines import TextLine, joined
from server.cards.reader.names import Names, romanised, shortened
from server.cards.reader.script import KANA, KANJI, fold, has_japanese, is_kana, plain

JAPANESE = re.compile(rf"(?:{KANJI}|{KANA}|・|\s){{2,12}}$")
HONORIFIC = re.compile(r"\s?(?:様|氏|殿|先生)$")
LATIN = re.compile(r"[A-Z][A-Za-z'’.-]*(?:,?\s[A-Z][A-Za-z'’.-]*){1,3}$")
KNOWN, GAP, SIZE, LOGIN = (0.0, 0.3, 0.55), 0.15, 0.25, 0.15
LEAST = 0.4


def parse_name(lines: list[TextLine], emails: list[Candidate], names: Names) -> Found:
    """Take name, name_kana and name_romaji out of the lines; an English-only name is the `name`."""
    logins = [email.value.partition("@")[0].lower() for email in emails]
    printed = _japanese(lines, logins, names)
    rest = _without(lines, printed[:1])
    readings = _kana(rest, printed, names)
    rest = _without(rest, readings)
    latin = _latin(rest, printed, logins, names)
    if not printed:
        latin = [Candidate("name", found.value, found.line, found.role) for found in latin]
    return [*printed[:1], *readings, *latin], _without(rest, latin)


def _japanese(lines: list[TextLine], logins: list[str], names: Names) -> list[Candidate]:
    tallest = max((line.height for line in lines if has_japanese(line.text)), default=1.0)
    judged = [_judged(line, line.height / tallest, logins, names) for line in [*lines, *_pairs(lines)]]
    return sorted((name for name in judged if name.role >= LEAST), key=lambda name: -name.role)


def _judged(line: TextLine, size: float, logins: list[str], names: Names) -> Candidate:
    end = HONORIFIC.search(line.text)
    line = line.part(0, end.start()) if end else line
    split = names.split(line.text) if JAPANESE.match(line.text) else None
    if split is None or len(split.family + split.given) > 8:
        return Candidate("name", line.text, line, 0.0)
    text = f"{split.family} {split.given}" if " " in line.text else line.text
    role = KNOWN[split.known] + GAP * (" " in text) + SIZE * size**2
    role += LOGIN * any(_spells(login, split.family, split.given, names) for login in logins)
    if is_kana(split.family) and is_kana(split.given) and split.known < 2:
        role -= 0.35
    return Candidate("name", text, line, min(role, 0.985))


def _pairs(lines: list[TextLine]) -> list[TextLine]:
    """Family and given name set so far apart that they were found as two lines."""
    return [
        joined([left, right])
        for left in lines
        for right in lines
        if left is not right and _side_by_side(left, right) and len(left.text) <= 4 and len(right.text) <= 4
    ]


def _side_by_side(left: TextLine, right: TextLine) -> bool:
    level = abs(left.middle[1] - right.middle[1]) < 0.4 * left.height
    near = -left.height < right.left - left.right < 5 * left.height
    return level and near and 0.7 < right.height / left.height < 1.4


def _kana(lines: list[TextLine], printed: list[Candidate], names: Names) -> list[Candidate]:
    if not printed or is_kana(printed[0].value):
        return []
    found = [_kana_reading(line, printed[0], names) for line in lines if is_kana(line.text)]
    return sorted((kana for kana in found if kana.role >= LEAST), key=lambda kana: -kana.role)[:1]


def _kana_reading(line: TextLine, name: Candidate, names: Names) -> Candidate:
    split = names.split(name.value)
    kana = re.sub(r"\s", "", line.text)
    spoken = kana.translate(_HIRAGANA_TO_KATAKANA)
    for family in names.family_readings(split.family) if split else ():
        if spoken.startswith(family):
            given = spoken[len(family) :]
            sure = 0.97 if split and given in names.given_readings(split.given) else 0.9
            return Candidate("name_kana", f"{kana[: len(family)]} {kana[len(family) :]}".strip(), line, sure)
    distance = abs(line.middle[1] - name.line.middle[1])
    close = distance < 1.8 * name.line.height and line.height < name.line.height and 3 <= len(spoken) <= 14
    return Candidate("name_kana", plain(line.text), line, 0.6 if close else 0.0)


_HIRAGANA_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}


def _latin(
    lines: list[TextLine], printed: list[Candidate], logins: list[str], names: Names
) -> list[Candidate]:
    split = names.split(printed[0].value) if printed else None
    tallest = max((line.height for line in lines), default=1.0)
    found = list[Candidate]()
    for line in lines:
        if not LATIN.match(plain(line.text)):
            continue
        words = [shortened(word) for word in re.findall(r"[a-z]{2,}", line.text.lower())]
        spelled = split is not None and any(_reads(word, split.family, names) for word in words)
        mailed = any(word in shortened(login) for login in logins for word in words)
        role = 0.35 + 0.45 * spelled + 0.3 * mailed + (0.0 if split else 0.25 * line.height / tallest)
        found.append(Candidate("name_romaji", plain(line.text), line, min(role, 0.97)))
    return sorted((name for name in found if name.role >= LEAST), key=lambda name: -name.role)[:1]


def _reads(word: str, family: str, names: Names) -> bool:
    return any(romanised(reading) == word for reading in names.family_readings(family))


def _spells(login: str, family: str, given: str, names: Names) -> bool:
    readings = names.family_readings(family) | names.given_readings(given)
    return any(len(reading) > 1 and romanised(reading) in shortened(login) for reading in readings)


def _without(lines: list[TextLine], taken: list[Candidate]) -> list[TextLine]:
    """The lines that share no character with what was taken."""
    gone = [fold(candidate.line.text) for candidate in taken]
    boxes = [candidate.line.middle for candidate in taken]
    return [
        line
        for line in lines
        if not any(
            fold(line.text) in text and abs(line.middle[1] - y) < line.height
            for text, (_, y) in zip(gone, boxes, strict=True)
        )
    ]
