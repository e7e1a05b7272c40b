"""What was deleted can be had back for thirty days. Then it is erased: of a document only the id is left."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Index, String, delete
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import owner_column
from server.database import Base
from server.lease import Leased
from server.sync.entry import Entry

UNDO_FOR = timedelta(days=30)


class Tombstone(Leased, Base):
    """A deleted document that still has its content; `next_at` is when that is erased."""

    __tablename__ = "tombstones"
    __table_args__ = (Index("ix_tombstones_owner", "owner_id", "collection", "deleted_at"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    collection: Mapped[str] = mapped_column(String(20), primary_key=True)
    owner_id: Mapped[UUID] = owner_column()
    deleted_at: Mapped[datetime]


def bury(session: Session, entry: Entry, now: datetime) -> None:
    stone = Tombstone(id=entry.id, collection=entry.collection, owner_id=entry.owner_id)
    stone.deleted_at, stone.next_at = now, now + UNDO_FOR
    session.add(stone)


def lift(session: Session, entry: Entry) -> None:
    """The document is back, or has nothing left to erase."""
    session.flush()
    of_document = (Tombstone.id == entry.id, Tombstone.collection == entry.collection)
    session.execute(delete(Tombstone).where(*of_document))
