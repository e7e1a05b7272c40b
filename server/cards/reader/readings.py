"""How a name is read, in kana or Latin letters: the name tells where its two halves part."""

import re
from dataclasses import replace

from jaconv import hira2kata, kata2hira

from server.cards.reader.candidate import Candidate
from server.cards.reader.kana_size import SMALL
from server.cards.reader.names import Names, Split, romanised, shortened
from server.cards.reader.script import is_katakana

LARGEST = {small: large for large, small in SMALL.items()}


def spaced(reading: Candidate, name: Candidate | None, names: Names) -> Candidate:
    """The reading with its space, which is too narrow between kana and too wide among letters set apart to be
    told from those around it."""
    split = names.split(name.line.text) if name and name is not reading else None
    if split is None or reading.key not in ("name_kana", "name_romaji"):
        return reading
    if reading.key == "name_kana":
        reading = replace(reading, value=_sized(reading.value, split, names))
    closed = re.sub(r"\s", "", reading.value)
    if " " in reading.value:
        return reading
    cut = _kana_cut(closed, split, names) if reading.key == "name_kana" else _latin_cut(closed, split, names)
    return replace(reading, value=f"{closed[:cut]} {closed[cut:]}".strip())


def _sized(value: str, split: Split, names: Names) -> str:
    """ハツトリ of 服部 is ハットリ: small letters are told from large ones by how the name is spoken."""
    large = str(hira2kata(value)).translate(LARGEST)
    for spoken in sorted(names.family_readings(split.family) | names.given_readings(split.given)):
        at = large.find(spoken.translate(LARGEST))
        if at >= 0:
            said = spoken if is_katakana(value[at]) else str(kata2hira(spoken))
            value = value[:at] + said + value[at + len(said) :]
    return value


def _kana_cut(closed: str, split: Split, names: Names) -> int:
    """After the family's reading, or before the given name's; at the end when neither is known."""
    spoken = str(hira2kata(closed))
    for family in names.family_readings(split.family):
        if spoken.startswith(family) and len(family) < len(spoken):
            return len(family)
    givens = [
        given
        for given in names.given_readings(split.given)
        if spoken.endswith(given) and len(given) < len(spoken)
    ]
    return len(spoken) - len(max(givens, key=len, default=""))


def _latin_cut(closed: str, split: Split, names: Names) -> int:
    """Where one half is how the family or the given name is spoken: SORAWATARI -> SORA WATARI."""
    spoken = {romanised(each) for each in names.family_readings(split.family)}
    spoken |= {romanised(each) for each in names.given_readings(split.given)}
    halves = [
        (len(word), cut)
        for cut in range(2, len(closed) - 1)
        for word in (shortened(closed[:cut].lower()), shortened(closed[cut:].lower()))
        if word in spoken
    ]
    return max(halves, default=(0, len(closed)))[1]
