"""Which cards wait to be read. A card becomes work when the last of its photos is here."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON, Index, String, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import owner_column
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
    for document in touched:
        if not isinstance(document, Card):
            continue
        if changes.get(Card, document.id):
            _queue(changes, document)
        else:
            _forget(changes, document)


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
    for waiting in session.scalars(select(CardToRead).where(CardToRead.card_id.in_(shows))):
        _wake(session, waiting, changes.now)
    return True


def _queue(changes: Changes, card: Card) -> None:
    session = changes.session
    waiting = session.get(CardToRead, card.id, with_for_update=True)
    if not card.photos or (waiting and waiting.photos == card.photos):
        _follow(changes, card)
        return
    if waiting is None:
        waiting = CardToRead(card_id=card.id, owner_id=changes.owner_id, photos=[])
        session.add(waiting)
    waiting.photos = card.photos
    replace(waiting, None)
    session.execute(delete(CardPhoto).where(CardPhoto.card_id == card.id))
    session.add_all(CardPhoto(card_id=card.id, sha256=p, owner_id=changes.owner_id) for p in set(card.photos))
    changes.put(Reading(id=card.id, contact_id=card.contact_id))
    _wake(session, waiting, changes.now)


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


def _wake(session: Session, waiting: CardToRead, now: datetime) -> None:
    session.flush()
    if not missing(session, waiting.owner_id, waiting.photos):
        waiting.next_at = now
