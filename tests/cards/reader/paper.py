"""Lines as if they had been read from a card, without drawing one."""

import numpy as np

from server.cards.reader.lines import TextLine
from server.cards.reader.script import is_wide

Row = tuple[str, int, int, int]
"""Text, left, top, height in pixels of a card of 1,600 x 970."""


def line(text: str, left: int, top: int, height: int) -> TextLine:
    width = sum(1.0 if is_wide(letter) else 0.55 for letter in text) * height / 1.2
    right, bottom = left + width, top + height
    box = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], dtype=np.float32)
    return TextLine(text, (1.0,) * len(text), box)


def column(text: str, place: int, top: int, width: int) -> TextLine:
    """`place`: how far from the right; `top`: where it begins."""
    right, bottom = 1600 - place, top + len(text) * width / 1.2
    box = np.array([(right, top), (right, bottom), (right - width, bottom), (right - width, top)], np.float32)
    return TextLine(text, (1.0,) * len(text), box)


def lines(*rows: Row) -> list[TextLine]:
    return sorted((line(*row) for row in rows), key=lambda each: (each.middle[1], each.middle[0]))
