"""The worker process: claims a card, reads its photos, fills what is empty. OCR happens nowhere else."""

import logging
from collections.abc import Callable
from datetime import timedelta
from threading import Event
from typing import Protocol

from server.cards.card import Card
from server.cards.filling import fill, front_and_back
from server.cards.queue import CardToRead
from server.cards.reader import Reading as PhotoReading
from server.cards.reader import UnreadablePhoto
from server.cards.reading import ReadCard, Reading
from server.contacts.contact import Contact
from server.lease import claim, extend, finish, give_back
from server.services import Services
from server.sync.changes import Changes

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=10)
LOOK_EVERY = 0.5
MAX_ATTEMPTS = 3


class CardReader(Protocol):
    def read(self, data: bytes) -> PhotoReading: ...


def run(services: Services, stop: Event, make_reader: Callable[[], CardReader]) -> None:
    """Reads cards until `stop` is set; the models are loaded once, at the start."""
    reader = make_reader()
    while not stop.is_set():
        if not read_next(services, reader):
            stop.wait(LOOK_EVERY)


def read_next(services: Services, reader: CardReader) -> bool:
    """One due card; False when none is. The claim is committed before the work, its result after."""
    with services.database.write() as session:
        due = claim(session, CardToRead, services.clock(), 1, LEASE)
        for card in due:
            _say(Changes(session, card.owner_id, services.clock()), card, state="reading")
    for card in due:
        _finish(services, card, _read(services, reader, card))
    return bool(due)


def _read(services: Services, reader: CardReader, card: CardToRead) -> Reading | None:
    """What was read, or why it cannot be; None when something broke that may not break again."""
    try:
        cards = [c for index in range(len(card.photos)) for c in _read_photo(services, reader, card, index)]
    except UnreadablePhoto as unreadable:
        return Reading(id=card.card_id, state="failed", error=unreadable.code)
    except Exception:
        log.exception("reading card %s failed, attempt %d", card.card_id, card.attempts)
        return Reading(id=card.card_id, state="failed", error="broken") if _last(card) else None
    if not cards:
        return Reading(id=card.card_id, state="failed", error="no_card")
    if len(cards) == len(card.photos) > 1:
        cards = [front_and_back(cards)]
    return Reading(id=card.card_id, state="read", cards=cards)


def _read_photo(services: Services, reader: CardReader, card: CardToRead, index: int) -> list[ReadCard]:
    with services.database.write() as session:
        extend(session, card, services.clock() + LEASE)
    read = reader.read(services.photos.get(card.owner_id, card.photos[index]))
    return [ReadCard(**each.model_dump(mode="json"), photo=index) for each in read.cards]


def _last(card: CardToRead) -> bool:
    return card.attempts >= MAX_ATTEMPTS


def _finish(services: Services, card: CardToRead, result: Reading | None) -> None:
    now = services.clock()
    with services.database.write() as session:
        if result is None:
            give_back(session, card, now + timedelta(seconds=5 * card.attempts))
            return
        if not finish(session, card):
            return  # the lease ended and another reads it
        changes = Changes(session, card.owner_id, now)
        _say(changes, card, state=result.state, cards=result.cards, error=result.error)
        _fill_contact(changes, card, result)
        changes.settle()


def _say(changes: Changes, card: CardToRead, **told: object) -> None:
    paper = changes.get(Card, card.card_id)
    contact_id = paper.contact_id if paper else None
    changes.put(Reading(id=card.card_id, contact_id=contact_id).model_copy(update=told))
    changes.settle()


def _fill_contact(changes: Changes, card: CardToRead, result: Reading) -> None:
    """Several cards in view fill nothing: the person chooses."""
    paper = changes.get(Card, card.card_id)
    contact = changes.get(Contact, paper.contact_id) if paper and paper.contact_id else None
    if contact and len(result.cards) == 1:
        changes.put(fill(contact, result.cards[0]))
