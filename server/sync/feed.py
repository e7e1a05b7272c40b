"""What has changed since: the pull half of the contract."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.sync.documents import model_of
from server.sync.entry import Counter, Entry, Version


def wire(entry: Entry) -> dict[str, Any]:
    """`{"collection", "doc"}`; a deleted document keeps its last fields and says `"_deleted": true`."""
    model = model_of(entry.collection)
    doc = model.model_validate(entry.body).wire() if model else dict(entry.body)
    if entry.deleted:
        doc["_deleted"] = True
    return {"collection": entry.collection, "doc": doc}


def changes_since(
    session: Session, owner_id: UUID, seq: int, limit: int, collection: str | None = None
) -> tuple[list[dict[str, Any]], int]:
    """At most `limit` documents changed after `seq`, oldest change first, and the `seq` to go on from."""
    query = select(Entry).where(Entry.owner_id == owner_id, Entry.seq > seq)
    if collection:
        query = query.where(Entry.collection == collection)
    entries = session.scalars(query.order_by(Entry.seq).limit(limit)).all()
    return [wire(e) for e in entries], entries[-1].seq if entries else seq


def latest_seq(session: Session, owner_id: UUID) -> int:
    return session.scalar(select(Counter.seq).where(Counter.owner_id == owner_id)) or 0


def history(session: Session, owner_id: UUID, collection: str, id: UUID) -> list[dict[str, Any]]:
    """What a document was before, latest first: `{"seq", "replaced_at", "doc"}`."""
    query = select(Version).where(
        Version.owner_id == owner_id, Version.collection == collection, Version.document_id == id
    )
    versions = session.scalars(query.order_by(Version.seq.desc()).limit(100))
    return [{"seq": v.seq, "replaced_at": v.replaced_at.isoformat(), "doc": v.body} for v in versions]
