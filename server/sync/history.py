"""What a document was before: kept with every change, forgotten only when somebody is erased."""

from collections.abc import Iterator
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from server.sync.documents import Document
from server.sync.entry import Entry, Version

D = TypeVar("D", bound=Document)


def remember(session: Session, entry: Entry, now: datetime) -> None:
    """Keeps what is about to be replaced."""
    old = Version(owner_id=entry.owner_id, collection=entry.collection, document_id=entry.id)
    old.seq, old.body, old.replaced_at = entry.seq, {**entry.body, "_deleted": entry.deleted}, now
    session.add(old)


def past(session: Session, document: Document) -> list[Document]:
    """Every earlier state of it."""
    return [type(document).model_validate(version.state) for version in _versions(session, document)]


def latest(session: Session, document: D) -> D | None:
    """What the last write of it replaced, if anything."""
    of_document = (Version.collection == document.collection, Version.document_id == document.id)
    last = select(Version).where(*of_document).order_by(Version.seq.desc()).limit(1)
    version = session.scalar(last)
    return type(document).model_validate(version.state) if version else None


def forget(session: Session, document: Document) -> None:
    of_document = (Version.collection == document.collection, Version.document_id == document.id)
    session.execute(delete(Version).where(*of_document))


def strike(session: Session, document: Document, target_id: UUID) -> None:
    """Takes an id out of every earlier state."""
    session.flush()
    for version in _versions(session, document):
        state = type(document).model_validate(version.state).without(target_id).wire()
        version.body = {**state, "_deleted": version.body.get("_deleted", False)}


def _versions(session: Session, document: Document) -> Iterator[Version]:
    of_document = (Version.collection == document.collection, Version.document_id == document.id)
    return iter(session.scalars(select(Version).where(*of_document)))
