"""The lines of text on a flat card, from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from server.cards.reader.apart import parted
from server.cards.reader.columns import read_column
from server.cards.reader.flat import FlatCard
from server.cards.reader.photo import Pixels
from server.cards.reader.quad import Corners, around, sides
from server.cards.reader.recogniser import Recogniser, Writing
from server.cards.reader.script import is_wide, narrow, repaired
from server.cards.reader.spacing import inked_columns, widest_blank, with_spaces
from server.cards.reader.strays import with_strays
from server.cards.reader.twins import with_twins
from server.cards.reader.upright import is_tall

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
    def downwards(self) -> bool:
        """Written from top to bottom."""
        right, down = self.box[1] - self.box[0]
        return bool(abs(down) > abs(right))

    @property
    def middle(self) -> tuple[float, float]:
        x, y = self._page.mean(axis=0)
        return float(x), float(y)

    @property
    def left(self) -> float:
        return float(self._page[[0, 3], 0].mean())

    @property
    def right(self) -> float:
        return float(self._page[[1, 2], 0].mean())

    @property
    def _page(self) -> Corners:
        """The corners as if columns were lines: the right one first, all of them above the lines."""
        if not self.downwards:
            return self.box
        return np.stack([self.box[:, 1], -self.box[:, 0]], axis=1)

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


def joined(parts: Sequence[TextLine], between: str = " ") -> TextLine:
    """Several parts as one text, a space between them."""
    sureness = [part.sureness for part in parts]
    gap = (1.0,) * len(between)
    flat = sureness[0] + tuple(chance for more in sureness[1:] for chance in (*gap, *more))
    box = around([part.box for part in parts])
    box = np.roll(box, -1, axis=0) if parts[0].downwards else box
    return TextLine(between.join(part.text for part in parts), flat, box)


def read_lines(card: FlatCard, recogniser: Recogniser) -> list[TextLine]:
    """Every line that says something, in reading order: columns from the right, then lines from the top."""
    boxes = parted(with_strays(card.boxes, card.pixels), card.pixels)
    lines = [_line(card, box, recogniser) for box in boxes]
    lines = [line for line in lines if line.text and sum(line.sureness) >= LEAST_SURE * len(line.sureness)]
    lines = _columns_joined(_stood(lines), card)
    return sorted(lines, key=lambda line: (line.middle[1], line.middle[0]))


def _line(card: FlatCard, box: Corners, recogniser: Recogniser) -> TextLine:
    picture = card.cut(box)
    if not is_tall(box):
        return _spelled(recogniser.read(picture), picture, box)
    # The corners in the order in which a column runs: its first is the top right one.
    strip = np.ascontiguousarray(np.rot90(picture))
    writing = read_column(strip, recogniser)
    column = _spelled(writing, strip, np.roll(box, -1, axis=0), True)
    if len(column.text) > 1:
        return column
    across = _spelled(recogniser.read(picture), picture, box)
    return max(column, across, key=lambda line: sum(line.sureness) / max(len(line.text), 1))


def _spelled(writing: Writing, picture: Pixels, box: Corners, downwards: bool = False) -> TextLine:
    told = with_twins(writing, picture, downwards)
    text, sureness = with_spaces(replace(told, text=repaired(told.text)), picture, downwards)
    whole = TextLine("".join(narrow(letter) for letter in text), sureness, box)
    return whole.part(0, len(text))


def _stood(lines: list[TextLine]) -> list[TextLine]:
    """A letter alone is as wide as it is tall: under a column of its size it runs down with it (諸星 久)."""
    columns = [line for line in lines if line.downwards]
    return [_turned(line) if any(_is_of(column, line) for column in columns) else line for line in lines]


def _is_of(column: TextLine, line: TextLine) -> bool:
    turned = _turned(line)
    alike = 0.7 < turned.height / column.height < 1.4
    return len(line.text) == 1 and not line.downwards and alike and _same_column(column, turned)


def _turned(line: TextLine) -> TextLine:
    return replace(line, box=np.roll(line.box, -1, axis=0))


def _columns_joined(lines: list[TextLine], card: FlatCard) -> list[TextLine]:
    """A column's parts, between which the detector saw no ink (a dash is thin), as one."""
    across = [line for line in lines if not line.downwards]
    joints = list[TextLine]()
    for line in sorted((line for line in lines if line.downwards), key=lambda line: line.left):
        above = next((each for each in joints if _goes_on(each, line)), None)
        if above is None:
            joints.append(line)
        else:
            joints[joints.index(above)] = joined(
                [above, line], "" if _is_one_word(above, line, card) else " "
            )
    return [*across, *joints]


def _is_one_word(above: TextLine, line: TextLine, card: FlatCard) -> bool:
    """Latin letters or figures of which the detector saw pieces. Its boxes reach into the space between two
    words: the ink tells."""
    if not (above.text[-1] + line.text[0]).isascii():
        return False
    steps = [(each.right - each.left) / len(each.text) for each in (above, line)]
    strip = np.rot90(card.cut(around([above.box, line.box])))
    start, stop = (round(at - above.left) for at in (above.right - 2 * steps[0], line.left + 2 * steps[1]))
    return widest_blank(inked_columns(strip[:, max(0, start) : stop]))[1] < min(steps)


def _goes_on(above: TextLine, line: TextLine) -> bool:
    size = max(above.height, line.height)
    return (
        _same_column(above, line)
        and -0.5 * size < line.left - above.right < 1.3 * size
        and line.height > 0.7 * above.height
    )


def _same_column(one: TextLine, other: TextLine) -> bool:
    size = max(one.height, other.height)
    return abs(one.middle[1] - other.middle[1]) < 0.3 * size
