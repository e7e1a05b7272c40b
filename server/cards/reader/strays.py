"""Letters of columns that the detector passed over: to Latin letters one above the other it is half blind.
Ink outside its boxes that stands in a column is put together with what it did find of that column."""

from dataclasses import dataclass

import cv2
import numpy as np

from server.cards.reader.photo import Pixels
from server.cards.reader.quad import Corners, Mask, reading_order, sides
from server.cards.reader.upright import is_tall

FEWEST = 3  # letters of a column
AROUND = 81  # pixels: the paper that ink is held against
INK, PLAIN = 0.25, 20  # of the darkest, and in steps of grey: plainly ink
SMALLEST, LARGEST = 5, 80  # pixels: the longer side of a letter
LEVEL = 0.35  # of a letter: how far the middles of a column stray
APART = 1.4  # of a letter: the paper between two, where a space may be
LARGER, MUCH_LARGER = 1.35, 2  # a letter is at most so many times as large as those, or the one, above it
EM = 1.3  # of a letter's ink: its square
MARGIN = 0.3  # of a letter: paper above and below a column, together


@dataclass(frozen=True)
class Part:
    """Something in a column: a box of the detector, or a piece of ink that none of them holds."""

    corners: Corners
    boxed: bool

    @property
    def is_run(self) -> bool:
        """Several letters."""
        return self.boxed and is_tall(self.corners)

    @property
    def size(self) -> float:
        """Of its letters."""
        return sides(self.corners)[0] if self.is_run else max(sides(self.corners))

    @property
    def head(self) -> tuple[float, float]:
        """The middle of its upper side."""
        x, y = self.corners[:2].mean(axis=0)
        return float(x), float(y)

    @property
    def foot(self) -> tuple[float, float]:
        x, y = self.corners[2:].mean(axis=0)
        return float(x), float(y)


def with_strays(boxes: list[Corners], pixels: Pixels) -> list[Corners]:
    """The boxes of an upright card, and what else stands in columns. Where nothing is written downwards,
    nothing is looked for."""
    if not any(is_tall(box) for box in boxes):
        return boxes
    columns = list[list[Part]]()
    short = [Part(box, True) for box in boxes if sides(box)[0] < 1.5 * sides(box)[1]]
    for part in sorted([*short, *_strays(boxes, pixels)], key=lambda each: each.head[1]):
        above = next((column for column in columns if _goes_on(column, part)), None)
        if above:
            above.append(part)
        else:
            columns.append([part])
    found = [column for column in columns if _is_column(column)]
    taken = {id(part.corners) for column in found for part in column}
    return [*(box for box in boxes if id(box) not in taken), *map(_around, found)]


def _strays(boxes: list[Corners], pixels: Pixels) -> list[Part]:
    """The ink that no box holds, in pieces that may be letters."""
    _, _, extents, _ = cv2.connectedComponentsWithStats(_free_ink(boxes, pixels))
    height, width = pixels.shape[:2]
    return [
        Part(np.array([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], np.float32), False)
        for x, y, w, h, _ in extents[1:]
        if SMALLEST <= max(w, h) <= LARGEST and x and y and x + w < width and y + h < height
    ]


def _free_ink(boxes: list[Corners], pixels: Pixels) -> Mask:
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    contrast = cv2.absdiff(grey, cv2.blur(grey, (AROUND, AROUND)))
    inked = (contrast > max(PLAIN, INK * float(np.percentile(contrast, 99.5)))).astype(np.uint8)
    for box in boxes:
        cv2.fillConvexPoly(inked, np.round(box).astype(np.int32), 0)
    return inked


def _goes_on(column: list[Part], part: Part) -> bool:
    last, largest = column[-1], max(each.size for each in column)
    if last.is_run and part.is_run:
        return False
    size = max(largest, part.size)
    (x, above), (middle, top) = last.foot, part.head
    return (
        abs(x - middle) < LEVEL * size
        and -0.5 * size < top - above < APART * size
        and part.size < (LARGER if len(column) > 1 or last.is_run else MUCH_LARGER) * largest
    )


def _is_column(parts: list[Part]) -> bool:
    """With something in it that the detector did not see, or saw as no more than a letter."""
    letters = sum(sides(part.corners)[1] / part.size if part.is_run else 1 for part in parts)
    return letters >= FEWEST and len(parts) > 1 and any(not part.is_run for part in parts)


def _around(parts: list[Part]) -> Corners:
    centre, (width, height), angle = cv2.minAreaRect(np.concatenate([part.corners for part in parts]))
    if width > height:
        width, height, angle = height, width, angle - 90
    size = max(part.size if part.boxed else part.size * EM for part in parts)
    return reading_order(cv2.boxPoints((centre, (max(width, size), height + MARGIN * size), angle)))
