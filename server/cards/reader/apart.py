"""Boxes of one row that overlap, as where a name's halves stand wide apart: the second begins within the last
letter of the first, and that piece of a letter would be read again (鵜飼 同将太). They part where the paper
between them is blank. A box that bridges the gap has no ink of its own."""

import numpy as np

from server.cards.reader.photo import Pixels
from server.cards.reader.quad import Corners, sides
from server.cards.reader.spacing import ink, inked_columns, widest_blank
from server.cards.reader.upright import is_tall

AROUND = 0.6  # of the row's height: so far from the overlap a blank is looked for
LEAST_BLANK = 0.08  # of the row's height
LEVEL, ALIKE = 0.3, 0.6
OWN = 0.05  # of a box's ink: what no other box holds


def parted(boxes: list[Corners], pixels: Pixels) -> list[Corners]:
    """The boxes that hold something, none reaching into its neighbour on the row or in the column."""
    apart = [box.copy() for box in _without_bridges(boxes, pixels)]
    for first in apart:
        for second in apart:
            if _reaches_into(first, second):
                _part(first, second, pixels)
    return apart


def _without_bridges(boxes: list[Corners], pixels: Pixels) -> list[Corners]:
    kept = list(boxes)
    for box in sorted(boxes, key=lambda each: float(np.prod(sides(each)))):
        others = [each for each in kept if each is not box]
        if _own_ink(box, others, pixels) < OWN:
            kept = others
    return kept


def _own_ink(box: Corners, others: list[Corners], pixels: Pixels) -> float:
    """The share of its ink that lies in no other box."""
    left, top, right, bottom = _edges(box)
    grey = pixels[top:bottom, left:right].mean(axis=2)
    if not grey.size:
        return 0.0
    inked = ink(grey, np.median(grey))
    own = inked.copy()
    for other in others:
        start, above, stop, below = _edges(other)
        own[max(0, above - top) : max(0, below - top), max(0, start - left) : max(0, stop - left)] = False
    return float(own.sum() / max(inked.sum(), 1))


def _edges(box: Corners) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the upright rectangle around it."""
    (left, top), (right, bottom) = box.min(axis=0), box.max(axis=0)
    return max(0, round(float(left))), max(0, round(float(top))), round(float(right)), round(float(bottom))


def _reaches_into(first: Corners, second: Corners) -> bool:
    """Both run the same way on the same row, and the second begins before the first ends."""
    tall = is_tall(first)
    if tall != is_tall(second):
        return False
    (start, stop, middle, height), (begin, end, level, size) = _extent(first, tall), _extent(second, tall)
    return (
        start < begin < stop < end
        and abs(middle - level) < LEVEL * min(height, size)
        and min(height, size) > ALIKE * max(height, size)
    )


def _extent(box: Corners, tall: bool) -> tuple[float, float, float, float]:
    """Along the row from where to where; its middle and its height across."""
    ends = np.sort(box[:, int(tall)])
    across = sides(box)[0 if tall else 1]
    return float(ends[:2].mean()), float(ends[2:].mean()), float(box[:, 1 - tall].mean()), across


def _part(first: Corners, second: Corners, pixels: Pixels) -> None:
    """Both end in the middle of the widest blank about their overlap; nothing is done where there is none."""
    tall = is_tall(first)
    _, stop, middle, height = _extent(first, tall)
    begin = _extent(second, tall)[0]
    page = np.ascontiguousarray(pixels.transpose(1, 0, 2)) if tall else pixels
    left, top = (max(0, round(at)) for at in (begin - AROUND * height, middle - 0.45 * height))
    strip = page[top : round(middle + 0.45 * height), left : round(stop + AROUND * height)]
    at, width = widest_blank(inked_columns(strip))
    if width >= LEAST_BLANK * height:
        _move(first, tall, last=True, to=left + at)
        _move(second, tall, last=False, to=left + at)


def _move(box: Corners, tall: bool, last: bool, to: float) -> None:
    """Its two corners at that end."""
    order = np.argsort(box[:, int(tall)])
    box[order[2:] if last else order[:2], int(tall)] = to
