"""Numbers in columns, letter by letter: there 一, 二, 三 and dashes lie on their side and run together.

Kanji figures are set solid, one to a square. So the squares of a number are cut apart, stood upright and read
in a row; what is a stroke is told by how many there are and which way they run.
"""

import re
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from server.cards.reader.photo import Pixels
from server.cards.reader.recogniser import Recogniser, Writing
from server.cards.reader.spacing import ink

LOOKS = "〇一二三四五六七八九○◯OoニミーI工1Il|—―‐-–~〜()（）"
NUMBER = re.compile(rf"[{re.escape(LOOKS)}][{re.escape(LOOKS)}\s]{{5,}}[{re.escape(LOOKS)}]")
FIGURES = frozenset("〇一二三四五六七八九")
FEWEST = 4  # figures that were read for sure
ALIKE = str.maketrans("○◯OoD0（）ーニミ1Il|", "〇〇〇〇〇〇()一二三----")
STROKES = " 一二三"
BAR, WIDE, THIN = 0.3, 0.3, 0.3  # of a square: how long a dash is, how long and how thick a stroke
ARC = 0.05  # of a square: how far a bracket bends
STRAY = 0.3  # of the ink: what lies beside strokes
AGREED, TOLD = 0.97, 0.85
SHIFT = np.linspace(0.3, 0.9, 25)  # of the pitch: from the first edge to the first letter's middle
STRETCH = np.linspace(0.86, 1.06, 41)  # of the pitch
BLANK = 0.35  # of the mean ink: on the edges of squares
APART = 0.15  # of a square: paper between letters in their row


def with_figures(writing: Writing, strip: Pixels, recogniser: Recogniser) -> Writing:
    """`strip` is a column laid on its side; its long numbers are read again."""
    for match in reversed(list(NUMBER.finditer(writing.text))):
        if sum(letter in FIGURES for letter in match.group()) >= FEWEST:
            writing = _again(writing, *match.span(), strip, recogniser)
    return writing


def _again(writing: Writing, start: int, stop: int, strip: Pixels, recogniser: Recogniser) -> Writing:
    width = strip.shape[1]
    pitch = _pitch(np.diff(np.array(writing.places) * width), strip.shape[0])
    paper = np.full((strip.shape[0], round(2 * pitch), 3), np.median(strip, axis=(0, 1)), np.uint8)
    long = np.hstack([strip, paper])  # a last 一 ends in the middle of its square
    last = width if stop == len(writing.text) else writing.places[stop - 1] * width + pitch / 2
    edges = _edges(long, writing.places[start] * width, pitch, last)
    said = _read([long[:, a:b] for a, b in pairwise(edges)], recogniser) if edges else []
    if not said:
        return writing
    text, sureness = zip(*said, strict=True)
    middles = [(a + b) / 2 / width for a, b in pairwise(edges)]
    return Writing(
        writing.text[:start] + "".join(text) + writing.text[stop:],
        (*writing.sureness[:start], *sureness, *writing.sureness[stop:]),
        (*writing.places[:start], *middles, *writing.places[stop:]),
    )


def _pitch(steps: NDArray[np.float64], height: int) -> float:
    usual = steps[(steps > 0.6 * height) & (steps < 1.2 * height)]
    return float(np.median(usual)) if usual.size else float(height)


def _edges(strip: Pixels, first: float, pitch: float, last: float) -> list[int]:
    """The even edges with the least ink on them; none where letters do not stand in an even pitch."""
    grey = strip.mean(axis=2)
    contrast = np.abs(grey - (grey[0] + grey[-1]) / 2)
    profile = contrast.mean(axis=0)
    inked = np.asarray(ink(contrast, np.float64(0)).any(axis=0))
    end = int(np.flatnonzero(inked[: round(last)]).max(initial=0)) + 1
    best, found = BLANK * float(profile[round(first) : end].mean()), list[int]()
    for step in pitch * STRETCH:
        for begin in first - step * SHIFT:
            many = int(np.ceil((end - begin) / step - 0.2))
            edges = [max(0, round(begin + step * each)) for each in range(many + 1)]
            on_edge = float(np.mean([profile[max(0, edge - 1) : edge + 2].mean() for edge in edges]))
            if many > 5 and edges[-1] < len(profile) and on_edge < best:
                best, found = on_edge, edges
    return found


def _read(squares: list[Pixels], recogniser: Recogniser) -> list[tuple[str, float]]:
    """What stands in each square and how sure that is; nothing where one holds no figure."""
    upright = [np.ascontiguousarray(np.rot90(square, -1)) for square in squares]
    side = max(each.shape[0] for each in upright)
    apart = round(APART * side)
    row = [np.pad(each, ((0, side - each.shape[0]), (apart, apart), (0, 0)), mode="edge") for each in upright]
    writing = recogniser.read(np.hstack(row))
    said = [("", 0.0)] * len(squares)
    letters = zip(writing.text.translate(ALIKE), writing.sureness, writing.places, strict=True)
    for letter, sure, place in letters:
        square = min(int(place * len(squares)), len(squares) - 1)
        said[square] = max(said[square], (letter, sure), key=lambda each: each[1])
    found = [_figure(square, *each) for square, each in zip(upright, said, strict=True)]
    return found if all(letter for letter, _ in found) else []


def _figure(square: Pixels, letter: str, sure: float) -> tuple[str, float]:
    grey = square.mean(axis=2)
    inked = ink(grey, np.median(grey))
    stroke = _bracket(inked) or _strokes(inked)
    if letter in FIGURES and (not stroke or (letter not in STROKES and sure > TOLD)):
        return letter, max(sure, TOLD) if letter == "〇" else sure
    return stroke, AGREED if stroke == letter else TOLD


def _bracket(inked: NDArray[np.bool_]) -> str:
    """An arc that lies across: its middle stands above or under its ends."""
    height, width = inked.shape
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    if not len(rows) or np.ptp(rows) > 0.5 * height or np.ptp(columns) < 0.4 * width:
        return ""
    thirds = np.array_split(inked[:, columns[0] : columns[-1] + 1], 3, axis=1)
    left, middle, right = (float(np.nonzero(third)[0].mean()) for third in thirds)
    bend = (left + right) / 2 - middle
    return "" if abs(bend) < ARC * height else "(" if bend > 0 else ")"


def _strokes(inked: NDArray[np.bool_]) -> str:
    """一, 二, 三, - or nothing: how many lines lie across, or one that stands."""
    height, width = inked.shape
    rows, columns = inked.any(axis=1), inked.any(axis=0)
    if 0 < columns.sum() < THIN * width and np.ptp(np.flatnonzero(rows)) > BAR * height:
        return "-"
    across = inked.mean(axis=1) > WIDE
    starts = np.flatnonzero(np.diff(across.astype(int), prepend=0) == 1)
    stops = np.flatnonzero(np.diff(across.astype(int), append=0) == -1) + 1
    stray = inked[~across].sum() > STRAY * inked.sum()
    thick = (stops - starts > THIN * height).any()
    return "" if stray or thick or not 1 <= len(starts) <= 3 else STROKES[len(starts)]
