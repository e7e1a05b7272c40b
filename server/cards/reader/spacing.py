"""Spaces between Japanese characters, which the recogniser leaves out, measured in the picture.

What is blank between two letters is held against what those two leave between them without a space, and
against the other gaps of the line. A small network, taught by `python -m tests.bench.spaces`, weighs it.
"""

from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from server.cards.reader.layers import Layers, load_layers
from server.cards.reader.paper import expected_gap
from server.cards.reader.photo import Pixels
from server.cards.reader.recogniser import Writing
from server.cards.reader.script import is_japanese, is_kana

EM = 1 / 1.2  # of the height of a detected line
EXTRA, STEP, DOWNWARDS = 1, 5, 7  # of the features
SLASHES = {"/", "／"}
SLASH = 0.15  # em more than without a space: no line that teaches has a slash
LEAST_STEP, LATIN_STEP = 1.15, 1.5  # of the pitch: a space takes room; Latin letters are narrow and stray
COLUMN, LATIN_COLUMN = 0.7, 2.2  # em: so far apart that two things stand side by side
WEIGHTS = Path(__file__).with_name("spacing.npz")
Matrix = NDArray[np.float32]


def with_spaces(writing: Writing, line: Pixels, downwards: bool = False) -> tuple[str, tuple[float, ...]]:
    """The text with one space wherever the paper shows one and two where it shows a wide one, and the
    sureness of each of its characters: that of a letter holds for the gap before it too."""
    letters = [index for index, letter in enumerate(writing.text) if not letter.isspace()]
    gaps, rows = gaps_of(writing, line, downwards)
    chances = _chances(writing.text, letters, rows) if gaps else []
    text, sureness = "", list[float]()
    for index, gap, chance in zip(letters, [0.0, *gaps], [0.0, *chances], strict=False):
        seen = chance > 0.5
        wide = gap > (
            LATIN_COLUMN if downwards and text[-1:].isascii() and writing.text[index].isascii() else COLUMN
        )
        space = ("  " if wide else " ") if seen else ""
        text += space + writing.text[index]
        sureness += [chance] * len(space) + [writing.sureness[index] * (1 if seen else 1 - chance)]
    return text, tuple(sureness)


def _chances(text: str, letters: list[int], rows: Matrix) -> list[float]:
    """Of a space in each gap. Spaces between Latin letters the recogniser sees itself, and in the even pitch
    of a column a space takes room."""
    chances = list[float]()
    for (before, after), row, chance in zip(
        pairwise(letters), rows, _layers().chances(rows)[:, 1], strict=True
    ):
        said = after - before > 1 and not is_japanese(text[before]) and not is_japanese(text[after])
        least = LEAST_STEP if is_japanese(text[before]) or is_japanese(text[after]) else LATIN_STEP
        inner = "・" in (text[before], text[after]) and row[0] < COLUMN
        even = row[DOWNWARDS] and row[STEP] < least
        if {text[before], text[after]} & SLASHES:
            chance = 0.9 if row[EXTRA] > SLASH else 0.1
        chances.append(max(chance, 0.95) if said else 0.02 if even or inner else float(chance))
    return chances


@cache
def _layers() -> Layers:
    (layers,) = load_layers(WEIGHTS)
    return layers


def gaps_of(writing: Writing, line: Pixels, downwards: bool) -> tuple[list[float], Matrix]:
    """The widest blank between each pair of neighbours, in em, and what speaks for a space there."""
    letters = [index for index, letter in enumerate(writing.text) if not letter.isspace()]
    pairs = list(pairwise(letters))
    if not pairs:
        return [], np.zeros((0, 0), np.float32)
    places = [writing.places[index] * line.shape[1] / (line.shape[0] * EM) for index in letters]
    gaps = _gaps([writing.places[index] for index in letters], line)
    text = writing.text
    more = [gap - expected_gap(text[a], text[b], downwards) for gap, (a, b) in zip(gaps, pairs, strict=True)]
    steps = [after - before for before, after in pairwise(places)]
    usual, pitch = float(np.percentile(more, 30)), float(np.percentile(steps, 40))
    rows = [
        [gap, extra, extra - usual, usual, step, step / max(pitch, 0.1), b - a > 1, downwards,
         len(pairs) < 4, *_sort(text[a]), *_sort(text[b])]
        for gap, extra, step, (a, b) in zip(gaps, more, steps, pairs, strict=True)
    ]  # fmt: skip
    return gaps, np.array(rows, np.float32)


def _sort(letter: str) -> tuple[bool, ...]:
    kana = is_kana(letter)
    return (
        is_japanese(letter) and not kana,
        kana,
        letter.isdigit(),
        letter.isascii() and letter.isupper(),
        letter.isascii() and letter.islower(),
        letter in "・、。，．,.「」()（）[]【】:：;／/|~〜-‐–—―ー",
    )


def _gaps(places: list[float], line: Pixels) -> list[float]:
    height, width = line.shape[:2]
    inked = inked_columns(line)
    stops = [min(width - 1, round(place * width)) for place in places]
    return [widest_blank(inked[a:b])[1] / (height * EM) for a, b in pairwise(stops)]


def inked_columns(line: Pixels) -> NDArray[np.bool_]:
    grey = line.mean(axis=2)
    return np.asarray(ink(grey, np.median(np.concatenate([grey[0], grey[-1]]))).any(axis=0))


def ink(grey: NDArray[np.floating], paper: np.floating) -> NDArray[np.bool_]:
    """Where a picture is plainly lighter or darker than its paper."""
    contrast = np.abs(grey - paper)
    return np.asarray(contrast > 0.35 * np.percentile(contrast, 99))


def widest_blank(inked: NDArray[np.bool_]) -> tuple[float, int]:
    """Where the middle of the widest run without ink is, and how wide it is."""
    marks = np.flatnonzero(np.concatenate([[True], inked, [True]]))
    widths = np.diff(marks)
    widest = int(widths.argmax())
    return float(marks[widest] + marks[widest + 1]) / 2 - 0.5, int(widths[widest]) - 1
