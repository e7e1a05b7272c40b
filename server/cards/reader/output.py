"""A reading for people and programs: a table, JSON lines, a spreadsheet, an address book."""

import csv
import io
import json
from collections.abc import Callable
from typing import get_args

import vobject  # type: ignore[import-untyped]

from server.cards.reader.reading import DOUBTFUL_BELOW, CardReading, FieldKey, Reading, Value

KEYS: tuple[FieldKey, ...] = get_args(FieldKey)
Write = Callable[[Reading], str]
BETWEEN = " / "
_PHONES = {"tel": ["WORK", "VOICE"], "mobile": ["CELL"], "fax": ["WORK", "FAX"]}


def as_table(reading: Reading) -> str:
    """One row a value, a question mark before the doubtful ones."""
    cards = [_card(card) for card in reading.cards] or [f"  no card ({reading.problem})"]
    return "\n".join([f"{reading.photo} ({reading.ms} ms)", *cards])


def as_json(reading: Reading) -> str:
    return reading.model_dump_json()


def error_as_json(photo: str, code: str, detail: str) -> str:
    return json.dumps({"photo": photo, "error": code, "detail": detail}, ensure_ascii=False)


def csv_head() -> str:
    """With the mark by which spreadsheets know UTF-8."""
    return "\ufeff" + _row(["photo", "card", *KEYS, "doubtful"])


def as_csv(reading: Reading) -> str:
    """One row a card; several values of a field stand beside each other, best first (RFC 4180)."""
    return "\n".join(
        _row([reading.photo, str(number), *(_cell(card, key) for key in KEYS), " ".join(_doubtful(card))])
        for number, card in enumerate(reading.cards, 1)
    )


def as_vcards(reading: Reading) -> str:
    """One vCard 3.0 a card (RFC 2426): what phones and address books import."""
    return "".join(_vcard(card) for card in reading.cards).rstrip("\r\n")


def _card(card: CardReading) -> str:
    rows = [(key, value) for key, values in card.fields.items() for value in values]
    return "\n".join(
        f"  {_mark(value)} {key:<12} {value.confidence:4.0%}  {value.value}" for key, value in rows
    )


def _mark(value: Value) -> str:
    return "?" if value.confidence < DOUBTFUL_BELOW else " "


def _row(cells: list[str]) -> str:
    """A spreadsheet would work out what begins like a formula, and a card's text is a stranger's."""
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(
        [f"'{cell}" if cell.startswith("=") else cell for cell in cells]
    )
    return out.getvalue()


def _cell(card: CardReading, key: FieldKey) -> str:
    return BETWEEN.join(value.value for value in card.fields.get(key, []))


def _doubtful(card: CardReading) -> list[str]:
    return [key for key, (best, *_) in card.fields.items() if best.confidence < DOUBTFUL_BELOW]


def _vcard(card: CardReading) -> str:
    written = vobject.vCard()
    said = {key: [value.value for value in values] for key, values in card.fields.items()}
    family, _, given = (said.get("name") or [""])[0].partition(" ")
    written.add("n").value = vobject.vcard.Name(family=family, given=given)
    written.add("fn").value = (said.get("name") or said.get("company") or [""])[0]
    written.add("org").value = [*said.get("company", [""])[:1], *said.get("department", [])[:1]]
    for key, kinds in _PHONES.items():
        for number in said.get(key, []):  # type: ignore[call-overload]
            phone = written.add("tel")
            phone.value, phone.type_param = number, kinds
    _add_rest(written, said)
    return str(written.serialize())


def _add_rest(written: vobject.base.Component, said: dict[FieldKey, list[str]]) -> None:
    for key, name in (("title", "title"), ("email", "email"), ("url", "url"), ("name_kana", "sort-string")):
        for value in said.get(key, []):  # type: ignore[call-overload]
            written.add(name).value = value
    codes = said.get("postal_code", [])
    for index, address in enumerate(said.get("address", [])):
        code = codes[index] if index < len(codes) else ""
        written.add("adr").value = vobject.vcard.Address(street=address, code=code)
