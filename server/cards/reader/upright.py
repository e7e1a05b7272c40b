"""Which way up a card stands, be its lines written across or (縦書き) downwards.

A line's picture reads the same whether the card lies on its side or is written downwards; its letters tell:
turned singly and set in a row again, they can still be read only if the line runs downwards.
"""

from collections.abc import Callable
from difflib import SequenceMatcher

import numpy as np

from server.cards.reader.photo import Pixels
from server.cards.reader.quad import Corners, sides
from server.cards.reader.recogniser import Recogniser, Writing
from server.cards.reader.script import is_japanese
from server.cards.reader.turn import TurnJudge

TALL = 1.5
SAMPLES = 3
ALIKE = 0.6
LETTERS = 7  # of a line are stood upright
FEW = 0.12  # of the length of all lines


def quarter_turns(lines: list[tuple[Corners, Pixels]], judge: TurnJudge, recogniser: Recogniser) -> int:
    """How often the card must be turned by 90 degrees anticlockwise for its text to stand upright. `lines`:
    each with its picture as it lies on the card."""
    tall = sorted((line for line in lines if is_tall(line[0])), key=_length, reverse=True)
    wide = sorted((line for line in lines if not is_tall(line[0])), key=_length, reverse=True)
    if sum(map(_length, tall)) <= FEW * sum(map(_length, lines)):
        return _level(wide, judge, recogniser)
    votes = np.zeros(4)
    for box, picture in [*tall[:SAMPLES], *wide[:SAMPLES]]:
        turn, weight = _vote(picture, is_tall(box), recogniser)
        votes[turn] += weight
    return int(votes.argmax())


def is_tall(box: Corners) -> bool:
    width, height = sides(box)
    return height > TALL * width


def _length(line: tuple[Corners, Pixels]) -> float:
    return max(sides(line[0]))


def _level(wide: list[tuple[Corners, Pixels]], judge: TurnJudge, recogniser: Recogniser) -> int:
    """All lines lie across: the card is upright or upside down, unless it is written downwards and lies."""
    pictures = [picture for _, picture in wide[: 2 * SAMPLES]]
    over = judge.upside_down(pictures)
    stood = [np.ascontiguousarray(picture[::-1, ::-1]) if over else picture for picture in pictures]
    if _most(stood[:SAMPLES], lambda picture: _is_legible_column(picture, recogniser)):
        votes = np.zeros(4)
        for picture in pictures[:SAMPLES]:
            turn, weight = _vote(picture, False, recogniser)
            votes[turn] += weight
        return int(votes.argmax())
    return 2 if over else 0


def _most(pictures: list[Pixels], holds: Callable[[Pixels], bool]) -> bool:
    """Whether it holds for more than half of them: no more are looked at than tell."""
    held = failed = 0
    for picture in pictures:
        if holds(picture):
            held += 1
        else:
            failed += 1
        if 2 * max(held, failed) > len(pictures):
            break
    return held > failed


def _is_legible_column(picture: Pixels, recogniser: Recogniser) -> bool:
    writing = recogniser.read(picture)
    return _sure(writing) > 0.6 and _is_column(picture, writing, recogniser)


def _vote(picture: Pixels, tall: bool, recogniser: Recogniser) -> tuple[int, float]:
    """The turn that one line asks for, and how loudly."""
    strip = np.ascontiguousarray(np.rot90(picture)) if tall else picture
    over = np.ascontiguousarray(strip[::-1, ::-1])
    ways = [(recogniser.read(each), each) for each in (strip, over)]
    first, second = (_sure(writing) * len(writing.text) ** 0.5 for writing, _ in ways)
    writing, stood = ways[0] if first >= second else ways[1]
    turned = (1 if tall else 0) + (0 if first >= second else 2)
    # A downward line lies on its side in its strip: the card stands one turn back from there.
    column = _is_column(stood, writing, recogniser)
    return (turned - column) % 4, max(first, second) * (len(writing.text) > 1)


def _sure(writing: Writing) -> float:
    return float(np.mean(writing.sureness)) if writing.text else 0.0


def _is_column(strip: Pixels, writing: Writing, recogniser: Recogniser) -> bool:
    """Whether the letters stand upright only when each is turned clockwise by itself."""
    japanese = [index for index, letter in enumerate(writing.text) if is_japanese(letter)][:LETTERS]
    if len(japanese) < 2:
        return False
    height, width = strip.shape[:2]
    cut = [_letter(strip, round(writing.places[index] * width), height) for index in japanese]
    again = recogniser.read(np.ascontiguousarray(np.hstack(cut)))
    said = "".join(writing.text[index] for index in japanese)
    return SequenceMatcher(None, said, again.text).ratio() >= ALIKE


def _letter(strip: Pixels, middle: int, height: int) -> Pixels:
    """A square around the middle, turned clockwise."""
    half = height // 2
    padded = np.pad(strip, ((0, 0), (half, half), (0, 0)), mode="edge")
    return np.rot90(padded[:, middle : middle + 2 * half], -1)
