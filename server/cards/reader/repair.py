"""An address misread where its postal code says better: 网山梨井原市 becomes 岡山県井原市."""

import re
from dataclasses import replace
from difflib import SequenceMatcher

from server.cards.reader.candidate import Candidate
from server.cards.reader.parse_postal import Place, PostalCodes
from server.cards.reader.script import fold, has_japanese

ALIKE, UNSURE = 0.55, 0.9
FIRST_FIGURE = re.compile("[0-9]|[一二三四五六七八九]+(?:丁目|番)")


def agrees(address: str, place: Place) -> bool:
    """Whether an address begins as its postal code says; the prefecture may be left out."""
    head = fold(address)
    return any(head.startswith(fold(start)) for start in _heads(place))


def repaired_addresses(candidates: list[Candidate], codes: PostalCodes) -> list[Candidate]:
    places = [
        place
        for each in candidates
        if each.key == "postal_code" and (place := codes.place(each.value.replace("-", "")))
    ]
    return [
        _repaired(each, places) if each.key == "address" and has_japanese(each.value) else each
        for each in candidates
    ]


def _repaired(address: Candidate, places: list[Place]) -> Candidate:
    """Only where as many letters stand as the place has, most of them the same, and only letters that were
    not read for sure: large offices have a code of their own, and some print a wrong one."""
    if any(agrees(address.value, place) for place in places):
        return address
    figure = FIRST_FIGURE.search(address.value)
    said = address.value[: figure.start()] if figure else ""
    heads = [fold(head) for place in places for head in _heads(place)]
    likely = [(SequenceMatcher(None, head, said).ratio(), head) for head in heads]
    alike, head = max(likely, default=(0.0, ""))
    if alike < ALIKE or len(said) != len(head) or not _unsure_there(address, head):
        return address
    return replace(address, value=head + address.value[len(said) :], role=min(address.role, 0.6))


def _unsure_there(address: Candidate, head: str) -> bool:
    """Every letter that would be changed is a guess of the recogniser's. The value has the line's letters."""
    line = address.line
    sure = [chance for letter, chance in zip(line.text, line.sureness, strict=True) if not letter.isspace()]
    letters = zip(re.sub(r"\s", "", address.value), head, sure, strict=False)
    return all(said == meant or chance < UNSURE for said, meant, chance in letters)


def _heads(place: Place) -> tuple[str, str]:
    town = place.city + place.neighborhood
    return place.prefecture + town, town
