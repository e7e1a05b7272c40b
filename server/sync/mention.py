"""The index of which document names which."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from server.sync.documents import Document
from server.sync.entry import Entry, Mention


def named_by(document: Document | None) -> set[UUID]:
    return {id for *_, id in document.mentions()} if document else set()


def names(
    session: Session, owner_id: UUID, target_ids: Sequence[UUID], collection: str | None = None
) -> list[tuple[UUID, str, UUID]]:
    """`(target, collection, id)` of each document that names one; of every collection when none is given."""
    query = select(Mention.target_id, Mention.collection, Mention.id)
    query = query.where(Mention.owner_id == owner_id, Mention.target_id.in_(target_ids))
    if collection:
        query = query.where(Mention.collection == collection)
    return [(each.target_id, each.collection, each.id) for each in session.execute(query)]


def index(session: Session, entry: Entry, before: set[UUID], after: set[UUID]) -> None:
    """The document named those, and names these now."""
    if gone := before - after:
        of_document = (Mention.collection == entry.collection, Mention.id == entry.id)
        session.flush()
        session.execute(delete(Mention).where(*of_document, Mention.target_id.in_(gone)))
    for target in after - before:
        mention = Mention(collection=entry.collection, id=entry.id, target_id=target)
        mention.owner_id = entry.owner_id
        session.add(mention)
