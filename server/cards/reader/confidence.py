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
from server.cards.reader.parse_phone import IMPOSSIBLE
from server.cards.reader.reading import FieldKey
from server.cards.reader.script import has_japanese

CALIBRATION = Path(__file__).with_name("calibration.json")
WORDS: tuple[FieldKey, ...] = ("company", "department", "title", "address")
CONTRADICTED = 0.85
"""At most, when another field speaks against the value, it cannot exist, or a letter is a guess or a twin."""
GUESSED = 0.6  # the recogniser's chance of a letter
TWINS = re.compile("[高崎吉]")  # 髙 is often read as 高; 﨑 and 𠮷 are not in the recogniser's alphabet
NUMBERS: tuple[FieldKey, ...] = ("tel", "fax", "mobile", "postal_code")
READINGS: tuple[FieldKey, ...] = ("name_kana", "name_romaji")


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
    impossible = candidate.key in NUMBERS and candidate.role <= IMPOSSIBLE
    unsure = check.disagrees or impossible or min(candidate.line.sureness, default=1.0) < GUESSED
    twin = candidate.key == "name" and TWINS.search(candidate.value)
    return round(min(stated, CONTRADICTED) if unsure or twin else stated, 3)


def signs(candidate: Candidate, check: Checked, candidates: list[Candidate]) -> dict[str, float]:
    """What speaks for and against a value, as numbers that the calibration weighs."""
    chances = [
        max(c, 0.01)
        for text, c in zip(candidate.line.text, candidate.line.sureness, strict=True)
        if not text.isspace()
    ]
    doubts = [-log(chance) for chance in chances] or [0.0]
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
        "spaces": min(candidate.value.count(" "), 4) / 4,
        "japanese": float(has_japanese(candidate.value)),
        "downwards": float(candidate.line.downwards),
        "agrees": float(bool(check.agrees)),
        f"agrees_{candidate.key}": float(bool(check.agrees)),
        "disagrees": float(bool(check.disagrees)),
        "rivals": min(len(rivals), 3) / 3,
        "invalid": float(_is_invalid(candidate)),
        candidate.key: 1.0,
    }


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
    """The fields in the order of a card, no value twice: Japanese before its translation, the surer first,
    and among equals the one printed first."""
    fields = dict[FieldKey, list[Weighed]]()
    for each in sorted(found, key=_rank):
        values = fields.setdefault(each.candidate.key, [])
        if all(other.candidate.value != each.candidate.value for other in values):
            values.append(each)
    return {key: fields[key] for key in get_args(FieldKey) if key in fields}


def _rank(each: Weighed) -> tuple[bool, float, float, float]:
    line = each.candidate.line
    foreign = each.candidate.key in WORDS and not has_japanese(each.candidate.value)
    return foreign, -round(2 * each.confidence), line.middle[1], line.left
