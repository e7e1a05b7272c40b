"""Teach the spaces: `python -m tests.bench.spaces [LINES]`.

Measures the paper around letters in Debian's faces (server/cards/reader/paper.npz), sets lines with and
without spaces, reads them, and teaches which gaps are spaces (server/cards/reader/spacing.npz). Prints how
many gaps of lines that it was not taught are judged right, by what stands at their sides.
"""

import sys
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from server.cards.reader.layers import save_layers
from server.cards.reader.paper import STEPS, TABLE
from server.cards.reader.photo import Pixels
from server.cards.reader.recogniser import Recogniser
from server.cards.reader.script import is_japanese, is_kana
from server.cards.reader.spacing import WEIGHTS, gaps_of
from tests.bench.cards import words
from tests.bench.cards.fonts import JAPANESE, ROOT, font, has_glyph
from tests.bench.cards.person import company, person, place
from tests.bench.cards.upright import FIGURES, TURNED
from tests.bench.fitting import fitted

EM = 64
MEASURED = ("opentype/noto/NotoSansCJK-Regular.ttc", "opentype/noto/NotoSerifCJK-Regular.ttc",
            "opentype/ipafont-gothic/ipagp.ttf", "opentype/ipafont-mincho/ipamp.ttf",
            "opentype/mplus/Mplus1-Regular.otf",
            "truetype/bizud-gothic/BIZUDPGothic-Regular.ttf")  # fmt: skip
SPACES = (0.22, 0.25, 0.3, 0.3, 0.36, 0.5, 0.5, 0.65, 1.0, 1.0, 1.5)  # em
TRACKING = (0.0, 0.0, 0.0, 0.0, 0.03, 0.08, 0.15, 0.25, 0.35)
HELD_OUT = 5  # one line of so many is not taught


@dataclass(frozen=True)
class Gaps:
    """The gaps of one line: features, whether each is a space, the letters at its sides."""

    rows: NDArray[np.float32]
    spaces: list[bool]
    sides: list[str]


def main(lines: int = 2400) -> None:
    measure()
    recogniser = Recogniser()
    read = [gaps for seed in range(lines) if (gaps := _gaps(recogniser, seed))]
    taught = [gaps for index, gaps in enumerate(read) if index % HELD_OUT]
    layers = fitted(
        np.vstack([gaps.rows for gaps in taught]),
        np.array([space for gaps in taught for space in gaps.spaces], np.int64), 2, hidden=16,
    )  # fmt: skip
    save_layers((layers,), WEIGHTS)
    right = defaultdict[str, list[bool]](list)
    for gaps in read[::HELD_OUT]:
        said = layers.chances(gaps.rows)[:, 1] > 0.5
        for guess, space, side in zip(said, gaps.spaces, gaps.sides, strict=True):
            right[f"{side} {'space' if space else 'none'}"].append(guess == space)
    for sort, answers in sorted(right.items()):
        print(f"{sort:<24} {len(answers):6}  {sum(answers) / len(answers):7.2%}")


def measure() -> None:
    letters = [letter for letter in _alphabet() if any(has_glyph(ROOT / face, letter) for face in MEASURED)]
    paper = [np.mean([_around(ROOT / face, letter) for face in MEASURED if has_glyph(ROOT / face, letter)], 0)
             for letter in letters]  # fmt: skip
    np.savez_compressed(
        TABLE, letters="".join(letters), paper=np.clip(np.array(paper) * STEPS, 0, 255).astype(np.uint8)
    )


def _alphabet() -> list[str]:
    """What cp932 encodes, half-width kana aside."""
    every = (chr(code) for code in range(0x21, 0xFF00))
    return [letter for letter in every if letter.isprintable() and _is_common(letter)]


def _is_common(letter: str) -> bool:
    try:
        letter.encode("cp932")
    except UnicodeEncodeError:
        return False
    return letter < "\uf900"


def _around(face: Path, letter: str) -> list[float]:
    pen = font(face, EM, False)
    width = max(1, round(pen.getlength(letter)))
    cell = Image.new("L", (width, round(EM * 1.0)), 0)
    ImageDraw.Draw(cell).text((0, EM * 0.88), letter, font=pen, fill=255, anchor="ls")
    ink: NDArray[np.bool_] = np.greater(np.asarray(cell), 90)
    return [*_blanks(np.asarray(ink.any(axis=0))), *_blanks(np.asarray(ink.any(axis=1)))]


def _blanks(ink: NDArray[np.bool_]) -> list[float]:
    """Before and after the ink, and the widest within it before and after the middle, in em."""
    marks = np.flatnonzero(ink)
    if not len(marks):
        return [0.5, 0.5, 0.0, 0.0]
    first, last, middle = marks[0], marks[-1], len(ink) // 2
    inner = [_widest(ink[first:middle]), _widest(ink[middle : last + 1])]
    return [first / EM, (len(ink) - 1 - last) / EM, *(each / EM for each in inner)]


def _widest(ink: NDArray[np.bool_]) -> int:
    marks = np.flatnonzero(np.concatenate([[True], ink, [True]]))
    return int(np.diff(marks).max()) - 1


def _gaps(recogniser: Recogniser, seed: int) -> Gaps | None:
    """Nothing when the line was not read letter by letter as it is."""
    dice = Random(f"spaces {seed}")
    downwards = dice.random() < 0.25
    text = _text(dice, downwards)
    picture = _column(dice, text) if downwards else _row(dice, text)
    writing = recogniser.read(picture)
    printed = text.replace(" ", "").translate(FULL)
    if writing.text.replace(" ", "").translate(FULL) != printed:
        return None
    _, rows = gaps_of(writing, picture, downwards)
    spaces = [part != "" for part in _breaks(text)]
    sides = [f"{_sort(a)}-{_sort(b)}" for a, b in pairwise(printed)]
    return Gaps(rows, spaces, sides) if len(rows) == len(spaces) and len(rows) else None


FULL = str.maketrans("（）：ー―−", "():---")


def _sort(letter: str) -> str:
    return "kana" if is_kana(letter) else "kanji" if is_japanese(letter) else "other"


def _breaks(text: str) -> list[str]:
    """For each pair of neighbouring letters the space between them or nothing."""
    found, space = list[str](), ""
    for letter in text[1:]:
        if letter == " ":
            space = letter
        else:
            found.append(space)
            space = ""
    return found


def _text(dice: Random, downwards: bool) -> str:
    who, spot = person(dice), place(dice)
    block = f"{dice.randint(1, 9)}-{dice.randint(1, 30)}-{dice.randint(1, 30)}"
    ordinal = f"{dice.randint(1, 9)}丁目{dice.randint(1, 30)}番{dice.randint(1, 20)}号"
    building = dice.choice(words.BUILDINGS)[0] + dice.choice(("", " ")) + f"{dice.randint(1, 30)}F"
    head = spot.prefecture + spot.city + spot.town + dice.choice((block, ordinal))
    gap = dice.choice(("", " "))
    department = dice.choice(words.DEPARTMENTS)[0]
    text = dice.choice(
        (
            f"{who.family}{gap}{who.given}",
            f"{who.family} {who.given}",
            f"{who.family_kana}{gap}{who.given_kana}",
            company(dice, who).name,
            department,
            f"{department}{gap}第{dice.randint(1, 9)}グループ",
            f"{department}{gap}{dice.choice(words.TITLES)[0]}",
            f"{head}{gap}{building}",
            f"{head} {building}",
            building,
            dice.choice(words.TAGLINES),
        )
    )
    if dice.random() < 0.1:
        text = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)
    text = text.replace("　", " ")
    return text.translate(FIGURES).replace("-", "―") if downwards else text


def _face(dice: Random, size: int) -> ImageFont.FreeTypeFont:
    faces = [ROOT / face for face in JAPANESE if (ROOT / face).exists()]
    return font(dice.choice(faces), size, dice.random() < 0.3)


def _row(dice: Random, text: str) -> Pixels:
    em = dice.randint(36, 72)
    pen, tracking = _face(dice, em), dice.choice(TRACKING) * em
    space = dice.choice((pen.getlength(" "), pen.getlength(" "), *(s * em for s in SPACES)))
    x, placed = dice.uniform(0.05, 0.3) * em, list[tuple[float, str]]()
    for before, letter in zip(" " + text, text, strict=False):
        if letter == " ":
            x += space
            continue
        kern = pen.getlength(before + letter) - pen.getlength(before) - pen.getlength(letter)
        x += kern if before != " " and abs(kern) < 0.2 * em else 0
        placed.append((x, letter))
        x += pen.getlength(letter) + tracking
    strip = Image.new("RGB", (round(x - tracking + dice.uniform(0.05, 0.3) * em), round(em * 1.0)), "white")
    for left, letter in placed:
        ImageDraw.Draw(strip).text((left, em * 0.88), letter, font=pen, fill=(30, 30, 30), anchor="ls")
    return _seen(dice, np.asarray(strip), em)


def _column(dice: Random, text: str) -> Pixels:
    """Laid on its side, as columns are read."""
    em = dice.randint(36, 72)
    pen, pitch = _face(dice, em), (1 + dice.choice((0.0, 0.0, 0.06, 0.1, 0.25))) * em
    space = dice.choice((0.3, 0.5, 0.5, 1.0, 1.0, 1.5)) * em
    length = sum(space if letter == " " else pitch for letter in text)
    strip, y = Image.new("RGB", (em, round(length + 0.3 * em)), "white"), dice.uniform(0.05, 0.2) * em
    for letter in text:
        if letter != " ":
            _stamp(strip, pen, letter, em, y)
        y += space if letter == " " else pitch
    return _seen(dice, np.ascontiguousarray(np.rot90(np.asarray(strip))), em)


def _stamp(strip: Image.Image, pen: ImageFont.FreeTypeFont, letter: str, em: int, y: float) -> None:
    cell = Image.new("L", (em, em), 0)
    ImageDraw.Draw(cell).text((em / 2, em * 0.88), letter, font=pen, fill=255, anchor="ms")
    cell = cell.rotate(-90) if letter in TURNED else cell
    strip.paste((30, 30, 30), (0, round(y)), cell)


def _seen(dice: Random, strip: Pixels, em: int) -> Pixels:
    """In a frame as the detector draws it, a little soft and noisy."""
    frame = round(em * dice.uniform(0.03, 0.22))
    framed = np.pad(strip, ((frame, frame), (0, 0), (0, 0)), constant_values=255)
    small = cv2.resize(
        framed, None, fx=(shrink := dice.uniform(0.55, 1.0)), fy=shrink, interpolation=cv2.INTER_AREA
    )
    soft = cv2.GaussianBlur(small, (0, 0), dice.uniform(0.3, 1.3)).astype(np.float32)
    noise = np.random.default_rng(dice.randrange(2**31)).normal(0, dice.uniform(0, 5), soft.shape)
    return np.asarray(np.clip(soft + noise, 0, 255), np.uint8)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
