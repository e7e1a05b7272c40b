"""What the fields of one card say about each other: who agrees with whom, and which two disagree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from jaconv import hira2kata
from phonenumbers import NumberParseException, parse
from phonenumbers.geocoder import description_for_number

from server.cards.reader.candidate import Candidate
from server.cards.reader.names import Names, romanised, shortened
from server.cards.reader.parse_postal import PostalCodes
from server.cards.reader.reading import FieldKey
from server.cards.reader.repair import agrees
from server.cards.reader.script import has_japanese

NEARLY = 0.75
NUMBERS: tuple[FieldKey, ...] = ("tel", "fax")


@dataclass
class Checked:
    """The keys of the fields that speak for a value, and of those that speak against it; how much of a
    Japanese name (0..1) no dictionary knows."""

    agrees: set[FieldKey] = field(default_factory=set)
    disagrees: set[FieldKey] = field(default_factory=set)
    strange: float = 0.0


def _strange(candidate: Candidate, names: Names) -> float:
    split = names.split(candidate.value) if candidate.key == "name" else None
    return 1 - split.known / 2 if split and has_japanese(candidate.value) else 0.0


Verdict = tuple[Candidate, Candidate, bool]


def checked(candidates: list[Candidate], names: Names, codes: PostalCodes) -> list[Checked]:
    """For each candidate what the others say of it."""
    found = {id(candidate): Checked() for candidate in candidates}
    for one, other, agreed in _verdicts(candidates, names, codes):
        for here, there in ((one, other), (other, one)):
            (found[id(here)].agrees if agreed else found[id(here)].disagrees).add(there.key)
    for candidate in candidates:
        check = found[id(candidate)]
        check.disagrees -= check.agrees
        check.strange = _strange(candidate, names)
    return [found[id(candidate)] for candidate in candidates]


def _verdicts(candidates: list[Candidate], names: Names, codes: PostalCodes) -> Iterator[Verdict]:
    by_key = dict[FieldKey, list[Candidate]]()
    for candidate in candidates:
        by_key.setdefault(candidate.key, []).append(candidate)
    yield from _places(by_key, codes)
    yield from _domains(by_key)
    for name in by_key.get("name", []):
        yield from _spoken(name, by_key, names)
    yield from _areas(by_key)


ByKey = dict[FieldKey, list[Candidate]]


def _places(by_key: ByKey, codes: PostalCodes) -> Iterator[Verdict]:
    addresses = [each for each in by_key.get("address", []) if has_japanese(each.value)]
    for code in by_key.get("postal_code", []):
        place = codes.place(code.value.replace("-", ""))
        fitting = [each for each in addresses if place and agrees(each.value, place)]
        yield from ((code, each, True) for each in fitting)
        if place and not fitting and len(addresses) == 1:
            yield code, addresses[0], False


def _domains(by_key: ByKey) -> Iterator[Verdict]:
    """Two spellings of nearly one domain: one of them is misread."""
    for mail in by_key.get("email", []):
        for url in by_key.get("url", []):
            one, other = _host(mail.value), _host(url.value)
            if one == other or one.endswith("." + other):
                yield mail, url, True
            elif SequenceMatcher(None, one, other).ratio() >= NEARLY:
                yield mail, url, False


def _host(value: str) -> str:
    return re.sub(r"^.*@|^https?:/*(?:www\.)?|^www\.|/.*$", "", value.lower())


def _spoken(name: Candidate, by_key: ByKey, names: Names) -> Iterator[Verdict]:
    """The name against its kana, its Latin letters and the mail's login."""
    split = names.split(name.value) if has_japanese(name.value) else None
    families = names.family_readings(split.family) if split else set()
    givens = names.given_readings(split.given) if split else set()
    for kana in by_key.get("name_kana", []):
        said = str(hira2kata(re.sub(r"\s", "", kana.value)))
        halves = [
            any(said.startswith(reading) for reading in families) or not families,
            any(said.endswith(reading) for reading in givens) or not givens,
        ]
        if all(halves) and (families or givens):
            yield name, kana, True
        elif families and givens and not any(halves):
            yield name, kana, False
    spoken = {romanised(reading) for reading in families | givens}
    spoken |= {shortened(word) for word in re.findall(r"[a-z]{2,}", name.value.lower())}
    for latin in (*by_key.get("name_romaji", []), *by_key.get("email", [])):
        words = shortened(latin.value.partition("@")[0].lower())
        if any(len(word) > 2 and word in words for word in spoken):
            yield name, latin, True
        elif latin.key == "name_romaji" and families and givens:
            yield name, latin, False
    for latin in by_key.get("name_romaji", []):
        yield from (
            (latin, mail, True) for mail in by_key.get("email", []) if _shares_word(latin.value, mail.value)
        )


def _shares_word(name: str, mail: str) -> bool:
    login = mail.partition("@")[0].lower()
    return any(word in login for word in re.findall(r"[a-z]{3,}", name.lower()))


def _areas(by_key: ByKey) -> Iterator[Verdict]:
    """The area code's place stands in the address; two numbers of one exchange vouch for each other."""
    numbers = [each for key in NUMBERS for each in by_key.get(key, [])]
    for number in numbers:
        area = _area(number.value)
        yield from ((number, each, True) for each in by_key.get("address", []) if area and area in each.value)
        for other in numbers:
            if other.key != number.key and _exchange(other.value) == _exchange(number.value):
                yield number, other, True


def _exchange(number: str) -> str:
    return re.sub(r"\D", "", number)[:-4]


def _area(number: str) -> str:
    """東京 for 03, 札幌 for 011; an empty string when unknown."""
    try:
        place = str(description_for_number(parse(number, "JP"), "ja"))
    except NumberParseException:
        return ""
    return re.split(r"[\s、/]", place)[0].removesuffix("都")
