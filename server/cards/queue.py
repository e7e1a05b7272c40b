"""Which cards wait to be read. A card becomes work when the last of its photos is here."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import JSON, Index, String, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from server.accounts.user import owner_column
from server.bell import ring
from server.cards.card import Card
from server.cards.filling import fill_contact
from server.cards.photo import Photo, missing
from server.cards.reading import Reading
from server.database import Base
from server.lease import Leased, replace
from server.sync.changes import Changes, reaction
from server.sync.documents import Document


class CardToRead(Leased, Base):
    """`photos`: the digests that were asked to be read, front first."""

    __tablename__ = "cards_to_read"
    card_id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = owner_column()
    photos: Mapped[list[str]] = mapped_column(JSON)


class CardPhoto(Base):
    """Which cards show a photo, so that its arrival finds them."""

    __tablename__ = "card_photos"
    __table_args__ = (Index("ix_card_photos_photo", "owner_id", "sha256"),)
    card_id: Mapped[UUID] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    owner_id: Mapped[UUID] = owner_column()


@reaction
def queue_cards(changes: Changes, touched: Sequence[Document]) -> None:
    cards = {document.id: document for document in touched if isinstance(document, Card)}
    if not cards:
        return
    query = select(CardToRead).where(CardToRead.card_id.in_(cards)).order_by(CardToRead.card_id)
    known = {waiting.card_id: waiting for waiting in changes.session.scalars(query.with_for_update())}
    new = []
    for id, card in cards.items():
        if not changes.get(Card, id):
            _forget(changes, card)
        elif waiting := _queue(changes, card, known.get(id)):
            new.append(waiting)
    _wake(changes, new)


def photo_arrived(changes: Changes, sha256: str, size: int) -> bool:
    """Makes work of every card that this photo completes; False when it was here before.

    A card that is pushed in the same moment comes wholly before or after, since `changes` holds the counter:
    otherwise neither would see the other, and the card would wait for ever.
    """
    session, owner_id = changes.session, changes.owner_id
    if session.get(Photo, (owner_id, sha256)):
        return False
    session.add(Photo(owner_id=owner_id, sha256=sha256, size=size, kept_at=changes.now))
    shows = select(CardPhoto.card_id).where(CardPhoto.owner_id == owner_id, CardPhoto.sha256 == sha256)
    _wake(changes, session.scalars(select(CardToRead).where(CardToRead.card_id.in_(shows))).all())
    return True


def _queue(changes: Changes, card: Card, waiting: CardToRead | None) -> CardToRead | None:
    """The row to be woken, unless these photos are queued, being read or read already."""
    session = changes.session
    if not card.photos or (waiting and waiting.photos == card.photos):
        _follow(changes, card)
        return None
    if waiting is None:
        waiting = CardToRead(card_id=card.id, owner_id=changes.owner_id)
        session.add(waiting)
    else:
        session.execute(delete(CardPhoto).where(CardPhoto.card_id == card.id))
    waiting.photos = card.photos
    replace(waiting, None)
    session.add_all(CardPhoto(card_id=card.id, sha256=p, owner_id=changes.owner_id) for p in set(card.photos))
    changes.put(Reading(id=card.id, contact_id=card.contact_id))
    return waiting


def _follow(changes: Changes, card: Card) -> None:
    """What was read goes with the card when it is given to another contact."""
    reading = changes.get(Reading, card.id)
    if reading and reading.contact_id != card.contact_id:
        moved = reading.model_copy(update={"contact_id": card.contact_id})
        changes.put(moved)
        fill_contact(changes, moved)


def _forget(changes: Changes, card: Card) -> None:
    changes.session.execute(delete(CardToRead).where(CardToRead.card_id == card.id))
    changes.session.execute(delete(CardPhoto).where(CardPhoto.card_id == card.id))
    changes.remove(Reading, card.id)


def _wake(changes: Changes, waiting: Sequence[CardToRead]) -> None:
    changes.session.flush()
    shown = {photo for card in waiting for photo in card.photos}
    absent = missing(changes.session, changes.owner_id, shown)
    for card in waiting:
        if not absent.intersection(card.photos):
            card.next_at = changes.now
            ring(changes.session)
