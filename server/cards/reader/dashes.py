"""Long marks and dashes in columns: thin upright strokes that the recogniser skips, seen in the picture."""

from itertools import pairwise

import numpy as np

from server.cards.reader.photo import Pixels
from server.cards.reader.recogniser import Writing
from server.cards.reader.script import is_katakana
from server.cards.reader.spacing import inked_columns

FIGURES = frozenset("0123456789〇一二三四五六七八九○◯O")
ROOM = 1.55  # of the usual distance between two letters
STROKE, THIN = 0.25, 0.4  # of a letter: at least so long, at most so thick


def with_dashes(writing: Writing, strip: Pixels) -> Writing:
    """`strip` is a column laid on its side. A skipped mark is a stroke in the middle of a wide gap between
    two letters, or after the last: ー after katakana, - between figures."""
    if len(writing.text) < 3:
        return writing
    _height, width = strip.shape[:2]
    places = [place * width for place in writing.places]
    pitch = float(np.median(np.diff(places)))
    letters, ends = (
        list(zip(writing.text, writing.sureness, places, strict=True)),
        [*places, float(width) + pitch / 2],
    )
    said = [letters[0]]
    for (before, after), letter in zip(pairwise(ends), [*letters[1:], None], strict=True):
        mark = _mark(said[-1][0], letter[0] if letter else "")
        if (
            mark
            and after - before > ROOM * pitch
            and _is_stroke(strip, before + pitch / 2, after - pitch / 2)
        ):
            said.append((mark, 0.9, (before + after) / 2))
        if letter:
            said.append(letter)
    text, sureness, middles = zip(*said, strict=True)
    return Writing("".join(text), sureness, tuple(middle / width for middle in middles))


def _mark(before: str, after: str) -> str:
    if before in FIGURES and after in FIGURES:
        return "-"
    return "ー" if is_katakana(before) else ""


def _is_stroke(strip: Pixels, start: float, stop: float) -> bool:
    """Ink along the column, and little of it across."""
    part = strip[:, max(0, round(start)) : round(stop)]
    if part.shape[1] < 4:
        return False
    inked = inked_columns(strip)[max(0, round(start)) : round(stop)]
    across = inked_columns(np.ascontiguousarray(part.transpose(1, 0, 2)))
    return bool(inked.mean() > STROKE and 0 < across.mean() < THIN)
