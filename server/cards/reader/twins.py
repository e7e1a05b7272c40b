"""Letters with a twin, which the recogniser mixes up or does not know (高 髙, 崎 﨑): the letter's picture
tells which is printed. Taught by `python -m tests.bench.twins`.
"""

from functools import cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from server.cards.reader.layers import Layers, load_layers
from server.cards.reader.photo import Pixels
from server.cards.reader.recogniser import RARITY, Writing
from server.cards.reader.spacing import ink

PAIRS = ("高髙", "崎﨑", "富冨", "邊邉", "奥奧")
SELDOM = "髙﨑冨奧"
WEIGHTS = Path(__file__).with_name("twins.npz")
SIDE = 24
SMALLEST = 20  # pixels: in smaller letters nobody sees it
# Of the line's height: where the edge between letters is looked for, how far a letter goes.
NEAR, REACH = 0.15, 0.65


def with_twins(writing: Writing, line: Pixels, downwards: bool = False) -> Writing:
    """`line` is the picture that was read, `downwards` that of a column laid on its side."""
    text, sureness = list(writing.text), list(writing.sureness)
    for index, letter in enumerate(text):
        picture = _cut(writing, index, line) if letter in _PAIR else line[:0]
        if min(picture.shape[:2]) >= SMALLEST:
            upright = np.ascontiguousarray(np.rot90(picture, -1)) if downwards else picture
            text[index], chance = _told(_PAIR[letter], upright)
            sureness[index] = min(chance, sureness[index]) if text[index] == letter else chance
    return Writing("".join(text), tuple(sureness), writing.places)


def _told(pair: str, picture: Pixels) -> tuple[str, float]:
    chances = _layers()[PAIRS.index(pair)].chances(features(picture)[None])[0]
    chances = chances * [RARITY if letter in SELDOM else 1 for letter in pair]
    chances /= chances.sum()
    return pair[int(chances.argmax())], float(chances.max())


def features(letter: Pixels) -> NDArray[np.float32]:
    """The ink of one letter, as dark as it is, in a square."""
    grey = letter.mean(axis=2)
    paper = np.median(np.concatenate([grey[0], grey[-1]]))
    inked = ink(grey, paper)
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    contrast = np.abs(grey - paper)[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    small = cv2.resize(contrast, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    return np.asarray((small / np.percentile(contrast, 99)).clip(0, 1).ravel(), np.float32)


def _cut(writing: Writing, index: int, line: Pixels) -> Pixels:
    """The picture of one letter, cut where there is least ink between it and its neighbours."""
    height, width = line.shape[:2]
    places = [place * width for place in writing.places]
    before = places[index - 1] if index else 0.0
    after = places[index + 1] if index + 1 < len(places) else float(width)
    inked = ink(line.mean(axis=2), np.median(line.mean(axis=2))).mean(axis=0)
    left = max((before + places[index]) / 2 if index else 0.0, places[index] - REACH * height)
    right = min((after + places[index]) / 2 if after < width else width, places[index] + REACH * height)
    start, stop = (_blankest(inked, at, NEAR * height) for at in (left, right))
    return line[:, start : max(stop, start + 1)]


def _blankest(inked: NDArray[np.float64], at: float, near: float) -> int:
    start, stop = max(0, round(at - near)), min(len(inked), round(at + near) + 1)
    return start + int(inked[start:stop].argmin()) if stop > start else round(at)


@cache
def _layers() -> tuple[Layers, ...]:
    return load_layers(WEIGHTS)


_PAIR = {letter: pair for pair in PAIRS for letter in pair}
