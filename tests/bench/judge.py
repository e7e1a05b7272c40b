"""Whether what was read is what is printed."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from server.cards.reader.confidence import Weighed
from server.cards.reader.reading import FieldKey
from tests.bench.cards.sheet import Truth


@dataclass(frozen=True)
class Verdict:
    """One printed field. `right`: its best value is printed on the card as this field, exactly, and no other
    printed value of the field is lost. `letters`: the same with spaces and marks left out of account."""

    family: str
    key: str
    right: bool
    letters: bool


@dataclass(frozen=True)
class Shown:
    """One value shown first in its field: the confidence stated, and whether it is printed so."""

    key: str
    confidence: float
    right: bool


def judge(
    family: str, truth: Truth, fields: dict[FieldKey, list[Weighed]]
) -> tuple[list[Verdict], list[Shown]]:
    found = {str(key): [each.candidate.value for each in values] for key, values in fields.items()}
    verdicts = [
        Verdict(
            family,
            key,
            _all_there(printed, found.get(key, []), exact),
            _all_there(printed, found.get(key, []), letters),
        )
        for key, printed in truth.items()
    ]
    shown = [
        Shown(key, values[0].confidence, _first_there(truth.get(key, []), [values[0].candidate.value], exact))
        for key, values in fields.items()
        if key != "other"
    ]
    return verdicts, shown


def exact(text: str) -> str:
    """Full and half width, long and short dashes, straight and curled apostrophes are one; so are one space
    and two, and one or none beside a bracket: （ brings its own, and paper does not tell which it was."""
    plain = unicodedata.normalize("NFKC", text).replace("―", "-").replace("’", "'")
    return re.sub(r" ?([()]) ?", r"\1", " ".join(plain.split()))


def letters(text: str) -> str:
    return "".join(letter for letter in exact(text).lower() if letter.isalnum())


def _all_there(printed: list[str], found: list[str], form: Callable[[str], str]) -> bool:
    return _first_there(printed, found, form) and {form(each) for each in printed} <= {
        form(each) for each in found
    }


def _first_there(printed: list[str], found: list[str], form: Callable[[str], str]) -> bool:
    return bool(found) and form(found[0]) in [form(each) for each in printed]
