"""What was deleted and can still be had back."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.events.keeping import withdrawn
from server.sync.documents import Document
from server.sync.entry import Entry
from server.sync.tombstone import Tombstone

AT_MOST = 200


def deleted(session: Session, owner_id: UUID, model: type[Document]) -> list[dict[str, Any]]:
    """Latest first: `doc` as it last stood, `deleted_at`, and `purged_at`, from when only its id is left.

    Only what a person deleted: a meeting that its community took back comes back with that.
    """
    query = (
        select(Entry.body, Tombstone.deleted_at, Tombstone.next_at)
        .join(Tombstone, (Tombstone.id == Entry.id) & (Tombstone.collection == Entry.collection))
        .where(Tombstone.owner_id == owner_id, Tombstone.collection == model.collection)
        .where(Tombstone.id.not_in(withdrawn(session, owner_id)))
        .order_by(Tombstone.deleted_at.desc(), Tombstone.id.desc())
    )
    return [
        {"doc": model.complete(body), "deleted_at": deleted_at, "purged_at": purged_at}
        for body, deleted_at, purged_at in session.execute(query.limit(AT_MOST))
    ]
