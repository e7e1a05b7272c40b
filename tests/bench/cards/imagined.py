"""Lines as the reader would see them, from where the text was set: no picture is read, so that thousands of
cards can teach the scorer. Spaces, slips and splits are those that reading makes."""

from random import Random

import numpy as np

from server.cards.reader.lines import TextLine
from server.cards.reader.script import is_japanese, narrow
from tests.bench.cards.draw import Card
from tests.bench.cards.setting import Placed

SLIPS = {
    "ー": "",
    "ト": "卜",
    "ロ": "口",
    "・": "",
    "0": "O",
    "l": "1",
    "髙": "高",
    "﨑": "崎",
    "〒": "干",
    "℡": "TEL",
}


def imagined(card: Card, dice: Random, slips: bool = True) -> list[TextLine]:
    """`slips`: whether letters are misread and runs overlooked, or only where the lines part is by lot."""
    rows = list[list[Placed]]()
    for run in card.placed:
        if slips and dice.random() < 0.01:
            continue
        if rows and _joins(rows[-1][-1], run, dice):
            rows[-1].append(run)
        else:
            rows.append([run])
    width = card.picture.width
    lines = [_line(row, dice, slips) for row in rows]
    return sorted(
        (line for line in lines if line.text.strip() and width),
        key=lambda line: (line.middle[1], line.middle[0]),
    )


def _joins(left: Placed, right: Placed, dice: Random) -> bool:
    if left.downwards != right.downwards:
        return False
    along = 1 if left.downwards else 0
    level = abs(left.box[1 - along] - right.box[1 - along]) < 0.6 * _size(left)
    gap = right.box[along] - left.box[along + 2]
    return level and -1 < gap < _size(left) * dice.uniform(0.9, 2.2)


def _size(run: Placed) -> float:
    along = 1 if run.downwards else 0
    return run.box[3 - along] - run.box[1 - along]


def _line(row: list[Placed], dice: Random, slips: bool) -> TextLine:
    along = 1 if row[0].downwards else 0
    text = ""
    for before, run in zip([None, *row], row, strict=False):
        gap = (run.box[along] - before.box[along + 2]) / _size(run) if before else 0.0
        text += ("" if before is None or gap < 0.25 else " " if gap < 0.7 else "  ") + run.text
    text = "".join(narrow(letter) for letter in (_slipped(text, dice) if slips else text))
    left, top = min(run.box[0] for run in row), min(run.box[1] for run in row)
    right, bottom = max(run.box[2] for run in row), max(run.box[3] for run in row)
    jitter = dice.uniform(-0.04, 0.08) * _size(row[0])
    box = np.array(
        [(left, top - jitter), (right, top - jitter), (right, bottom + jitter), (left, bottom + jitter)],
        np.float32,
    )
    return TextLine(text, (1.0,) * len(text), np.roll(box, -1, axis=0) if row[0].downwards else box)


def _slipped(text: str, dice: Random) -> str:
    said = ""
    for index, letter in enumerate(text):
        chance = dice.random()
        if letter in SLIPS and chance < 0.04:
            said += SLIPS[letter]
        elif letter == " " and 0 < index < len(text) - 1 and is_japanese(text[index - 1]) and chance < 0.08:
            continue
        elif chance < 0.002 and is_japanese(letter):
            said += dice.choice("一口日目田由甲申人入")
        else:
            said += letter
    return said
