"""Kanji figures in numbers: 〇三-三二一一-四五六七 is dialled as 03-3211-4567."""

import re
from dataclasses import replace
from itertools import accumulate, combinations

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse

from server.cards.reader.lines import TextLine

KANJI = "〇一二三四五六七八九○◯"
TO_FIGURES = str.maketrans(KANJI + "―−‐–—ー−・", "012345678900" + "-------.")
NUMBER = re.compile(rf"[{KANJI}\dO(（][{KANJI}\dO()（）\-―−‐–—ー・\s]{{5,}}[{KANJI}\dO]")
POSTAL = re.compile(rf"([〒〶テデ平干千于十T二ニ]?\s*)([{KANJI}ー]{{3}}\s?)[-ー一―1](\s?[{KANJI}ー]{{4}})")
SEPARATED = re.compile(r"(?<![\d(.-])0(?:[-. ]{0,2}\d){9,10}(?![\d-])")
PUT_IN = 0.6
"""How sure a dash is that was not read."""
ONES = str.maketrans("ー", "一")


def grouped(digits: str) -> list[str]:
    """How a Japanese number is written in groups: 0467385520 -> 0467, 38, 5520."""
    try:
        return format_number(parse(digits, "JP"), PhoneNumberFormat.NATIONAL).split("-")
    except NumberParseException:
        return [digits]


def dialled(line: TextLine) -> TextLine:
    """The line with its long numbers in figures: what has as many digits as a telephone or postal code, most
    of them kanji. Addresses keep theirs."""
    if code := POSTAL.fullmatch(line.text):  # in a column a dash and a 一 look alike: the fourth is the dash
        mark, area, town = code.groups()
        return replace(line, text=mark + f"{area}-{town}".translate(ONES).translate(TO_FIGURES))
    text = re.sub(rf"(?<=[{KANJI}])[1Il|](?=[{KANJI}])", "-", line.text)  # a dash of a column
    text = re.sub(r"(?<=\d)['’」](?=\s?\d)", "-", text) if line.downwards else text
    for match in NUMBER.finditer(text):
        number = _with_dashes(match.group())
        digits = [letter for letter in number if letter in KANJI or letter.isdigit() or letter == "O"]
        kanji = sum(letter in KANJI for letter in digits)
        if len(digits) in (7, 10, 11) and 2 * kanji > len(digits):
            figures = number.replace("O", "0").translate(TO_FIGURES)
            text = text[: match.start()] + figures + text[match.end() :]
    line = replace(line, text=text)
    if line.downwards:
        return _grouped(_evenly_spaced(line))
    return _evenly_spaced(line) if re.fullmatch(r"[\d\s()+.-]+", text) else line


def _evenly_spaced(line: TextLine) -> TextLine:
    """In a column of figures the gaps between its groups are wide, and it is one number."""
    wide = {match.start() for match in re.finditer(r"(?<=[\d)])  (?=[\d(])", line.text)}
    kept = [at for at in range(len(line.text)) if at not in wide]
    return replace(
        line, text="".join(line.text[at] for at in kept), sureness=tuple(line.sureness[at] for at in kept)
    )


def _grouped(line: TextLine) -> TextLine:
    """Dashes are what a column hides best: 075.667-5833 and 0756675833 are grouped as numbers are."""
    number = SEPARATED.search(line.text)
    if not number:
        return line
    printed = number.group()
    marks, groups = re.findall(r"[^\d]+", printed), re.findall(r"\d+", printed)
    if len(groups) == 3 and len(set(marks)) == 1:
        return line
    parts = groups if len(groups) == 3 else grouped("".join(groups))
    if len(parts) != 3 or not set(accumulate(groups)) <= set(accumulate(parts)):
        return line
    between = min(marks, key=lambda mark: (-marks.count(mark), mark != "-"), default="-")
    digits = [line.sureness[at] for at in range(*number.span()) if line.text[at].isdigit()]
    sureness = list[float]()
    for part in parts:
        sureness += [*([PUT_IN] * len(between) if sureness else []), *digits[: len(part)]]
        digits = digits[len(part) :]
    return replace(
        line,
        text=line.text[: number.start()] + between.join(parts) + line.text[number.end() :],
        sureness=(*line.sureness[: number.start()], *sureness, *line.sureness[number.end() :]),
    )


def _with_dashes(number: str) -> str:
    """〇四六七-三八一五五二〇: too many digits, and grouped as numbers are if one 一 is a dash."""
    ones = [at for at, letter in enumerate(number) if letter == "一"]
    many = sum(letter in KANJI for letter in number) - 10
    for chosen in combinations(ones, many) if 0 < many < 3 else ():
        said = "".join("-" if at in chosen else letter for at, letter in enumerate(number))
        parts = re.findall(r"\d+", said.replace("O", "0").translate(TO_FIGURES))
        if not re.match("0[5-9]0", parts[0]) and grouped("".join(parts)) == parts:
            return said
    return number
