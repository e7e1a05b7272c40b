"""vCard and MeCard as cards carry them in QR codes -> fields.

Read here rather than by a library: what is printed on cards often lacks its version, its end or its line
ends, and a strict parser refuses it whole.
"""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

from server.cards.reader.reading import FieldKey

_SINGLE: dict[str, FieldKey] = {
    "FN": "name", "TITLE": "title", "EMAIL": "email", "URL": "url", "SORT-STRING": "name_kana",
    "X-PHONETIC-LAST-NAME": "name_kana",
}  # fmt: skip
_MECARD: dict[str, FieldKey] = {
    "EMAIL": "email", "URL": "url", "ORG": "company", "TITLE": "title",
}  # fmt: skip
_PARTS = 5
"""An address in parts has a region; with fewer the commas are its own."""


@dataclass(frozen=True)
class _Property:
    """One line: `TEL;TYPE=WORK,FAX:03-…`; `kinds` in capitals, `parts` divided at `;`, unescaped."""

    name: str
    kinds: frozenset[str]
    parts: list[str]


def vcard(text: str) -> list[tuple[FieldKey, str]]:
    properties = list(_properties(text))
    said = [each for one in properties for each in _fields(one)]
    if not any(key == "name" for key, _ in said):
        said += [("name", _full_name(one.parts)) for one in properties if one.name == "N"]
    return said


def mecard(text: str) -> list[tuple[FieldKey, str]]:
    said: list[tuple[FieldKey, str]] = []
    for part in _divided(text.partition(":")[2], ";"):
        name, _, value = part.partition(":")
        said += _mecard_field(name.strip().upper(), _plain(value))
    return said


def _mecard_field(name: str, value: str) -> list[tuple[FieldKey, str]]:
    if name in ("N", "SOUND"):
        return [("name" if name == "N" else "name_kana", " ".join(value.split(",")))]
    if name in ("TEL", "TEL-AV"):
        return [(_phone(value, frozenset()), value)]
    if name == "ADR":
        parts = [part.strip() for part in value.split(",")]
        return _address(parts) if len(parts) >= _PARTS else [("address", value)]
    return [(_MECARD[name], value)] if name in _MECARD else []


def _properties(text: str) -> Iterator[_Property]:
    unfolded = re.sub(r"=\r?\n", "", re.sub(r"\r?\n[ \t]", "", text))
    for line in re.split(r"\r\n|\n|\r", unfolded):
        head, colon, value = line.partition(":")
        name, *parameters = head.split(";")
        if colon:
            kinds = frozenset(re.split(r"[=,;]", ";".join(parameters).upper().replace('"', "")))
            value = (
                quopri.decodestring(value).decode("utf-8", "replace")
                if "QUOTED-PRINTABLE" in kinds
                else value
            )
            yield _Property(name.rpartition(".")[2].upper(), kinds, [_plain(p) for p in _divided(value, ";")])


def _fields(one: _Property) -> list[tuple[FieldKey, str]]:
    if one.name in _SINGLE:
        return [(_SINGLE[one.name], ";".join(one.parts))]
    if one.name == "TEL":
        number = one.parts[0].removeprefix("tel:")
        return [(_phone(number, one.kinds), number)]
    if one.name == "ORG":
        return [("company", one.parts[0]), *(("department", part) for part in one.parts[1:])]
    return _address(one.parts) if one.name == "ADR" else []


def _phone(number: str, kinds: frozenset[str]) -> FieldKey:
    if "FAX" in kinds:
        return "fax"
    return "mobile" if "CELL" in kinds or re.match(r"(\+81[- ]?|0)[789]0", number) else "tel"


def _address(parts: list[str]) -> list[tuple[FieldKey, str]]:
    """Box, extension, street, town, region, code, country; written from the region inwards in Japan."""
    _, extension, street, town, region, code, *_ = [*parts, *[""] * 7]
    inwards = f"{region}{town}{street}"
    japanese = any("\u3040" <= letter <= "\u9fff" for letter in inwards)
    address = (
        " ".join(filter(None, [inwards, extension]))
        if japanese
        else _outwards(extension, street, town, region)
    )
    digits = re.sub(r"\D", "", code)
    written = f"{digits[:3]}-{digits[3:]}" if len(digits) == 7 else code
    return [("address", address), ("postal_code", written)]


def _outwards(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _full_name(parts: list[str]) -> str:
    """`N` is family name; given name; …: the order in which Japanese cards print it."""
    return " ".join(part for part in parts[:2] if part)


def _divided(text: str, at: str) -> list[str]:
    """Split where the divider is not escaped."""
    return re.split(rf"(?<!\\){re.escape(at)}", text)


def _plain(text: str) -> str:
    return re.sub(r"\\([,;:\\nN])", lambda found: "\n" if found[1] in "nN" else found[1], text).strip()
