"""The lines of text on a flat card, from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from server.cards.reader.flat import FlatCard
from server.cards.reader.quad import Corners, around, sides
from server.cards.reader.recogniser import Recogniser
from server.cards.reader.script import is_wide, narrow, repaired
from server.cards.reader.spacing import with_spaces

LEAST_SURE = 0.5


@dataclass(frozen=True)
class TextLine:
    """One line as printed, or a part of one; two spaces are a wide gap. `sureness`: the recogniser's
    probability of each character. `box`: in the pixels of the flat card."""

    text: str
    sureness: tuple[float, ...]
    box: Corners

    @property
    def height(self) -> float:
        return sides(self.box)[1]

    @property
    def middle(self) -> tuple[float, float]:
        x, y = self.box.mean(axis=0)
        return float(x), float(y)

    @property
    def left(self) -> float:
        return float(self.box[[0, 3], 0].mean())

    @property
    def right(self) -> float:
        return float(self.box[[1, 2], 0].mean())

    def part(self, start: int, stop: int) -> "TextLine":
        """Characters `start` to `stop` without the spaces around them."""
        inner = self.text[start:stop]
        start += len(inner) - len(inner.lstrip())
        stop = start + len(inner.strip())
        widths = np.cumsum([0, *(1 + is_wide(letter) for letter in self.text)])
        edges = widths[[start, stop, stop, start]] / max(widths[-1], 1)
        top_left, top_right, bottom_right, bottom_left = self.box
        across = np.array([top_right - top_left] * 2 + [bottom_right - bottom_left] * 2)
        origin = np.array([top_left, top_left, bottom_left, bottom_left])
        box = (origin + across * edges[:, None]).astype(np.float32)
        return TextLine(self.text[start:stop], self.sureness[start:stop], box)


def joined(parts: Sequence[TextLine]) -> TextLine:
    """Several parts as one text, a space between them."""
    sureness = [part.sureness for part in parts]
    flat = sureness[0] + tuple(chance for more in sureness[1:] for chance in (1.0, *more))
    return TextLine(" ".join(part.text for part in parts), flat, around([part.box for part in parts]))


def read_lines(card: FlatCard, recogniser: Recogniser) -> list[TextLine]:
    """Every line that says something, in the order of its height on the card."""
    lines = [_line(card, box, recogniser) for box in card.boxes]
    lines = [line for line in lines if line.text and sum(line.sureness) >= LEAST_SURE * len(line.sureness)]
    return sorted(lines, key=lambda line: (line.middle[1], line.middle[0]))


def _line(card: FlatCard, box: Corners, recogniser: Recogniser) -> TextLine:
    picture = card.cut(box)
    writing = recogniser.read(picture)
    text, sureness = with_spaces(replace(writing, text=repaired(writing.text)), picture)
    whole = TextLine("".join(narrow(letter) for letter in text), sureness, box)
    return whole.part(0, len(text))
