"""Letters of columns that the recogniser skips because they lie on their side: long marks, dashes, brackets,
small kana, a last 一. They are looked for where the even pitch of a column has a gap with ink in it."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from server.cards.reader.kana_size import SMALL, SOFT
from server.cards.reader.photo import Pixels
from server.cards.reader.recogniser import Recogniser, Writing
from server.cards.reader.script import is_kana, is_katakana
from server.cards.reader.spacing import inked_columns

FIGURES = frozenset("0123456789〇一二三四五六七八九○◯O")
BRACKETS = "()（）「」"
TURNED = str.maketrans("C〔[<D〕]>", "(((())))")  # what a bracket between figures is taken for
SMALL_SIZE = 0.62  # of the pitch
STROKE, THIN = 0.25, 0.4  # of a letter: at least so long, at most so thick
MARGIN = 0.1  # of a column's width: paper before its first and after its last letter
LEAST_SURE = 0.6
CELL = 0.48  # of the pitch, on both sides of a letter's middle

Letter = tuple[str, float, float]
"""What it is, how sure that is, where its middle stands in pixels."""


def filled(writing: Writing, strip: Pixels, recogniser: Recogniser) -> Writing:
    """`strip` is a column laid on its side; `writing` what was read in it."""
    if len(writing.text) < 3:
        return writing
    height, width = strip.shape[:2]
    places = [place * width for place in writing.places]
    pitch = max(_pitch(np.diff(places)), 0.5 * height)
    edge = pitch / 2 - MARGIN * height
    letters: list[Letter | None] = [None, *zip(writing.text, writing.sureness, places, strict=True), None]
    said = list[Letter]()
    for (_, after), (start, stop) in zip(
        pairwise(letters), pairwise([-edge, *places, width + edge]), strict=True
    ):
        missing = round((stop - start) / pitch) - 1
        for number in range(1, missing + 1):
            middle = start + (stop - start) * number / (missing + 1)
            cell = strip[:, max(0, round(middle - pitch * CELL)) : round(middle + pitch * CELL)]
            found = _read(cell, said[-1][0] if said else "", after[0] if after else "", recogniser)
            said += [(*found, middle)] if found else []
        said += [after] if after else []
    text, sureness, middles = zip(*said, strict=True)
    return Writing("".join(text), sureness, tuple(middle / width for middle in middles))


def _pitch(steps: NDArray[np.float64]) -> float:
    """From letter to letter. Places come in steps of a sixth of a letter: a mean of the usual ones."""
    usual = float(np.percentile(steps, 25))
    alike = steps[(steps > 0.7 * usual) & (steps < 1.3 * usual)]
    return float(alike.mean()) if alike.size else usual


def _read(cell: Pixels, before: str, after: str, recogniser: Recogniser) -> tuple[str, float] | None:
    """What stands in the cell, and how sure that is; nothing where the paper is blank."""
    if cell.shape[1] < 6:
        return None
    inked, across = inked_columns(cell), inked_columns(np.ascontiguousarray(cell.transpose(1, 0, 2)))
    quarter = len(inked) // 4
    if inked[1:-1].mean() < STROKE:
        is_one = before in FIGURES and inked[quarter:-quarter].any() and across.mean() > 0.5
        return ("一", 0.8) if is_one else None
    if 0 < across.mean() < THIN:
        mark = "-" if before in FIGURES and after in FIGURES else "ー" if is_katakana(before) else ""
        return (mark, 0.9) if mark else None
    return _bracket(cell, before, recogniser) or _upright(cell, before, recogniser)


def _bracket(cell: Pixels, before: str, recogniser: Recogniser) -> tuple[str, float] | None:
    lying = recogniser.read(cell)
    bracket = lying.text.translate(TURNED) if before in FIGURES else lying.text
    return (bracket, lying.sureness[0]) if bracket and bracket in BRACKETS else None


def _upright(cell: Pixels, before: str, recogniser: Recogniser) -> tuple[str, float] | None:
    """A single kana; after キ or シ a ャ is likely before it is seen. A kanji is never skipped: what
    looks like one between a family and a given name is a piece of theirs."""
    picture = np.ascontiguousarray(np.rot90(cell, -1))
    stood = recogniser.read(picture)
    if len(stood.text) != 1 or not is_kana(stood.text):
        return None
    soft = before in SOFT and stood.text in "ヤユヨャュョ"
    if stood.sureness[0] < (LEAST_SURE / 2 if soft else LEAST_SURE):
        return None
    letter = stood.text.translate(SMALL) if soft or _extent(picture) < SMALL_SIZE else stood.text
    return letter, min(stood.sureness[0], 0.9)


def _extent(upright: Pixels) -> float:
    """The height of the ink, as a part of the picture's."""
    rows = np.flatnonzero(inked_columns(np.ascontiguousarray(upright.transpose(1, 0, 2))))
    return float(np.ptp(rows) + 1) / upright.shape[0] if len(rows) else 0.0
