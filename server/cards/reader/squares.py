"""The even squares that a column's letters stand in: one letter to each, blank paper between them.

They are looked for in the picture, because the recogniser skips letters that lie on their side.
"""

from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

import cv2
import numpy as np
from numpy.typing import NDArray

from server.cards.reader.photo import Pixels

STEPS = np.geomspace(0.75, 1.5, 64)  # of what is usual: from letter to letter
LEAST, USUAL, MOST = 0.55, 0.8, 1.4  # of the strip's height: from letter to letter
BEGINS = np.linspace(-0.45, 0.05, 26)  # of a step: where the first square begins, from the first ink
LAST = 0.1  # of a step: so little ink behind the last edge is none
FAINT, INK = 0.2, 0.35  # of the darkest ink: less is paper, more is plainly ink
DOT = 0.003  # of a square: the least ink that says something
# Costs, as parts of the mean ink.
DOUBLE = 0.1  # a square that holds two letters
PULL = 0.2  # a step e times as long as usual
BROKEN, ALONE = 0.06, 0.06  # two rows, and one of them a single square
PLAIN, MOST_ON_EDGES = 0.04, 0.25  # ink on the edges: no other way is looked for, or this is none
GAPS = 8  # the widest ones, at which a row may end
Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Square:
    """From where to where on the strip; its letter as it stands upright, and where that has ink."""

    start: int
    stop: int
    picture: Pixels
    inked: NDArray[np.bool_]
    is_cut: bool
    """Its ink goes on where the strip ends: a piece of a letter."""

    @property
    def blank(self) -> bool:
        return bool(self.inked.mean() < DOT)

    @property
    def middle(self) -> float:
        """Of its ink."""
        return self.start + float(np.flatnonzero(self.inked.any(axis=1))[[0, -1]].mean())


def even_squares(strip: Pixels, places: Vector) -> list[Square]:
    """`strip`: a column laid on its side; `places`: middles of letters read on it, in pixels. None where the
    letters stand in no even pitch."""
    height = strip.shape[0]
    blank = np.full((height, 2 * height, 3), np.median(strip[[0, -1]], axis=(0, 1)), np.uint8)
    long = np.hstack([blank, strip, blank])
    contrast = np.abs(long.mean(axis=2) - _paper(long))
    darkest = np.percentile(contrast[:, 2 * height : -2 * height], 99)
    profile = np.where(contrast > FAINT * darkest, contrast, 0).mean(axis=0)
    inked = contrast > INK * darkest
    at_ends = inked[:, [2 * height, -2 * height - 1]].any(axis=0)

    def square(start: int, stop: int) -> Square:
        picture, ink = (np.ascontiguousarray(np.rot90(each[:, start:stop], -1)) for each in (long, inked))
        start, stop = start - 2 * height, stop - 2 * height
        is_cut = at_ends & [start <= 0 < stop, start < strip.shape[1] <= stop]
        return Square(start, stop, picture, ink, bool(is_cut.any()))

    rows = _rows(profile, height, places + 2 * height)
    return [square(round(start), round(stop)) for row in rows for start, stop in pairwise(row)]


def _paper(strip: Pixels) -> Vector:
    """Along the strip: light falls unevenly on a card."""
    grey = strip.mean(axis=2)
    side = np.concatenate([grey[:2], grey[-2:]]).mean(axis=0)
    return np.asarray(cv2.blur(side[None], (2 * (strip.shape[0] // 2) + 1, 1))[0], np.float64)


def _rows(profile: Vector, height: int, places: Vector) -> list[Vector]:
    """The edges of squares in one even row, or in two with a gap between them that is no square."""
    inked = np.flatnonzero(profile > 0.02 * profile.max())
    if not len(inked):
        return []
    usual, ends = _usual(np.diff(places), height), (int(inked[0]), int(inked[-1]) + 1)
    cost, whole = _edges(profile, *ends, usual, places)
    ways = [(cost, [whole])]
    gaps = np.diff(inked) if cost > PLAIN else np.zeros(0)
    for gap in np.argsort(-gaps)[:GAPS]:
        first, begin = int(inked[gap]) + 1, int(inked[gap + 1])
        above = _edges(profile, ends[0], first, usual, places[places < first])
        below = _edges(profile, begin, ends[1], usual, places[places >= first])
        alone = min(len(above[1]), len(below[1])) == 2  # edges
        ways.append((max(above[0], below[0]) + BROKEN + ALONE * alone, [above[1], below[1]]))
    least, rows = min(ways, key=itemgetter(0))
    return rows if least < MOST_ON_EDGES else []


def _edges(profile: Vector, first: int, last: int, usual: float, places: Vector) -> tuple[float, Vector]:
    """Those with the least ink on them, and how much that is. Ink is between `first` and `last`."""
    mean, smooth = profile[first:last].mean(), np.convolve(profile, np.ones(3) / 3, "same")
    steps = np.diff(places)
    best, found = np.inf, np.zeros(0)
    for step in usual * STEPS:
        begins = first + step * BEGINS
        many = np.ceil((last - begins) / step - LAST).clip(1)
        numbers = np.arange(many.max() + 1)
        edges = np.round(begins[:, None] + step * numbers).astype(int)
        on_edge = smooth[edges.clip(max=len(smooth) - 1)]
        ink = on_edge.mean(axis=1, where=numbers <= many[:, None]) / mean
        doubles = int((steps < 0.6 * step).sum())
        cost = ink + DOUBLE * doubles + PULL * abs(np.log(step / usual))
        if cost.min() < best:
            best, row = float(cost.min()), int(cost.argmin())
            found = begins[row] + step * np.arange(many[row] + 1)
    return best, found


def _usual(steps: Vector, height: int) -> float:
    """From letter to letter, as far as they were read: places come in steps of a sixth of a letter."""
    alike = steps[(steps > LEAST * height) & (steps < MOST * height)]
    usual = np.percentile(alike, 25) if alike.size else 0
    near = alike[(alike > 0.7 * usual) & (alike < 1.3 * usual)]
    return float(near.mean()) if near.size else USUAL * height
