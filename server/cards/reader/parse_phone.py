"""Telephone, fax and mobile numbers, kept as they are printed."""

import re
from itertools import accumulate

from phonenumbers import (
    NumberParseException,
    PhoneNumberType,
    is_valid_number,
    number_type,
    parse,
)

from server.cards.reader.candidate import Candidate, Found, left_over
from server.cards.reader.figures import grouped
from server.cards.reader.label import Label, last_labels
from server.cards.reader.lines import TextLine
from server.cards.reader.reading import FieldKey
from server.cards.reader.script import plain

START = r"(?:\+\s?\d|\(\+\d|\(0\d|(?<![\d-])(?<!\d\.)0\d)"
WITHIN = r"[\d().‐‑–—―ー~・-]|\s(?![\s+]|\(?0\d{1,3}[-.(]\d)"  # two spaces, or another number's begin, end it
AMERICAN = r"(?<![\d.-])(?:1[-.\s])?(?:\(\d{3}\)\s?|\d{3}[-.\s])\d{3}[-.\s]\d{4}"  # NANP, without its +
ZIP = r"\d{5}-\d{4}(?![\d-])"  # 02108-3106, of Boston
NUMBER = re.compile(rf"(?:(?!{ZIP}){START}(?:{WITHIN}){{6,}}\d|{AMERICAN})(?!\d|[-.]\d)")
TRUNK = r"[\s()-]*(?:0[\s()-]*)?"
MOBILE = re.compile(
    rf"\+\s?(?:44{TRUNK}7|82{TRUNK}10|86{TRUNK}1[3-9]|65{TRUNK}[89]|852{TRUNK}[5-79]|886{TRUNK}9|33{TRUNK}[67]|"
    rf"49{TRUNK}1[567]|61{TRUNK}4|66{TRUNK}[689]|81{TRUNK}[789]0)"
)
"""How mobile numbers begin, also those that nobody has (+44 7700 900123)."""
IMPOSSIBLE = 0.2
KINDS: tuple[FieldKey, ...] = ("tel", "fax", "mobile")


def parse_phone(lines: list[TextLine]) -> Found:
    """Take the numbers out of the lines; what kind one is say its label and its own form."""
    candidates, rest = list[Candidate](), list[TextLine]()
    for line in lines:
        matches = list(NUMBER.finditer(line.text))
        start = 0
        for match in matches:
            candidates += _numbers(line.part(*match.span()), last_labels(line.text[start : match.start()]))
            start = match.end()
        rest += left_over(line, [match.span() for match in matches])
    return candidates, rest


def _numbers(part: TextLine, labels: list[Label]) -> list[Candidate]:
    """One candidate for each kind the labels name: TEL/FAX is both."""
    valid, possible, mobile = _judge(part.text)
    named: list[FieldKey] = [kind for kind in KINDS if kind in labels]
    kinds: list[FieldKey] = named or ["mobile" if mobile else "tel"]
    if mobile and kinds == ["tel"]:
        kinds = ["mobile"]
    role = (0.985 if named else 0.93) if valid else 0.4
    role = role if possible else IMPOSSIBLE
    return [Candidate(kind, plain(_printed(part.text)), part, role) for kind in kinds]


def _judge(text: str) -> tuple[bool, bool, bool]:
    """Whether there is such a number, whether it is as long as one, whether it is a mobile phone's."""
    try:
        region = "US" if re.fullmatch(AMERICAN, text) else "JP"
        number = parse(re.sub(r"[‐‑–—―ー~・]", "-", text), region)
    except NumberParseException:
        return False, False, False
    mobile = number_type(number) == PhoneNumberType.MOBILE or bool(MOBILE.match(text))
    return is_valid_number(number), _is_as_long(text), mobile


def _is_as_long(text: str) -> bool:
    """Numbers of Japan have ten digits, eleven after 050 to 090; of others nothing is known. Seven in a row
    behind a hyphen have lost one."""
    digits = re.sub(r"\D", "", text)
    if re.match(r"\(?0\d+[-)]\d{7}$", text):
        return False
    return not digits.startswith("0") or len(digits) == 10 or bool(re.fullmatch(r"0[5-9]0\d{8}", digits))


def _printed(text: str) -> str:
    """With plain hyphens, and without the gaps that wide setting leaves between them; a mobile number set
    with spaces has two of them, of which narrow ones are not seen."""
    text = _without_false_gaps(re.sub(r"[‐‑–—―ー−]", "-", text))
    text = re.sub(r"^\((0\d+)-(?!.*\))", r"(\1)", text)  # a bracket of a column lies like a dash
    if re.fullmatch(r"[\d\s-]+-[\d\s-]+", text):
        return re.sub(r"\s", "", text)
    half = re.fullmatch(r"(0[789]0)\s?(\d{4})\s?(\d{4})", text)
    return " ".join(half.groups()) if half and " " in text else re.sub(r"\s*-\s*", "-", text)


def _without_false_gaps(text: str) -> str:
    """(052)924-81 73, 075 31 3 3008: gaps behind a narrow 1, where there are more parts than numbers have:
    only those stay that part it as numbers of that area are parted."""
    gaps = len(re.findall(r"\d (?=\d)", text))
    if not text.startswith(("0", "(0")) or not (gaps > 2 or (gaps and re.search(r"\d[-)]", text))):
        return text
    ends = set(accumulate(map(len, grouped(re.sub(r"\D", "", text)))))
    return re.sub(
        r"(?<=\d) (?=\d)",
        lambda gap: " " if len(re.findall(r"\d", text[: gap.start()])) in ends else "",
        text,
    )
