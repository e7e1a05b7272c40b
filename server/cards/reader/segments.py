"""Lines -> segments: pieces that are one thing each. Over-long gaps, posts beside names, and companies before
departments are cut apart; the two halves of a name set wide are put together."""

import re

from server.cards.reader.label import is_only_label
from server.cards.reader.lexicon import (
    BLOCK,
    BOTH,
    DEPARTMENT,
    ENGLISH_DEPARTMENT,
    ENGLISH_LEGAL,
    ENGLISH_TITLE,
    FORM,
    HONORIFIC,
    INSTITUTION,
    OFFICER,
    PREFECTURE,
    QUALIFICATION,
    TITLE,
)
from server.cards.reader.lines import TextLine, joined
from server.cards.reader.names import Names
from server.cards.reader.script import KANA, KANJI, has_japanese

SHORT = re.compile(rf"(?:{KANJI}|{KANA}|\s){{1,7}}$")
LEGAL_END = re.compile(rf"\s{{2,}}(?:{ENGLISH_LEGAL.pattern})[\s.,]*$", re.IGNORECASE)
ENGLISH_UNIT = re.compile(
    r"\b(?:dept|department|div|division|section|group|center|centre|unit|team|bureau)\b\.?$", re.IGNORECASE
)
ENGLISH_POST = re.compile(r"([^,]+),\s*([^,]+)$")
FIELD = re.compile("(?i:web)|UI|UX|DTP|IT|AI|CG|3D|PR|DX|QA|HR|EC|SNS|CAD|IoT")
"""Web デザイナー, and 取締役 COO, are one title, however far a column sets them apart."""
AT_OFFICE = re.compile(r"\S{1,8}[店社所場局]\s+(?=\S{1,6}[市区郡])")
DOTS = r"\s*[・·•]\s+|\s+[・·•]\s*"
BARS = r"\s*[/|｜]\s*|\s{2,}"


def segments(lines: list[TextLine], names: Names) -> list[TextLine]:
    pieces = [piece for line in lines for piece in _cut(line, names)]
    return [
        piece
        for piece in _halves_joined(pieces, names)
        if len(piece.text) > 1 and not is_only_label(piece.text)
    ]


def kind(text: str, names: Names) -> str:
    """What a word alone says it is, "" if nothing. 渡部 and 服部 are families, not departments."""
    if FORM.search(text):
        return "company"
    if names.is_family(text) or (names.split(text) or _NOBODY).known == 2:
        return ""
    if QUALIFICATION.search(text) and not TITLE.search(text):
        return "qualification"
    if not has_japanese(text):
        if ENGLISH_TITLE.search(text):
            return "title"
        return "department" if ENGLISH_DEPARTMENT.search(text) else ""
    if TITLE.search(text):
        return "title"
    return "department" if DEPARTMENT.search(text) else ""


class _NOBODY:
    known = 0


def _cut(line: TextLine, names: Names) -> list[TextLine]:
    if not has_japanese(line.text):
        gaps = re.findall(r"\s+", line.text)
        widely_set = (len(gaps) > 1 and min(map(len, gaps)) > 1) or _latin_name(line.text, names)
        if widely_set or LEGAL_END.search(line.text):
            return [line]
        return [half for part in _latin_parts(line, names) for half in _english_post(part)]
    if BLOCK.search(line.text) and re.search(rf"{PREFECTURE.pattern}|[市区町村郡]", line.text):
        at = _address_start(line.text)
        return [part for part in (line.part(0, at), line.part(at, len(line.text))) if part.text]
    honorific = HONORIFIC.search(line.text)
    line = line.part(0, honorific.start()) if honorific and len(line.text) > 3 else line
    tongues = _two_tongues(line)
    if tongues:
        return [piece for half in tongues for piece in _cut(half, names)]
    halves = line.text.split()
    if SHORT.match(line.text) and len(halves) == 2 and _ends_as_family(halves[0], halves[1], names):
        return [line]
    words = [half for word in _parts(line, r"\s+|[/|｜](?=\D)") for half in _post_halves(word)]
    return _together(line, words, names)


def _address_start(text: str) -> int:
    """Behind what stands before it: 名古屋店  名古屋市中村区名駅1-1-4."""
    prefecture, office = PREFECTURE.search(text), AT_OFFICE.match(text)
    if prefecture and prefecture.start() <= 10:
        return prefecture.start()
    return office.end() if office else 0


def _two_tongues(line: TextLine) -> list[TextLine]:
    """取締役 CTO / Director, CTO; Executive Director  専務理事: the same said twice. Nothing if it is not."""
    for gap in re.finditer(rf"{BARS}|(?<=[a-z])\s(?={KANJI}{{2}})", line.text):
        halves = [line.part(0, gap.start()), line.part(gap.end(), len(line.text))]
        japanese = [has_japanese(half.text) for half in halves]
        latin = halves[japanese.index(False)].text if japanese.count(False) == 1 else ""
        if re.search(r"[A-Z][a-z]{3}", latin) and (
            ENGLISH_TITLE.search(latin) or ENGLISH_DEPARTMENT.search(latin)
        ):
            return halves
    return []


def _english_post(line: TextLine) -> list[TextLine]:
    """Manager, Overseas Sales Dept. -> two; but Director, Sales is one title."""
    both = ENGLISH_POST.match(line.text)
    if not both or not any(ENGLISH_TITLE.search(half) for half in both.groups()):
        return [line]
    title = min(both.groups(), key=lambda half: bool(ENGLISH_UNIT.search(half)))
    unit = both.group(2) if title == both.group(1) else both.group(1)
    if not ENGLISH_UNIT.search(unit) or not ENGLISH_TITLE.search(title) or ENGLISH_UNIT.search(title):
        return [line]
    return [line.part(*both.span(1)), line.part(*both.span(2))]


def _latin_parts(line: TextLine, names: Names) -> list[TextLine]:
    """At bars, dots and wide gaps; but DJ / sound designer / composer is one title, as it is in Japanese."""
    parts = [part for half in _parts(line, DOTS) for part in _parts(half, BARS)]
    kinds = {kind(part.text, names) for part in parts}
    named = any(_latin_name(part.text, names) for part in parts)
    one = "/" in line.text and "title" in kinds and kinds <= {"", "title"} and not named
    return [line] if one and not re.search(rf"\s{{2,}}|{DOTS}", line.text) else parts


def _latin_name(text: str, names: Names) -> bool:
    """Two words, neither a post: Alice  Thompson."""
    words = text.split()
    return len(words) == 2 and all(
        word.isalpha() and word[0].isupper() and not kind(word, names) for word in words
    )


def _parts(line: TextLine, breaks: str) -> list[TextLine]:
    spans, start = list[tuple[int, int]](), 0
    for match in re.finditer(breaks, line.text):
        spans.append((start, match.start()))
        start = match.end()
    parts = [line.part(*span) for span in [*spans, (start, len(line.text))]]
    return [part for part in parts if part.text]


def _post_halves(word: TextLine) -> list[TextLine]:
    """営業部課長 -> 営業部, 課長; but 営業部長 is one title."""
    both = BOTH.match(word.text)
    if not both or not DEPARTMENT.search(both.group(1)) or both.group(2) in ("長", "部長"):
        return [word]
    return [word.part(*both.span(1)), word.part(*both.span(2))]


def _together(line: TextLine, words: list[TextLine], names: Names) -> list[TextLine]:
    """Neighbours on a line that are the same thing."""
    merged = list[tuple[str, int, int]]()  # what it is, from where to where
    at = 0
    for word in words:
        here = line.text.index(word.text, at)
        wide, at = line.text[at:here].isspace() and here - at > 1, here + len(word.text)
        sort = kind(word.text, names)
        before, start, stop = merged[-1] if merged else ("", 0, 0)
        if merged and _belongs((before, line.part(start, stop)), (sort, word), wide):
            merged[-1] = (before or sort, start, at)
        else:
            merged.append((sort, here, at))
    return [line.part(start, stop) for _, start, stop in merged]


def _belongs(before: tuple[str, TextLine], after: tuple[str, TextLine], wide: bool) -> bool:
    (one, left), (two, right) = before, after
    if "company" in (one, two):
        bare = any(FORM.fullmatch(text.text) for text in (left, right))
        other = two if one == "company" else one
        within = other == "department" and INSTITUTION.search(right.text)
        return bare or (not wide and (other == "" or bool(within)))
    if "兼" in (left.text[-1], right.text[0]) or (not wide and _is_their_office(left.text, right.text)):
        return True
    if two == "title" and (FIELD.fullmatch(left.text) or (one == two and OFFICER.fullmatch(right.text))):
        return True
    if one or two:
        return (one == two and not (wide and one == "title")) or (
            not wide and not one and two in ("title", "department") and _is_modifier(left.text)
        )
    return not wide or (len(left.text) <= 5 and len(right.text) <= 5)


def _is_their_office(left: str, right: str) -> bool:
    """土地家屋調査士 行政書士 諸星事務所: what its people are is part of its name."""
    return left.endswith("士") and right.endswith("事務所")


def _is_modifier(text: str) -> bool:
    """Web デザイナー, シニア マネージャー: no name has such a first half."""
    return bool(re.fullmatch(r"[A-Za-z&+.]{2,12}|[\u30a1-\u30faー]{2,8}|第[0-9一二三四五六七八九]", text))


def _halves_joined(pieces: list[TextLine], names: Names) -> list[TextLine]:
    """Family and given name set so far apart that they were found as two lines."""
    pairs = [
        (-_known(left, right, names), right.left - left.right, index, other)
        for index, left in enumerate(pieces)
        for other, right in enumerate(pieces)
        if index != other and _one_name(left, right, names)
    ]
    done, used = list[TextLine](), set[int]()
    for _, _, index, other in sorted(pairs):  # what the dictionary knows before what only stands near
        if not {index, other} & used:
            used |= {index, other}
            done.append(joined([pieces[index], pieces[other]]))
    return [*done, *(piece for index, piece in enumerate(pieces) if index not in used)]


def _is_whole(text: str, names: Names) -> bool:
    """Family and given name in one, a space between them."""
    split = names.split(text) if " " in text else None
    halves = text.split()
    return bool(split and (split.known == 2 or (len(halves) == 2 and min(map(len, halves)) > 1)))


def _ends_as_family(left: str, right: str, names: Names) -> bool:
    """更科 実, 物部 千歳: no department stands before a given name in its size."""
    return len(left) <= 3 and names.is_given(right) and kind(left, names) == "department"


def _known(left: TextLine, right: TextLine, names: Names) -> int:
    return names.is_family(left.text) + names.is_given(right.text)


def _one_name(left: TextLine, right: TextLine, names: Names) -> bool:
    if not (SHORT.match(left.text) and SHORT.match(right.text)) or left.downwards != right.downwards:
        return False
    if (kind(left.text, names) and not _ends_as_family(left.text, right.text, names)) or kind(
        right.text, names
    ):
        return False
    if any(_is_whole(each.text, names) for each in (left, right)):
        return False
    level = abs(left.middle[1] - right.middle[1]) < 0.4 * left.height
    sure = _known(left, right, names) == 2
    near = -left.height < right.left - left.right < (10 if sure else 5) * left.height
    return level and near and 0.7 < right.height / left.height < 1.4
