"""Photos that nothing shows any more. Their rows go at once, their bytes as soon as the worker comes by."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import String, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.leaving import farewell
from server.cards.card import Card
from server.cards.photo import Photo
from server.database import Base
from server.lease import Leased, claim
from server.services import Services
from server.sync.changes import Changes, reaction
from server.sync.documents import Document
from server.sync.entry import Entry, Version

LEASE = timedelta(seconds=60)
AT_ONCE = 50


class DiscardedPhoto(Leased, Base):
    """`sha256` empty: everything of that person. It outlives their account, hence no foreign key."""

    __tablename__ = "discarded_photos"
    owner_id: Mapped[UUID] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)


@reaction
def discard_photos(changes: Changes, touched: Sequence[Document]) -> None:
    """Of cards that were erased, unless another card shows the same photo, or ever did."""
    shown = {photo for card in changes.erased(Card) for photo in card.photos}
    if not shown or not any(isinstance(document, Card) for document in touched):
        return
    mine = (Photo.owner_id == changes.owner_id, Photo.sha256.in_(shown - _shown_elsewhere(changes)))
    for sha256 in changes.session.scalars(delete(Photo).where(*mine).returning(Photo.sha256)).all():
        discarded = DiscardedPhoto(owner_id=changes.owner_id, sha256=sha256, next_at=changes.now)
        changes.session.add(discarded)


@farewell
def discard_all(session: Session, owner_id: UUID, now: datetime) -> None:
    session.add(DiscardedPhoto(owner_id=owner_id, sha256="", next_at=now))


def wanted_again(session: Session, owner_id: UUID, sha256: str) -> None:
    """The same photo went up once more before its bytes were gone."""
    of_photo = (DiscardedPhoto.owner_id == owner_id, DiscardedPhoto.sha256 == sha256)
    session.execute(delete(DiscardedPhoto).where(*of_photo))


def discard_next(services: Services) -> bool:
    """Deletes the bytes of some photos; False when there are none. The row goes when the bytes are gone."""
    now = services.clock()
    with services.database.read() as session:
        if (
            session.scalar(select(DiscardedPhoto.sha256).where(DiscardedPhoto.next_at <= now).limit(1))
            is None
        ):
            return False
    with services.database.write() as session:
        due = claim(session, DiscardedPhoto, now, AT_ONCE, LEASE)
    for photo in due:
        with services.database.write() as session:
            _discard(services, session, photo)
    return bool(due)


def _shown_elsewhere(changes: Changes) -> set[str]:
    changes.session.flush()
    cards = select(Entry.body).where(Entry.owner_id == changes.owner_id, Entry.collection == "cards")
    past = select(Version.body).where(Version.owner_id == changes.owner_id, Version.collection == "cards")
    bodies = [*changes.session.scalars(cards), *changes.session.scalars(past)]
    return {photo for body in bodies for photo in body.get("photos", [])}


def _discard(services: Services, session: Session, photo: DiscardedPhoto) -> None:
    """Inside the transaction that holds the row, so that nobody sends the same photo up in between."""
    key = (photo.owner_id, photo.sha256)
    held = session.get(DiscardedPhoto, key, with_for_update=True)
    if held is None or held.lease_token != photo.lease_token:
        return
    services.photos.drop(*key) if photo.sha256 else services.photos.drop_all(photo.owner_id)
    session.delete(held)
