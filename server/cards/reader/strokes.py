"""Letters of one to three strokes, told by the shape of their ink in an upright square."""

import numpy as np
from numpy.typing import NDArray

Ink = NDArray[np.bool_]
LEAST = 0.15  # of a square: how long a bar is
WIDE, THIN = 0.3, 0.3  # of a square: how long a line across is, how thick
STRAY = 0.3  # of the ink: what lies beside lines
ARC = 0.05  # of a square: how far a bracket bends
DOT = 0.35  # of a square


def bar(inked: Ink, thin: float) -> float:
    """How long a stroke stands, as a part of the square; 0 for anything wider than `thin`."""
    rows, width = np.flatnonzero(inked.any(axis=1)), float(inked.any(axis=0).mean())
    length = float(np.ptp(rows)) / inked.shape[0] if len(rows) else 0.0
    return length if width < thin and length > max(LEAST, width) else 0.0


def lines_across(inked: Ink) -> int:
    """One to three, where there is nothing else."""
    across = inked.mean(axis=1) > WIDE
    starts = np.flatnonzero(np.diff(across.astype(int), prepend=0) == 1)
    stops = np.flatnonzero(np.diff(across.astype(int), append=0) == -1) + 1
    stray = inked[~across].sum() > STRAY * inked.sum()
    thick = (stops - starts > THIN * len(inked)).any()
    return 0 if stray or thick or not 1 <= len(starts) <= 3 else len(starts)


def bracket(inked: Ink) -> str:
    """( or ), which lie across in a column: an arc whose middle stands above or under its ends."""
    height, width = inked.shape
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    if not len(rows) or np.ptp(rows) > 0.5 * height or np.ptp(columns) < 0.4 * width:
        return ""
    thirds = np.array_split(inked[:, columns[0] : columns[-1] + 1], 3, axis=1)
    left, middle, right = (float(np.nonzero(third)[0].mean()) for third in thirds)
    bend = (left + right) / 2 - middle
    return "" if not abs(bend) >= ARC * height else "(" if bend > 0 else ")"


def is_dot(inked: Ink) -> bool:
    return bool(max(inked.any(axis=0).mean(), inked.any(axis=1).mean()) < DOT)
