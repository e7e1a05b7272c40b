"""Teach which of two twins is printed: `python -m tests.bench.twins [FOLDER ...]`.

Draws 高 and 髙, 崎 and 﨑 in the faces that are installed and in those of the folders, as a camera sees them,
and teaches server/cards/reader/twins.npz. First prints how it does on faces that it was not taught: every
fourth, by turns.
"""

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from server.cards.reader.layers import Layers, save_layers
from server.cards.reader.photo import Pixels
from server.cards.reader.twins import PAIRS, WEIGHTS, features
from tests.bench.cards.fonts import JAPANESE, ROOT
from tests.bench.fitting import fitted

LARGE = 128  # pixels of an em, before the camera
EACH, HIDDEN, FOLDS = 60, 8, 4
SURE = 0.9
Lessons = tuple[NDArray[np.float32], NDArray[np.int64]]


def main(*folders: str) -> None:
    faces = [ROOT / face for face in JAPANESE if (ROOT / face).exists()]
    faces += sorted(path for folder in folders for path in Path(folder).rglob("*.[ot]t[fc]"))
    layers = list[Layers]()
    for pair in PAIRS:
        knowing = [face for face in faces if all(_has(face, letter) for letter in pair)]
        drawn = {face: _lessons(face, pair) for face in knowing}
        _print_unseen(pair, drawn)
        layers.append(_taught(pair, drawn.values()))
    save_layers(tuple(layers), WEIGHTS)


def _print_unseen(pair: str, drawn: dict[Path, Lessons]) -> None:
    faces = list(drawn)
    for fold in range(FOLDS):
        layers = _taught(pair, [drawn[face] for face in faces if faces.index(face) % FOLDS != fold])
        for face in faces[fold::FOLDS]:
            rows, which = drawn[face]
            chances = layers.chances(rows)
            right, sure = chances.argmax(axis=1) == which, chances.max(axis=1) > SURE
            wrong = float((sure & ~right).mean())
            print(f"{pair} {face.stem:<28} {right.mean():6.1%}  sure {sure.mean():6.1%}  wrong {wrong:5.1%}")


def _taught(pair: str, lessons: Iterable[Lessons]) -> Layers:
    rows, which = zip(*lessons, strict=True)
    return fitted(np.vstack(rows), np.concatenate(which), len(pair), hidden=HIDDEN)


def _lessons(face: Path, pair: str) -> Lessons:
    dice = np.random.default_rng(0)
    rows = [features(_seen(face, letter, dice)) for letter in pair for _ in range(EACH)]
    return np.array(rows), np.repeat(np.arange(len(pair)), EACH)


def _has(face: Path, letter: str) -> bool:
    return _large(face, letter).tobytes() not in (
        _large(face, " ").tobytes(),
        _large(face, "\uffff").tobytes(),
    )


@cache
def _large(face: Path, letter: str) -> NDArray[np.float32]:
    """Black on white, in the middle of twice its size."""
    pen, cell = ImageFont.truetype(face, LARGE), Image.new("L", (2 * LARGE, 2 * LARGE), 255)
    ImageDraw.Draw(cell).text((LARGE, LARGE), letter, font=pen, fill=0, anchor="mm")
    return np.asarray(cell, np.float32)


def _seen(face: Path, letter: str, dice: np.random.Generator) -> Pixels:
    """A little askew, soft, pale or dark on light, light on dark, noisy, and as a JPEG."""
    shrink = dice.uniform(24, 90) / LARGE
    size = round(2 * LARGE * shrink)
    turn = shrink * (np.eye(2) + dice.uniform(-0.06, 0.06, (2, 2)))
    move = np.full(2, size / 2) - turn @ np.full(2, LARGE) + dice.uniform(-0.5, 0.5, 2)
    weight = np.ones((int(dice.integers(1, 7)),) * 2, np.uint8)  # bolder, or lighter
    inked = (cv2.erode if dice.random() < 0.6 else cv2.dilate)(_large(face, letter), weight)
    soft = cv2.GaussianBlur(inked, (0, 0), 0.4 / shrink)
    small = cv2.warpAffine(soft, np.column_stack([turn, move]), (size, size), borderValue=255)
    small = cv2.GaussianBlur(small, (0, 0), dice.uniform(0.4, 1.5) * min(1.0, 1.5 * shrink))
    low = dice.uniform(0, 120)
    light = low + small / 255 * (dice.uniform(low + 70, 255) - low)
    light += dice.normal(0, dice.uniform(0, 6), small.shape)
    picture = np.clip(255 - light if dice.random() < 0.2 else light, 0, 255).astype(np.uint8)
    _, file = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(dice.integers(68, 95))])
    return np.asarray(cv2.imdecode(file, cv2.IMREAD_COLOR), np.uint8)


if __name__ == "__main__":
    main(*sys.argv[1:])
