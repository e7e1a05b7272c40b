"""Kanji figures in numbers: 〇三-三二一一-四五六七 is dialled as 03-3211-4567."""

import re
from dataclasses import replace

from server.cards.reader.lines import TextLine

KANJI = "〇一二三四五六七八九○◯"
TO_FIGURES = str.maketrans(KANJI + "―−‐–—ー−", "012345678900" + "-------")
NUMBER = re.compile(rf"[{KANJI}\dO(（][{KANJI}\dO()（）\-―−‐–—ー\s]{{5,}}[{KANJI}\dO]")


def dialled(line: TextLine) -> TextLine:
    """The line with its long numbers in figures: what has as many digits as a telephone or postal code, most
    of them kanji. Addresses keep theirs."""
    text = re.sub(rf"(?<=[{KANJI}])[1Il|](?=[{KANJI}])", "-", line.text)  # a dash of a column
    for match in NUMBER.finditer(text):
        digits = [letter for letter in match.group() if letter in KANJI or letter.isdigit() or letter == "O"]
        kanji = sum(letter in KANJI for letter in digits)
        if len(digits) in (7, 10, 11) and 2 * kanji > len(digits):
            figures = match.group().replace("O", "0").translate(TO_FIGURES)
            text = text[: match.start()] + figures + text[match.end() :]
    return replace(line, text=text)
