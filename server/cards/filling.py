"""What a reading may write into a contact: fields that are empty and that no person has spoken on."""

from collections.abc import Sequence
from typing import Any

from server.cards.job import note_job
from server.cards.reading import ReadCard, Reading
from server.contacts.contact import Contact, Handle, Phone
from server.sync.changes import Changes

_SINGLE = (
    "name", "name_kana", "name_romaji", "company", "department", "title", "postal_code", "address",
)  # fmt: skip


_MOST = 50
"""Of one kind, as many as a contact may have."""


def fill_contact(changes: Changes, reading: Reading) -> None:
    """Several cards in view fill nothing: the person chooses."""
    note_job(changes, reading)
    contact = changes.get(Contact, reading.contact_id) if reading.contact_id else None
    if contact and len(reading.cards) == 1:
        changes.put(fill(contact, reading.cards[0]))


def fill(contact: Contact, card: ReadCard) -> Contact:
    """The contact with its open fields filled from the card, doubtful values among them.

    The phone marks what is doubtful, by the confidence in the reading. A person's word stays: a field in
    `confirmed`, even when they cleared it, and any field that holds something.
    """
    found = _from(card)
    open_fields = {k: v for k, v in found.items() if not getattr(contact, k) and k not in contact.confirmed}
    return contact.model_copy(update=open_fields) if open_fields else contact


def _from(card: ReadCard) -> dict[str, Any]:
    found: dict[str, Any] = {key: values[0] for key in _SINGLE if (values := _values(card, key))}
    found |= {"emails": _values(card, "email"), "urls": _values(card, "url")}
    found["phones"] = [
        Phone(kind=kind, number=n) for kind in ("tel", "mobile", "fax") for n in _values(card, kind)
    ][:_MOST]
    found["handles"] = [
        Handle(network=network, handle=value.removeprefix("@"))
        for network, key in (("x", "x_handle"), ("line", "line_id"))
        for value in _values(card, key)
    ][:_MOST]
    return {key: value for key, value in found.items() if value}


def _values(card: ReadCard, key: str) -> list[str]:
    """For a single field these are candidates, best first; for a list field all of them are printed."""
    return [v.value[:300] for v in card.fields.get(key, [])][:_MOST]


def front_and_back(cards: Sequence[ReadCard]) -> ReadCard:
    """One card from its two sides: the front's values first, the back's behind them."""
    front, *others = cards
    fields = {key: list(values) for key, values in front.fields.items()}
    for other in others:
        for key, values in other.fields.items():
            known = {v.value for v in fields.get(key, [])}
            behind = [v.model_copy(update={"photo": other.photo}) for v in values if v.value not in known]
            fields[key] = fields.get(key, []) + behind
    return front.model_copy(update={"fields": fields})
