"""How much paper letters leave around themselves, in a mean of several faces (`tests/bench/spaces.py`)."""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

TABLE = Path(__file__).with_name("paper.npz")
STEPS = 200  # of an em
UNKNOWN = (0.06, 0.06, 0.0, 0.0)


@cache
def _table() -> tuple[dict[str, int], NDArray[np.uint8]]:
    with np.load(TABLE) as file:
        return {letter: row for row, letter in enumerate(str(file["letters"]))}, file["paper"]


def around(letter: str, downwards: bool) -> tuple[float, float, float, float]:
    """In em along the line: before and after the ink, and the widest blank within the letter before and
    after its middle (川, 小). `downwards`: the same from top to bottom."""
    rows, paper = _table()
    if letter not in rows:
        return UNKNOWN
    before, after, early, late = paper[rows[letter], 4 * downwards : 4 * downwards + 4] / STEPS
    return float(before), float(after), float(early), float(late)


def expected_gap(left: str, right: str, downwards: bool) -> float:
    """The widest blank from the middle of one letter to the middle of the next, set close, in em."""
    _, after, _, late = around(left, downwards)
    before, _, early, _ = around(right, downwards)
    return max(after + before, late, early)
