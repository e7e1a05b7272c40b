"""A text on the card that may be the value of a field."""

from collections.abc import Iterable
from dataclasses import dataclass

from server.cards.reader.label import tail_label
from server.cards.reader.lines import TextLine
from server.cards.reader.reading import FieldKey


@dataclass(frozen=True)
class Candidate:
    """`role` is how likely (0..1) a text that looks like this, there, is the value of `key`. `value` is made
    of characters of `line` only."""

    key: FieldKey
    value: str
    line: TextLine
    role: float


Found = tuple[list[Candidate], list[TextLine]]
"""What a parser took from the lines, and what it left for the next one."""


def left_over(line: TextLine, taken: Iterable[tuple[int, int]]) -> list[TextLine]:
    """The parts of a line outside of the spans `taken`, which are in order and apart, without the labels of
    what was taken."""
    rest, start, last = [], 0, len(line.text)
    for begin, end in [*taken, (last, last)]:
        rest.append(line.part(start, begin if begin == last else tail_label(line.text, start, begin)))
        start = end
    return [part for part in rest if part.text]
