"""The worker process: claims a card, reads its photos, fills what is empty. OCR happens nowhere else.

What was deleted for good is cleared away here as well, and a community's next meetings are made, rather than
in the reminder process: that one must be in time, and a slow store would hold it up.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import timedelta
from threading import Event
from typing import Protocol

from server.bell import Bell
from server.cards.card import Card
from server.cards.discarded import discard_next
from server.cards.filling import fill_contact, front_and_back
from server.cards.queue import CardToRead
from server.cards.reader import Reading as PhotoReading
from server.cards.reader import UnreadablePhoto
from server.cards.reading import ReadCard, Reading
from server.contacts.erasure import erase_next
from server.errors import Unavailable
from server.events.keeping import top_up_next
from server.lease import claim, finish, give_back, held, put_off
from server.services import Services
from server.sync.changes import Changes

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=10)
MAX_ATTEMPTS = 3
PHOTOS_AWAY = timedelta(seconds=10)
"""How soon a card is tried again whose photos could not be reached, however often."""


class CardReader(Protocol):
    def read(self, data: bytes) -> PhotoReading: ...


def run(services: Services, stop: Event, make_reader: Callable[[], CardReader]) -> None:
    """Reads cards until `stop` is set; the models are loaded once, at the start."""
    reader, bell = make_reader(), Bell(services.database)
    while not stop.is_set():
        try:
            busy = any([read_next(services, reader), clear_away(services), top_up_next(services)])
        except Exception:
            log.exception("some work could not be taken or handed back; it goes on when the lease ends")
            busy = False
        if not busy:
            bell.wait(stop)
    bell.close()


def clear_away(services: Services) -> bool:
    """What has been deleted for long enough, and photos of what was erased; False when there is nothing."""
    return any([erase_next(services), discard_next(services)])


def read_next(services: Services, reader: CardReader) -> bool:
    """One due card; False when none is. The claim is committed before the work, its result after."""
    with services.database.write() as session:
        due = claim(session, CardToRead, services.clock(), 1, LEASE)
    for card in due:
        _begin(services, card)
        try:
            _finish(services, card, _read(services, reader, card))
        except Unavailable:
            with services.database.write() as session:
                put_off(session, card, services.clock() + PHOTOS_AWAY)
    return bool(due)


def _read(services: Services, reader: CardReader, card: CardToRead) -> Reading | None:
    """What was read, or why it cannot be; None when something broke that may not break again."""
    if card.attempts > MAX_ATTEMPTS:
        return _failed(card, "broken")  # whoever tried to read it died of it
    try:
        with held(services.database, [card], services.clock, LEASE):
            photos = [_read_photo(services, reader, card, index) for index in range(len(card.photos))]
    except Unavailable:
        raise
    except UnreadablePhoto as unreadable:
        return _failed(card, unreadable.code)
    except Exception:
        log.exception("reading card %s failed, attempt %d", card.card_id, card.attempts)
        return _failed(card, "broken") if card.attempts >= MAX_ATTEMPTS else None
    return _told(card, photos)


def _told(card: CardToRead, photos: Sequence[PhotoReading]) -> Reading:
    """The sides of one card together; of a poor photo also what was wrong with it."""
    cards = [
        ReadCard(**each.model_dump(mode="json"), photo=index)
        for index, photo in enumerate(photos)
        for each in photo.cards
    ]
    problem = next((photo.problem for photo in photos if photo.problem), "")
    if not cards:
        return _failed(card, problem or "no_card")
    if len(cards) == len(photos) > 1:
        cards = [front_and_back(cards)]
    return Reading(id=card.card_id, state="read", cards=cards, error=problem)


def _read_photo(services: Services, reader: CardReader, card: CardToRead, index: int) -> PhotoReading:
    data = services.photos.get(card.owner_id, card.photos[index])
    if data is None:
        raise FileNotFoundError(card.photos[index])
    return reader.read(data)


def _failed(card: CardToRead, error: str) -> Reading:
    return Reading(id=card.card_id, state="failed", error=error)


def _begin(services: Services, card: CardToRead) -> None:
    """Whoever writes takes the person's counter first and the card to read second, as a phone's push does."""
    with services.database.write() as session:
        _say(Changes(session, card.owner_id, services.clock()), Reading(id=card.card_id, state="reading"))


def _finish(services: Services, card: CardToRead, result: Reading | None) -> None:
    now = services.clock()
    with services.database.write() as session:
        if result is None:
            give_back(session, card, now + timedelta(seconds=5 * card.attempts))
            return
        changes = Changes(session, card.owner_id, now)
        if finish(session, card):  # else the lease ended and another reads it, or there are other photos
            _say(changes, result)


def _say(changes: Changes, told: Reading) -> None:
    paper = changes.get(Card, told.id)
    if paper is None:
        return  # deleted in the meantime, and its reading with it
    reading = told.model_copy(update={"contact_id": paper.contact_id})
    changes.put(reading)
    fill_contact(changes, reading)
    changes.settle()
