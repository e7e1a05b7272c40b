"""How likely a value is exactly right: how it was recognised, what it was taken for, what agrees with it.

The weights are fitted by `python -m tests.bench.calibrate` on cards that the benchmark does not report on.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from math import exp, log
from pathlib import Path
from typing import get_args

from email_validator import EmailNotValidError, validate_email

from server.cards.reader.candidate import Candidate
from server.cards.reader.checks import Checked
from server.cards.reader.lexicon import (
    BLOCK,
    DEPARTMENT,
    ENGLISH_ADDRESS,
    ENGLISH_DEPARTMENT,
    ENGLISH_FORM,
    ENGLISH_TITLE,
    FORM,
    INSTITUTION,
    LICENCE,
    TITLE,
)
from server.cards.reader.lines import TextLine
from server.cards.reader.parse_phone import IMPOSSIBLE
from server.cards.reader.reading import FieldKey
from server.cards.reader.script import KANA, KANJI, KATAKANA, has_japanese

CALIBRATION = Path(__file__).with_name("calibration.json")
WORDS: tuple[FieldKey, ...] = ("company", "department", "title", "address")
CONTRADICTED = 0.85
"""At most, when another field speaks against the value, it cannot exist, or a letter is a guess."""
GUESSED = 0.7  # the recogniser's chance of a letter, or of a space before it
NUMBERS: tuple[FieldKey, ...] = ("tel", "fax", "mobile", "postal_code")
READINGS: tuple[FieldKey, ...] = ("name_kana", "name_romaji")
SPOKEN: dict[FieldKey, re.Pattern[str]] = {
    "company": re.compile(f"{FORM.pattern}|{INSTITUTION.pattern}|(?i:{ENGLISH_FORM.pattern})"),
    "department": re.compile(f"{DEPARTMENT.pattern}|(?i:{ENGLISH_DEPARTMENT.pattern})"),
    "title": re.compile(f"{TITLE.pattern}|(?i:{ENGLISH_TITLE.pattern})"),
    "address": re.compile(f"{BLOCK.pattern}|(?i:{ENGLISH_ADDRESS.pattern})"),
}
"""Words that say what a value is; without them it is told by its place and size alone."""
LOOKALIKE = re.compile(rf"(?<={KATAKANA})[力口工夕二一]|[力口夕](?={KATAKANA})")
CLOSED_FLOOR = re.compile(rf"(?:{KANJI}|{KANA})\d+(?:F|階)")
"""Half of all cards print a space there, which is narrow."""


@dataclass(frozen=True)
class Weighed:
    """A candidate with what the rest of the card says of it and the probability that it is exactly right."""

    candidate: Candidate
    checked: Checked
    confidence: float


def weighed(candidates: list[Candidate], checks: list[Checked]) -> list[Weighed]:
    weights = _weights()
    return [
        Weighed(candidate, check, confidence(candidate, check, candidates, weights))
        for candidate, check in zip(candidates, checks, strict=True)
    ]


def confidence(
    candidate: Candidate, check: Checked, candidates: list[Candidate], weights: dict[str, float]
) -> float:
    score = sum(weights.get(name, 0.0) * value for name, value in signs(candidate, check, candidates).items())
    stated = 1 / (1 + exp(-max(-20.0, min(20.0, score))))
    unsure = (
        check.disagrees or _cannot_exist(candidate) or min(candidate.line.sureness, default=1.0) < GUESSED
    )
    return round(min(stated, CONTRADICTED) if unsure else stated, 3)


def signs(candidate: Candidate, check: Checked, candidates: list[Candidate]) -> dict[str, float]:
    """What speaks for and against a value, as numbers that the calibration weighs."""
    doubts, gaps = _doubts(candidate.line)
    role = min(max(candidate.role, 0.001), 0.999)
    rivals = [other for other in candidates if other.key == candidate.key and other is not candidate]
    group = "word" if candidate.key in WORDS else "reading" if candidate.key in READINGS else "number"
    return {
        "one": 1.0,
        "worst_letter": min(max(doubts), 2.0),
        "all_letters": min(sum(doubts), 4.0),
        "shaky_letters": min(sum(doubt > 0.05 for doubt in doubts), 6) / 6,
        "role": max(-4.0, min(4.0, log(role / (1 - role)))) / 4,
        f"role_{group}": max(-4.0, min(4.0, log(role / (1 - role)))) / 4,
        "length": min(len(candidate.value), 40) / 40,
        "spaces": min(candidate.value.count(" "), 4) / 4 * has_japanese(candidate.value),
        "japanese": float(has_japanese(candidate.value)),
        "downwards": float(candidate.line.downwards),
        "agrees": float(bool(check.agrees)),
        f"agrees_{candidate.key}": float(bool(check.agrees)),
        "disagrees": float(bool(check.disagrees)),
        "rivals": min(len(rivals), 3) / 3,
        "invalid": float(_is_invalid(candidate)),
        "worst_gap": min(max(gaps, default=0.0), 2.0),
        "strange": check.strange,
        **_looks(candidate, check, candidates),
        candidate.key: 1.0,
    }


def _doubts(line: TextLine) -> tuple[list[float], list[float]]:
    """Of each letter, and of each space that was seen."""
    doubts = [-log(max(chance, 0.01)) for chance in line.sureness]
    letters = [doubt for letter, doubt in zip(line.text, doubts, strict=True) if not letter.isspace()]
    spaces = [doubt for letter, doubt in zip(line.text, doubts, strict=True) if letter.isspace()]
    return letters or [0.0], spaces


def _looks(candidate: Candidate, check: Checked, candidates: list[Candidate]) -> dict[str, float]:
    """What is often wrong by itself."""
    key, value = candidate.key, candidate.value
    ours = key == "name" and any(each.key in WORDS and has_japanese(each.value) for each in candidates)
    found = {
        "unspoken": key in SPOKEN and not SPOKEN[key].search(value),
        "half_a_name": key == "name" and has_japanese(value) and len(re.sub(r"\s", "", value)) < 3,
        "closed_name": key == "name" and has_japanese(value) and " " not in value,
        "foreign_name": ours and not has_japanese(value),
        "lookalike": bool(LOOKALIKE.search(value)),
        "closed_floor": key == "address" and bool(CLOSED_FLOOR.search(value)),
        "house": key == "address" and " " in value,
        "listed": key == "title" and bool(re.search("[/・]", value)),
        "bare_url": key == "url" and not check.agrees and not re.match("http|www", value),
    }
    return {name: float(there) for name, there in found.items()}


def _cannot_exist(candidate: Candidate) -> bool:
    """Too short or long, or of no kind that its country has; Japan's list of exchanges is often behind."""
    abroad = candidate.value.startswith("+") and not candidate.value.startswith("+81")
    return candidate.key in NUMBERS and (candidate.role <= IMPOSSIBLE or (abroad and candidate.role < 0.5))


def _is_invalid(candidate: Candidate) -> bool:
    """An address that no mail can go to, a number or a postal code that there is not."""
    if candidate.key == "email":
        return not _is_email(candidate.value)
    return candidate.key in NUMBERS and candidate.role < 0.5


def _is_email(value: str) -> bool:
    try:
        validate_email(value, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


@cache
def _weights() -> dict[str, float]:
    known = json.loads(CALIBRATION.read_text())
    return {str(name): float(weight) for name, weight in known.items()}


def best_first(found: list[Weighed]) -> dict[FieldKey, list[Weighed]]:
    """The fields in the order of a card, no value twice: Japanese before its translation, a post before a
    licence, the surer first, and among equals the one printed first."""
    fields = dict[FieldKey, list[Weighed]]()
    for each in sorted(found, key=_rank):
        values = fields.setdefault(each.candidate.key, [])
        if all(other.candidate.value != each.candidate.value for other in values):
            values.append(each)
    return {key: fields[key] for key in get_args(FieldKey) if key in fields}


def _rank(each: Weighed) -> tuple[bool, bool, float, float, float]:
    line = each.candidate.line
    foreign = each.candidate.key in WORDS and not has_japanese(each.candidate.value)
    licence = each.candidate.key == "title" and bool(LICENCE.fullmatch(each.candidate.value))
    return foreign, licence, -round(2 * each.confidence), line.middle[1], line.left
