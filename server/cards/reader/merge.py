"""What a card's QR codes say, brought together with what is printed on it."""

import re
import unicodedata
from difflib import SequenceMatcher
from typing import get_args

from server.cards.reader.codes import Code, said_by
from server.cards.reader.photo import Photo
from server.cards.reader.quad import as_quad
from server.cards.reader.reading import CardReading, FieldKey, Quad, Value

SAID = 0.97
"""A code is read without error or not at all; now and then it names another address than the printed one."""
AGREED = 0.99
NEARLY = 0.85

Fields = dict[FieldKey, list[Value]]


def with_codes(card: CardReading, photo: Photo, codes: list[Code]) -> CardReading:
    """The card with what its codes say; boxes in the pixels of the upright original, as all others."""
    said = [
        (key, value, as_quad(code.box * photo.scale)) for code in codes for key, value in said_by(code.text)
    ]
    return card.model_copy(update={"fields": with_said(card.fields, said)}) if said else card


def with_said(printed: Fields, said: list[tuple[FieldKey, str, Quad]]) -> Fields:
    """Agreement makes a printed value sure; what was nearly read so is put right; the rest comes behind."""
    fields = {key: list(values) for key, values in printed.items()}
    for key, value, box in said:
        fields[key] = _with(fields.get(key, []), Value(value=value, confidence=SAID, box=box))
    return {key: fields[key] for key in get_args(FieldKey) if key in fields}


def _with(values: list[Value], said: Value) -> list[Value]:
    for index, value in enumerate(values):
        if _folded(value.value) == _folded(said.value):
            return _put(values, index, value.model_copy(update={"confidence": max(value.confidence, AGREED)}))
        if _alike(value.value, said.value) >= NEARLY and value.confidence < SAID:
            return _put(values, index, said)
    return [*values, said]


def _put(values: list[Value], index: int, value: Value) -> list[Value]:
    return [*values[:index], value, *values[index + 1 :]]


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, _folded(one), _folded(other), autojunk=False).ratio()


def _folded(value: str) -> str:
    """Without what two ways of writing the same differ in."""
    plain = unicodedata.normalize("NFKC", value).casefold()
    return re.sub(r"^https?://(www\.)?|[\s\-()‐–ー/]|^@", "", plain)
