"""What has changed since: the pull half of the contract."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.sync.documents import State, model_of
from server.sync.entry import Counter, Entry, Version


def wire(entry: Entry) -> State:
    """`{"collection", "doc"}`; a deleted document says `"_deleted": true` and keeps its last fields.

    An erased one has its id and no other field.
    """
    return _wire(entry.id, entry.collection, entry.deleted, entry.body)


def changes_since(
    session: Session, owner_id: UUID, seq: int, limit: int, collection: str | None = None
) -> tuple[list[State], int]:
    """At most `limit` documents changed after `seq`, oldest change first, and the `seq` to go on from."""
    query = select(Entry.id, Entry.collection, Entry.deleted, Entry.body, Entry.seq)
    query = query.where(Entry.owner_id == owner_id, Entry.seq > seq)
    if collection:
        query = query.where(Entry.collection == collection)
    rows = session.execute(query.order_by(Entry.seq).limit(limit)).all()
    return [_wire(*row[:4]) for row in rows], rows[-1].seq if rows else seq


def latest_seq(session: Session, owner_id: UUID) -> int:
    return session.scalar(select(Counter.seq).where(Counter.owner_id == owner_id)) or 0


def history(session: Session, owner_id: UUID, collection: str, id: UUID) -> list[State]:
    """What a document was before, latest first: `{"seq", "replaced_at", "doc"}`."""
    query = select(Version).where(
        Version.owner_id == owner_id, Version.collection == collection, Version.document_id == id
    )
    versions = session.scalars(query.order_by(Version.seq.desc()).limit(100))
    return [{"seq": v.seq, "replaced_at": v.replaced_at.isoformat(), "doc": v.body} for v in versions]


def _wire(id: UUID, collection: str, deleted: bool, body: State) -> State:
    model = model_of(collection)
    doc = model.complete(body) if model and body else {"id": str(id), **body}
    return {"collection": collection, "doc": {**doc, "_deleted": True} if deleted else doc}
