"""The tables of sync: what a person holds, where it points, what it was, and the counter."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from server.accounts.user import owner_column
from server.database import Base, new_id


class Counter(Base):
    """One row a person: `seq` of the latest change.

    Whoever writes holds this row until commit, so that a pull never sees number 7 before number 6.
    """

    __tablename__ = "counters"
    owner_id: Mapped[UUID] = owner_column(primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, default=0)


class Entry(Base):
    """A document as it stands; a deleted one stays as a tombstone, an erased one without its content."""

    __tablename__ = "documents"
    __table_args__ = (
        Index("ix_documents_feed", "owner_id", "seq", unique=True),
        Index("ix_documents_collection", "owner_id", "collection"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    collection: Mapped[str] = mapped_column(String(20), primary_key=True)
    owner_id: Mapped[UUID] = owner_column()
    seq: Mapped[int] = mapped_column(BigInteger)
    deleted: Mapped[bool] = mapped_column(default=False)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    changed_at: Mapped[datetime]

    @property
    def is_erased(self) -> bool:
        return self.deleted and not self.body


class Mention(Base):
    """A document (`collection`, `id`) names another: the index behind "all about this person"."""

    __tablename__ = "mentions"
    __table_args__ = (Index("ix_mentions_target", "owner_id", "target_id"),)
    collection: Mapped[str] = mapped_column(String(20), primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    target_id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = owner_column()


class Version(Base):
    """What a document was before a later write replaced it; nothing typed is ever lost to a merge."""

    __tablename__ = "history"
    __table_args__ = (Index("ix_history_document", "owner_id", "collection", "document_id", "seq"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    owner_id: Mapped[UUID] = owner_column()
    collection: Mapped[str] = mapped_column(String(20))
    document_id: Mapped[UUID]
    seq: Mapped[int] = mapped_column(BigInteger)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    replaced_at: Mapped[datetime]

    @property
    def state(self) -> dict[str, Any]:
        """The fields alone."""
        return {name: value for name, value in self.body.items() if name != "_deleted"}
