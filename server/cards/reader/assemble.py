"""Weighed segments -> candidates: rows that go on are put together, names are written as printed."""

import re

import numpy as np
from numpy.typing import NDArray

from server.cards.reader.candidate import Candidate
from server.cards.reader.evidence import PATTERNS, Card
from server.cards.reader.gaps import with_gap_behind_block, without_false_gaps
from server.cards.reader.lexicon import (
    ADDRESS,
    BLOCK,
    BUILDING,
    DEGREE,
    DESK,
    ENGLISH_TITLE,
    FIGURES,
    FORM,
    INSTITUTION,
    PREFECTURE,
    WAY,
)
from server.cards.reader.lines import TextLine, joined
from server.cards.reader.names import Names
from server.cards.reader.reading import FieldKey
from server.cards.reader.readings import spaced
from server.cards.reader.scorer import ROLES
from server.cards.reader.script import has_japanese, is_kana, plain

LEAST = 0.35
LEAST_NAME = 0.1
NICKNAME = re.compile(r"\s*\([^()]*\)$")
LATIN_NAME = PATTERNS["latin_name"]
"""Next to every card has a name: what is written as one is taken, and doubted."""
CERTAIN = 0.9
NOBODY = re.compile(r"[@_&\d]")
"""No name is written so; a handle, a firm of two is."""
PARENT = re.compile(
    r"(?:an?\s)?(?:subsidiary|member|division|part|affiliate) of\b|powered by\b", re.IGNORECASE
)
"""What follows is whose firm it is."""
COUNTRY_END = re.compile(
    r"\b(?i:japan|china|korea|taiwan|hong kong|singapore|thailand|vietnam|india|usa|uk|germany)\W?$|\d{5}$"
)
BEGUN, STREET = r".{1,8}?[市区郡].+\d", r".*\d.*,|.*,.*\d"
"""A second address's first row, after one that is whole."""
SINGLE: tuple[FieldKey, ...] = ("name", "name_kana", "name_romaji")
MANY: tuple[FieldKey, ...] = ("company", "department", "title", "address")


def assemble(card: Card, chances: NDArray[np.float32], names: Names) -> list[Candidate]:
    """`chances`: a row for each segment of the card, over `ROLES`."""
    chances = _by_form(card, chances)
    taken = [ROLES[int(row.argmax())] for row in chances]
    found = list[Candidate]()
    for key in SINGLE:
        found += _single(key, card, chances, names)
    name = next((each for each in found if each.key == "name"), None)
    found = [spaced(each, name, names) for each in found]
    if not any(each.key == "name" for each in found):
        found = [
            Candidate("name", each.value, each.line, each.role) if each.key == "name_romaji" else each
            for each in found
        ]
    used = {id(each.line) for each in found}
    for key in MANY:
        chosen = [
            index for index, role in enumerate(taken) if role == key and id(card.segments[index]) not in used
        ]
        found += _many(key, card, chosen, chances[:, ROLES.index(key)] if len(chances) else chances)
    spoken = {id(card.segments[index]) for index, role in enumerate(taken) if role in MANY} | used
    return [
        *found,
        *(
            Candidate("other", plain(line.text), line, 0.6)
            for line in card.segments
            if id(line) not in spoken
        ),
    ]


def _by_form(card: Card, chances: NDArray[np.float32]) -> NDArray[np.float32]:
    """What the letters alone decide, whatever the card around them looks like."""
    decided = chances.copy()
    for segment, row in zip(card.segments, decided, strict=True):
        if ADDRESS.match(segment.text) and row[ROLES.index("address")] < CERTAIN:
            _decide(row, "address")
        if ENGLISH_TITLE.search(segment.text) and not re.search(r"[\d,]", segment.text):
            row[ROLES.index("address")] = 0
        if not is_kana(segment.text):
            _bar(row, "name_kana")
        if has_japanese(segment.text):
            _bar(row, "name_romaji")
        if DESK.search(segment.text):
            _bar(row, "address")
        if PARENT.match(segment.text):
            _bar(row, "company")
        if NOBODY.search(segment.text):
            row[[ROLES.index(key) for key in SINGLE]] = 0
        if _is_room(segment.text) and any(
            _is_bare(each) and _follows(each, segment) for each in card.segments
        ):
            _decide(row, "address")
    return decided


def _is_room(text: str) -> bool:
    """A building with the number of a floor or a room."""
    numbered = re.search(rf"[{FIGURES}](?:号室?|階|F)?$", text)
    return bool(numbered and BUILDING.search(text) and not FORM.search(text))


def _is_bare(line: TextLine) -> bool:
    return bool(ADDRESS.match(line.text)) and not _names_building(line.text)


def _decide(row: NDArray[np.float32], key: FieldKey) -> None:
    row[:] = (1 - CERTAIN) * row
    row[ROLES.index(key)] = CERTAIN


def _bar(row: NDArray[np.float32], key: FieldKey) -> None:
    row[ROLES.index("other")] += row[ROLES.index(key)]
    row[ROLES.index(key)] = 0


def _single(key: FieldKey, card: Card, chances: NDArray[np.float32], names: Names) -> list[Candidate]:
    """The likeliest segment, if it is likely at all."""
    if not card.segments:
        return []
    column = chances[:, ROLES.index(key)]
    best = int(column.argmax())
    line = card.segments[best]
    if column[best] < (LEAST_NAME if key == "name" and LATIN_NAME.match(plain(line.text)) else LEAST):
        return []
    if key != "name" and chances[best].argmax() != ROLES.index(key):
        return []
    return [Candidate(key, _as_printed(line, names), line, float(column[best]))]


def _as_printed(line: TextLine, names: Names) -> str:
    text = plain(line.text)
    if not has_japanese(text):
        return plain(NICKNAME.sub("", DEGREE.sub("", text)))
    split = names.split(line.text) if " " in text else None
    if split and not is_kana(text):
        return f"{split.family} {split.given}"
    if split and len(text.split()) > 2:
        return "".join(text.split())
    return text


def _many(key: FieldKey, card: Card, chosen: list[int], column: NDArray[np.float32]) -> list[Candidate]:
    groups = list[list[int]]()
    for index in sorted(chosen, key=lambda i: (card.segments[i].middle[1], card.segments[i].left)):
        group = next(
            (
                g
                for g in reversed(groups)
                if _goes_on(key, [card.segments[i] for i in g], card.segments[index], card)
            ),
            None,
        )
        if group is None:
            groups.append([index])
        else:
            group.append(index)
    if key == "address":
        groups = _with_building(groups, card)
    candidates = list[Candidate]()
    for group in groups:
        whole = joined([card.segments[i] for i in group]) if len(group) > 1 else card.segments[group[0]]
        candidates.append(
            Candidate(key, _value(key, whole.text), whole, float(min(column[i] for i in group)))
        )
    return candidates


def _with_building(groups: list[list[int]], card: Card) -> list[list[int]]:
    """A building that stands apart, in a row beneath columns, is that of the one address that has none."""
    texts = [" ".join(card.segments[i].text for i in group) for group in groups]
    bare = [at for at, text in enumerate(texts) if BLOCK.search(text) and not _names_building(text)]
    apart = [at for at, text in enumerate(texts) if BUILDING.search(text) and not ADDRESS.match(text)]
    of_one_tongue = len({has_japanese(text) for text in texts}) == 1
    if len(groups) != 2 or not (len(bare) == len(apart) == 1 and of_one_tongue):
        return groups
    return [[*groups[bare[0]], *groups[apart[0]]]]


def _names_building(address: str) -> bool:
    """The number of a block is none of a room: 三番六号."""
    return bool(BUILDING.search(BLOCK.sub("", address)))


def _value(key: FieldKey, text: str) -> str:
    """Narrow gaps before the end of an address's block (3丁 目 11番) are those of narrow letters."""
    if key != "address":
        return without_false_gaps(plain(text))
    text = re.sub(r"(?<=-\d) (?=\d{1,2}-\d)", "", WAY.sub("", text))
    block = BLOCK.search(text)
    if has_japanese(text) and block:
        text = re.sub(r"(?<=\S) (?=\S)", "", text[: block.end()]) + text[block.end() :]
    text = re.sub(rf"(?<=[{FIGURES}])[‐–—―ー−](?=[{FIGURES}])", "-", plain(text))
    if has_japanese(text):
        text = re.sub(r"(?<=\d)[,'](?=\d)", "-", text)
    text = without_false_gaps(text)
    return with_gap_behind_block(text) if has_japanese(text) else text


def _goes_on(key: FieldKey, rows: list[TextLine], line: TextLine, card: Card) -> bool:
    above = rows[-1]
    if key == "company" and _is_of_house(above.text, line.text):
        return _follows(above, line, larger=2.4)
    if key == "title" or has_japanese(above.text) != has_japanese(line.text) or not _follows(above, line):
        return (
            key == "address"
            and _follows(above, line)
            and has_japanese(rows[0].text)
            and not BLOCK.search(line.text)
        )
    if key == "address":
        return not _starts_anew(" ".join(row.text for row in rows), line, card)
    return key != "company" and has_japanese(line.text)


def _is_of_house(above: str, line: str) -> bool:
    """医療法人 清水会 over 多賀城病院: the corporation and its house, often set much larger, are one firm. So
    are a bare form and a name."""
    if FORM.fullmatch(above) or FORM.fullmatch(line):
        return True
    corporation = re.search("(?:医療|学校|社会福祉)法人", above) and not INSTITUTION.search(above)
    return bool(corporation and INSTITUTION.search(line) and not FORM.search(line))


def _starts_anew(above: str, line: TextLine, card: Card) -> bool:
    """A second address: it begins as addresses do, or a postal code of its own stands before it."""
    whole = (
        bool(BLOCK.search(above) or re.search(rf"[{FIGURES}]$", above))
        if has_japanese(above)
        else bool(re.search(r"\d", above) and COUNTRY_END.search(above))
    )
    begins = bool(
        PREFECTURE.match(line.text) or re.match(BEGUN if has_japanese(line.text) else STREET, line.text)
    )
    coded = any(each.key == "postal_code" and _before(each.line, line) for each in card.fixed)
    return whole and (begins or (coded and bool(BLOCK.search(line.text))))


def _before(code: TextLine, line: TextLine) -> bool:
    level = abs(code.middle[1] - line.middle[1]) < 0.5 * line.height
    return level and code.left < line.left and not (code.left > line.right)


def _follows(above: TextLine, line: TextLine, larger: float = 1.5) -> bool:
    """On the same row at its right, or on the next row under it."""
    down = line.middle[1] - above.middle[1]
    same_row = abs(down) < 0.5 * above.height and line.left >= above.right - above.height
    next_row = 0.5 * above.height < down < 2.3 * above.height and line.left < above.right
    return (
        (same_row or next_row)
        and 0.65 < line.height / above.height < larger
        and above.downwards == line.downwards
    )
