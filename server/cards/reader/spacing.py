"""Spaces between Japanese characters, which the recogniser leaves out, measured in the picture."""

from itertools import pairwise

import numpy as np

from server.cards.reader.photo import Pixels
from server.cards.reader.recogniser import Writing
from server.cards.reader.script import is_japanese, is_kana

EM = 1 / 1.2  # of the height of a detected line
# Blank paper, in em, that makes a space, measured on Debian's gothic and mincho faces: between kanji, between
# a kanji and a figure, where a kanji meets kana, between kana (which are narrow in their squares).
KANJI, FIGURE, MIXED, KANA = 0.24, 0.22, 0.4, 0.75
WIDER = 0.14  # than the usual gap of the same line
COLUMN = 0.7  # em: so far apart that two things stand side by side
AIRY = frozenset("・、。，．,.「」()（）[]【】:：;／/|~〜-ー一")


SLIM = frozenset("川目丁日月一小口卜県中八工区司同間門個第")  # white at their sides
SLIM_GAP, LATIN_GAP = 0.38, 0.3
THIN = frozenset("二三八十〇工ニミ")  # of a column: they leave paper above and below


def with_spaces(writing: Writing, line: Pixels, downwards: bool = False) -> tuple[str, tuple[float, ...]]:
    """The text with one space wherever the paper shows one and two where it shows a wide one, and the
    sureness of each of its characters."""
    letters = [index for index, letter in enumerate(writing.text) if not letter.isspace()]
    gaps = _gaps([writing.places[index] for index in letters], line)
    usual = float(np.percentile(gaps, 30)) if gaps else 0.0
    text, sureness = "", list[float]()
    for index, before, gap in zip(letters, [-1, *letters], [0.0, *gaps], strict=False):
        seen = index - before > 1 or _is_space(
            writing.text[before], writing.text[index], gap, usual, downwards
        )
        space = ("  " if gap > COLUMN else " ") if seen and text else ""
        text += space + writing.text[index]
        sureness += [1.0] * len(space) + [writing.sureness[index]]
    return text, tuple(sureness)


def _is_space(before: str, after: str, gap: float, usual: float, downwards: bool) -> bool:
    if downwards and not {before, after}.isdisjoint(THIN) and gap < COLUMN:
        return False
    if not {before, after}.isdisjoint(AIRY):
        return False
    return gap > max(_least(before, after), usual + WIDER, 1.5 * usual)


def _least(before: str, after: str) -> float:
    kana = is_kana(before) + is_kana(after)
    if is_japanese(before) and is_japanese(after):
        if not kana and not {before, after}.isdisjoint(SLIM):
            return SLIM_GAP
        return (KANJI, MIXED, KANA)[kana]
    if is_japanese(before) or is_japanese(after):
        return (FIGURE, MIXED)[kana]
    if before.islower() and after.isupper():
        return LATIN_GAP
    return FIGURE if before.isdigit() and after.isalpha() else float("inf")


def _gaps(places: list[float], line: Pixels) -> list[float]:
    """The widest blank between each pair of neighbours, in em."""
    height, width = line.shape[:2]
    inked = inked_columns(line)
    stops = [min(width - 1, round(place * width)) for place in places]
    return [_longest_blank(inked[a:b]) / (height * EM) for a, b in pairwise(stops)]


def inked_columns(line: Pixels) -> np.typing.NDArray[np.bool_]:
    grey = line.mean(axis=2)
    paper = np.median(np.concatenate([grey[0], grey[-1]]))
    contrast = np.abs(grey - paper)
    return np.asarray(contrast.max(axis=0) > 0.35 * np.percentile(contrast, 99))


def _longest_blank(inked: np.typing.NDArray[np.bool_]) -> int:
    marks = np.flatnonzero(np.concatenate([[True], inked, [True]]))
    return int(np.diff(marks).max()) - 1
