"""What somebody was, and is now: a card that says otherwise adds a position, and the old one stays.

Only values that are sure count, and the contact itself is not touched: its fields are the person's word, or
an earlier card's. The phone offers the new position, to be taken over with one tap.
"""

import unicodedata
from uuid import uuid5

from server.cards.card import Card
from server.cards.reading import ReadCard, Reading
from server.contacts.contact import Contact, Position
from server.sync.changes import Changes

SURE = 0.9
"""Below it a value is marked as doubtful everywhere."""
_FIELDS = ("company", "department", "title")


def note_job(changes: Changes, reading: Reading) -> None:
    """Before the card fills the contact: what stands there was known. The same again adds nothing.

    Nor does a first card: what a person typed beside it is their word on that very card.
    """
    contact = changes.get(Contact, reading.contact_id) if reading.contact_id else None
    if contact is None or len(reading.cards) != 1 or not contact.company:
        return
    if all(card.id == reading.id for card in changes.mentioning(Card, contact.id)):
        return
    said = _said(reading.cards[0])
    known = changes.mentioning(Position, contact.id)
    if not said.get("company") or _is_same(said, contact) or any(_is_same(said, each) for each in known):
        return
    if not known:
        _add(changes, Position(id=uuid5(contact.id, "position"), contact_id=contact.id, **_held(contact)))
    id, since = uuid5(reading.id, "position"), changes.now.date()
    _add(changes, Position(id=id, contact_id=contact.id, card_id=reading.id, since=since, **said))


def _add(changes: Changes, position: Position) -> None:
    """One that the person deleted does not come back."""
    if not changes.holds(Position, position.id):
        changes.put(position)


def _said(card: ReadCard) -> dict[str, str]:
    best = {field: card.fields.get(field, [])[:1] for field in _FIELDS}
    return {field: v.value[:300] for field, values in best.items() for v in values if v.confidence >= SURE}


def _held(contact: Contact) -> dict[str, str]:
    return {field: getattr(contact, field) for field in _FIELDS}


def _is_same(said: dict[str, str], other: Contact | Position) -> bool:
    """In what the card says for sure, however it is written: 株式会社 and ㈱, full width and half."""
    return all(_folded(value) == _folded(getattr(other, field)) for field, value in said.items())


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).replace("(株)", "株式会社").casefold().split())
