"""What a column (縦書き) says. Its letters are read twice: lying on their side, as the recogniser sees it,
and stood upright in a row. Lying, it skips long marks, dashes, brackets, small kana and figures; in a row it
takes long marks and dashes for other strokes. The surer one tells what a square holds; strokes are told by
their shape."""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from operator import itemgetter

import numpy as np

from server.cards.reader.kana_size import SMALL
from server.cards.reader.photo import Pixels
from server.cards.reader.recogniser import Recogniser, Writing
from server.cards.reader.script import COUNTED, is_kana, narrow
from server.cards.reader.squares import Square, even_squares
from server.cards.reader.strokes import bar, bracket, is_dot, lines_across

KANJI_FIGURES = frozenset(COUNTED)
ALIKE = str.maketrans("○◯Ⅰ", "〇〇I")
LINES = frozenset("一二三")
LIKE_LINES = LINES | frozenset("ーニミ-=—―‐")
LIKE_BARS = frozenset("一十ーI1l|-―—'’「」\\í!JiⅠ")
DOTS = frozenset("・.,、")
STROKES = LIKE_LINES | LIKE_BARS - {"十"}
BRACKETS = frozenset("()[]「」")
LIKE_BRACKETS = BRACKETS | frozenset("へヘC〔<D〕>一ー-~⌒")
HAIR, THIN = 0.12, 0.3  # of a square: nothing but a bar is as thin as the first
TICK, LONG = 0.5, 0.82  # of a square: a dash of figures is shorter or longer; a 1 is between the two
PLAIN = 0.95  # sure of a letter that stands upright
LEAST_SURE = 0.6  # of a letter that is not seen lying, or of a small kana
DISPUTED = 0.3  # of a letter's sureness is lost if the other reading is sure of something else
AGREED, TOLD = 0.97, 0.85
APART = 0.15  # of a square: paper between letters in their row
Letter = tuple[str, float]
"""What it is and how sure that is."""


@dataclass(frozen=True)
class Cell:
    """A square and what each reading says of it; `places`: where it does so lying, in pixels of the strip."""

    square: Square
    lying: list[Letter]
    upright: list[Letter]
    places: list[float]

    @property
    def says(self) -> set[str]:
        return {letter for letter, _ in [*self.lying, *self.upright]}

    @property
    def claims(self) -> set[str]:
        """What is said for sure."""
        return {letter for letter, sure in [*self.lying, *self.upright] if sure > LEAST_SURE}

    @property
    def agreed(self) -> bool:
        """Both readings are sure of the same letter, which is no stroke."""
        same = [letter for letter, _ in self.lying] == [letter for letter, _ in self.upright]
        sure = all(sure > LEAST_SURE for _, sure in [*self.lying, *self.upright])
        return same and sure and len(self.says) == 1 and not self.says & STROKES

    @property
    def is_crowded(self) -> bool:
        """Two letters that do not lie: its column has other squares."""
        sure = {letter for letter, sure in self.lying if sure > LEAST_SURE}
        return len(sure) > 1 and not all(letter.isascii() for letter in sure)

    @property
    def says_figure(self) -> bool:
        return any(letter in "0123456789" for letter, _ in self.upright)


def read_column(strip: Pixels, recogniser: Recogniser) -> Writing:
    """`strip` is a column laid on its side."""
    lying = recogniser.read(strip)
    squares = even_squares(strip, np.array(lying.places) * strip.shape[1])
    if len(squares) < 2:
        return lying
    cells = _cells(squares, lying, strip.shape[1], recogniser)
    fused = _fused(cells, strip.shape[1])
    sure = sum(each > LEAST_SURE for each in lying.sureness)
    return lying if len(fused.text) < sure or any(cell.is_crowded for cell in cells) else fused


def _cells(squares: list[Square], lying: Writing, width: int, recogniser: Recogniser) -> list[Cell]:
    cells = [Cell(square, [], [], []) for square in squares]
    stops = [square.stop for square in squares]
    for letter, sure, place in _letters(lying):
        cell = cells[min(bisect(stops, place * width), len(cells) - 1)]
        cell.lying.append((letter, sure))
        cell.places.append(place * width)
    for letter, sure, place in _letters(recogniser.read(_row(squares))):
        cells[min(int(place * len(cells)), len(cells) - 1)].upright.append((letter, sure))
    return [cell for cell in cells if not cell.square.blank and (cell.lying or not cell.square.is_cut)]


def _letters(writing: Writing) -> Iterator[tuple[str, float, float]]:
    each = zip(writing.text, writing.sureness, writing.places, strict=True)
    return ((narrow(letter), sure, place) for letter, sure, place in each if not letter.isspace())


def _fused(cells: list[Cell], width: int) -> Writing:
    said, places, text = list[Letter](), list[float](), ""
    for cell, after in zip_longest(cells, cells[1:]):
        letters = _said(cell, said[-1][0] if said else "", after)
        said += letters
        is_run = len(cell.places) == len(letters) > 1
        places += cell.places if is_run else [cell.square.middle] * len(letters)
        text += "".join(letter for letter, _ in letters)
        text += " " if after and after.square.start > cell.square.stop + 1 else ""
    written = _latin(text).replace(" ", "")
    return Writing(written, tuple(sure for _, sure in said), tuple(place / width for place in places))


def _latin(text: str) -> str:
    """What a letter alone in its square does not tell: a comma stands high there, a capital may be as wide as
    its small letter, l as 1, o as 0."""
    text = re.sub(r"(?<=[a-z.])[’'](?=\s?[A-Z])", ",", text)
    text = re.sub(r"(?<=[A-Za-z])[1|](?=[a-z])", "l", text)
    return re.sub(r"(?<=[a-z])[CKOPSUVWXZ0](?=[a-z]|\W|$)", _small, text)


def _small(like: re.Match[str]) -> str:
    return like.group().replace("0", "O").lower()


def _row(squares: list[Square]) -> Pixels:
    side = max(each.picture.shape[0] for each in squares)
    apart = round(APART * side)
    row = [
        np.pad(each.picture, ((0, side - each.picture.shape[0]), (0, apart), (0, 0)), mode="edge")
        for each in squares
    ]
    return np.hstack(row)


def _said(cell: Cell, before: str, after: Cell | None) -> list[Letter]:
    if _is_latin(cell.lying):
        return cell.lying  # letters that do lie on their side are closer to each other
    if not cell.agreed:
        shape = (
            _bracket_of(cell, before, after)
            or _bar_of(cell, before, after)
            or _lines_of(cell, before)
            or _dot_of(cell, before, after)
        )
        if shape:
            return [shape]
    lying = sorted(cell.lying, key=itemgetter(1))[-1:]
    if len(cell.upright) < 2:
        return _surer(lying, cell.upright, before)
    begins_so = lying and lying[0][0] == cell.upright[0][0]
    return cell.upright if begins_so and _is_latin(cell.upright) else lying  # T:


def _is_latin(letters: list[Letter]) -> bool:
    return len(letters) > 1 and all(letter.isascii() for letter, _ in letters)


def _surer(lying: list[Letter], upright: list[Letter], before: str) -> list[Letter]:
    """Of one letter each, or none."""
    if not lying:
        return [each for each in upright if _is_sound(each[0], before) and each[1] > LEAST_SURE]
    if not upright:
        return lying
    (one, sure), (other, certain) = lying[0], upright[0]
    if other.translate(ALIKE) == one.translate(ALIKE):
        return [(one, max(sure, certain))]
    if other == one.translate(SMALL) and certain > LEAST_SURE:
        return upright
    if one == other.translate(SMALL) and sure > LEAST_SURE:
        return lying
    (best, most), (_, least) = sorted([lying[0], upright[0]], key=itemgetter(1), reverse=True)
    return [(best, most * (1 - DISPUTED * least))]


def _is_sound(letter: str, before: str) -> bool:
    return letter.isalnum() or (letter in ".,&-" and before.isascii() and before.isalnum())


def _bracket_of(cell: Cell, before: str, after: Cell | None) -> Letter | None:
    """Where neither reading says anything, only between other letters."""
    if not cell.says <= LIKE_BRACKETS or not (cell.says or (before and after)):
        return None
    said = next((each for each in cell.lying if each[0] in BRACKETS), None)
    shape = bracket(cell.square.inked)
    return said or (_told(shape, cell) if shape else None)


def _bar_of(cell: Cell, before: str, after: Cell | None) -> Letter | None:
    """A long mark or a dash. A 1 is no hair, and other figures follow it."""
    is_one = after is not None and cell.says_figure and after.says_figure
    length = bar(
        cell.square.inked, THIN if (not cell.claims or cell.says & LIKE_BARS) and not is_one else HAIR
    )
    if is_kana(before):
        return _told("ー", cell) if length > TICK else None
    is_dash = before in KANJI_FIGURES or (before.isdigit() and not TICK < length < LONG)
    return _told("-", cell) if length and is_dash else None


def _lines_of(cell: Cell, before: str) -> Letter | None:
    many = next((COUNTED.index(each) for each, sure in cell.upright if each in LINES and sure > PLAIN), 0)
    many = many or lines_across(cell.square.inked)
    is_kanji = cell.says <= LIKE_LINES and not (is_kana(before) and cell.says & {"ニ", "ミ"})
    return _told(COUNTED[many], cell) if many and is_kanji else None


def _dot_of(cell: Cell, before: str, after: Cell | None) -> Letter | None:
    within = before in KANJI_FIGURES and after and cell.claims <= DOTS
    return _told("・", cell) if within and is_dot(cell.square.inked) else None


def _told(letter: str, cell: Cell) -> Letter:
    return letter, AGREED if letter in cell.says else TOLD
