"""The one way into a person's data, for phones and for the server alike.

The wire contract is that of RxDB's HTTP replication: a row says what its writer believed the master to be
(`assumedMasterState`) and what it shall become; a stale belief changes nothing and comes back as a conflict.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from server.errors import Refused
from server.sync.counter import hold_counter
from server.sync.documents import Document, State, model_of
from server.sync.entry import Entry, Mention, Version
from server.sync.row import BadRow, Row, address, believes, parse, uuid_of
from server.sync.tombstone import bury, lift

D = TypeVar("D", bound=Document)
Reaction = Callable[["Changes", Sequence[Document]], None]

_reactions: list[Reaction] = []
_MAX_ROUNDS = 8


def reaction(react: Reaction) -> Reaction:
    """Registers what follows from a change, within its transaction.

    It is given the documents touched (deleted ones as they last stood) and must be idempotent: it runs
    again on what it wrote, until nothing changes.
    """
    _reactions.append(react)
    return react


class Changes:
    """One person's data inside one write transaction. Times are aware UTC."""

    def __init__(self, session: Session, owner_id: UUID, now: datetime) -> None:
        self.session = session
        self.owner_id = owner_id
        self.now = now
        self._counter = hold_counter(session, owner_id)
        self._entries: dict[tuple[str, UUID], Entry] = {}
        self._fetched: set[UUID] = set()
        self._touched: dict[tuple[str, UUID], Document] = {}
        self._named: set[UUID] = set()
        self._erased: list[Document] = []
        self._undone: dict[UUID, datetime] = {}
        self.named: frozenset[UUID] = frozenset()
        """Within a reaction: the ids that the touched documents name, or named until now."""

    def accept(self, rows: Sequence[Row]) -> list[Entry]:
        """Applies what a phone pushed and returns the entries it was mistaken about.

        Raises `Refused` with one error a bad row (`row`, `id`, `field`, `message`); the caller's
        transaction then rolls back, so that nothing of the request is applied.
        """
        self.fetch(id for row in rows if (id := uuid_of(row)))
        conflicts: dict[tuple[str, UUID], Entry] = {}
        errors: list[dict[str, Any]] = []
        accepted: list[tuple[int, Document, set[UUID]]] = []
        for index, row in enumerate(rows):
            try:
                written = self._accept(row, conflicts)
            except BadRow as bad:
                errors += [{"row": index, "id": row.newDocumentState.get("id"), **e} for e in bad.errors]
                continue
            if written:
                accepted.append((index, *written))
        self.session.flush()
        errors += self._dangling(accepted)
        if errors:
            raise Refused("Some rows do not fit; nothing was changed.", code="bad_rows", errors=errors)
        self.settle()
        return list(conflicts.values())

    def get(self, model: type[D], id: UUID) -> D | None:
        entry = self._mine(model, id)
        return model.model_validate(entry.body) if entry and not entry.deleted else None

    def holds(self, model: type[Document], id: UUID) -> bool:
        """Is there such a document of this person, be it deleted or erased?"""
        return self._mine(model, id) is not None

    def mentioning(self, model: type[D], *target_ids: UUID) -> list[D]:
        """The documents of that collection which name any of these ids."""
        self.session.flush()
        found: dict[UUID, D] = {}
        for ids in _some(target_ids):
            query = _naming(self.owner_id, ids).where(
                Entry.collection == model.collection, Entry.deleted.is_(False)
            )
            found |= {e.id: model.model_validate(e.body) for e in self.session.scalars(query)}
        return list(found.values())

    def naming(self, target_id: UUID) -> list[Document]:
        """Every document that names it, deleted ones as they last stood."""
        self.session.flush()
        entries = self.session.scalars(_naming(self.owner_id, [target_id])).all()
        return [model.model_validate(e.body) for e in entries if (model := model_of(e.collection))]

    def deleted_with(self, model: type[D], id: UUID) -> list[D]:
        """Of what names a document whose deletion is undone just now: what went in the same moment."""
        if id not in self._undone:
            return []
        self.session.flush()
        same = (Entry.collection == model.collection, Entry.changed_at == self._undone[id])
        entries = self.session.scalars(_naming(self.owner_id, [id]).where(*same, Entry.deleted)).all()
        return [model.model_validate(entry.body) for entry in entries if not entry.is_erased]

    def fetch(self, ids: Iterable[UUID]) -> None:
        """Loads the documents with these ids at once, where many are about to be looked at one by one."""
        missing = set(ids) - self._fetched
        for some in _some(missing):
            found = self.session.scalars(select(Entry).where(Entry.id.in_(some)))
            self._entries |= {(entry.collection, entry.id): entry for entry in found}
        self._fetched |= missing

    def put(self, document: Document) -> None:
        """The server's own write; the same state again changes nothing."""
        entry = self._entry(document.collection, document.id)
        if entry and not entry.deleted and entry.body == document.wire():
            return
        self._write(entry, document, deleted=False)

    def remove(self, model: type[Document], id: UUID) -> None:
        entry = self._entry(model.collection, id)
        if entry and not entry.deleted:
            self._write(entry, model.model_validate(entry.body), deleted=True)

    def erase(self, model: type[Document], id: UUID) -> bool:
        """Takes everything of a document away but its id, its history too; False if that was done before.

        Phones are told as of a deletion. It stays erased: what they push on it later is refused.
        """
        entry = self._mine(model, id)
        if entry is None or entry.is_erased:
            return False
        document = model.model_validate(entry.body)
        self._index(entry.body, None, document)
        lift(self.session, entry)
        self._erased += [document, *self._past(document)]
        self.session.execute(delete(Version).where(*_of(document)))
        self._stamp(entry, {}, deleted=True)
        self._touched[entry.collection, id] = document
        return True

    def erased(self, model: type[D]) -> list[D]:
        """What was erased in this transaction, in every state it was ever in."""
        return [document for document in self._erased if isinstance(document, model)]

    def leave_out(self, document: Document, target_id: UUID) -> None:
        """Takes an id out of wherever a document names it, now and in its history."""
        entry = self._entry(document.collection, document.id)
        if entry is None:
            return
        self._write(entry, document.without(target_id), entry.deleted)
        self.session.flush()
        for version in self.session.scalars(select(Version).where(*_of(document))):
            past = type(document).model_validate(version.state)
            version.body = {**past.without(target_id).wire(), "_deleted": version.body.get("_deleted", False)}

    def settle(self) -> None:
        """Runs the reactions until nothing changes any more."""
        for _ in range(_MAX_ROUNDS):
            touched, self._touched = self._touched, {}
            self.named, self._named = frozenset(self._named), set()
            if not touched:
                return
            self.session.flush()
            for react in _reactions:
                react(self, list(touched.values()))
        raise RuntimeError("the reactions do not come to rest")

    def _accept(
        self, row: Row, conflicts: dict[tuple[str, UUID], Entry]
    ) -> tuple[Document, set[UUID]] | None:
        """The document written, with the ids that it newly names."""
        model, id = address(row, self.owner_id)
        entry = self._entry(row.collection, id)
        if entry and entry.owner_id != self.owner_id:
            raise BadRow("id", "This id belongs to another person's data.")
        if entry and entry.is_erased:
            _refuse_edit(row)
            return None
        current = model.complete(entry.body) if entry else {}
        document = parse(model, {**current, **row.fields})
        if entry and entry.deleted == row.deleted and current == document.wire():
            return None
        if entry and not believes(row.assumedMasterState, model, entry):
            conflicts[row.collection, id] = entry
            return None
        new = self._write(entry, document, row.deleted)
        return None if row.deleted else (document, new)

    def _write(self, entry: Entry | None, document: Document, deleted: bool) -> set[UUID]:
        """Gives the ids that the document did not name before."""
        if entry and entry.owner_id != self.owner_id:
            raise Refused("An id that follows from this change is another person's.", code="id_taken")
        was_deleted = entry is not None and entry.deleted
        if entry is None:
            entry = Entry(collection=document.collection, id=document.id, owner_id=self.owner_id, body={})
            self.session.add(entry)
            self._entries[document.collection, document.id] = entry
        elif entry.body and not document.server_only:
            self._remember(entry)
        new = self._index(entry.body, document, document)
        if was_deleted and not deleted:
            self._undone[document.id] = entry.changed_at
        self._stamp(entry, document.wire(), deleted)
        if deleted and not was_deleted:
            bury(self.session, entry, self.now)
        elif was_deleted and not deleted:
            lift(self.session, entry)
        self._touched[document.collection, document.id] = document
        return new

    def _stamp(self, entry: Entry, body: State, deleted: bool) -> None:
        self._counter.seq += 1
        entry.body, entry.deleted = body, deleted
        entry.seq, entry.changed_at = self._counter.seq, self.now

    def _remember(self, entry: Entry) -> None:
        old = Version(owner_id=self.owner_id, collection=entry.collection, document_id=entry.id)
        old.seq, old.body, old.replaced_at = entry.seq, {**entry.body, "_deleted": entry.deleted}, self.now
        self.session.add(old)

    def _past(self, document: Document) -> list[Document]:
        versions = self.session.scalars(select(Version).where(*_of(document)))
        return [type(document).model_validate(version.state) for version in versions]

    def _index(self, old: State, new: Document | None, document: Document) -> set[UUID]:
        before = {id for *_, id in type(document).model_validate(old).mentions()} if old else set()
        after = {id for *_, id in new.mentions()} if new else set()
        self._named |= before | after
        if gone := before - after:
            of_document = (Mention.collection == document.collection, Mention.id == document.id)
            self.session.flush()
            self.session.execute(delete(Mention).where(*of_document, Mention.target_id.in_(gone)))
        for target in after - before:
            mention = Mention(collection=document.collection, id=document.id, target_id=target)
            mention.owner_id = self.owner_id
            self.session.add(mention)
        return after - before

    def _entry(self, collection: str, id: UUID) -> Entry | None:
        """From memory where it was fetched: while we hold the counter, nobody else writes here."""
        self.fetch([id])
        return self._entries.get((collection, id))

    def _mine(self, model: type[Document], id: UUID) -> Entry | None:
        entry = self._entry(model.collection, id)
        return entry if entry and entry.owner_id == self.owner_id else None

    def _dangling(self, accepted: list[tuple[int, Document, set[UUID]]]) -> list[dict[str, Any]]:
        """Pointers at what this person does not have, another's documents among them.

        What was erased is not named anew: nothing about a person comes back once they were erased.
        """
        pointers = [(i, d, m, m[2] in new) for i, d, new in accepted for m in d.mentions()]
        self.fetch(id for _, _, (_, _, id), _ in pointers)
        errors = []
        for i, document, (field, target, id), is_new in pointers:
            entry = self._entries.get((target, id))
            wrong = {"row": i, "id": str(document.id), "field": field}
            if entry is None or entry.owner_id != self.owner_id:
                errors.append({**wrong, "message": f"There is no such document in {target}."})
            elif is_new and entry.is_erased:
                errors.append({**wrong, "message": f"This was erased from {target}.", "code": "erased"})
        return errors


def _refuse_edit(row: Row) -> None:
    """To delete what was erased changes nothing; an edit of it is refused by name."""
    if not row.deleted:
        raise BadRow("id", "This was erased and stays so.", code="erased")


def _naming(owner_id: UUID, target_ids: Sequence[UUID]) -> Any:
    named = (Mention.collection == Entry.collection) & (Mention.id == Entry.id)
    query = select(Entry).join(Mention, named)
    return query.where(Mention.owner_id == owner_id, Mention.target_id.in_(target_ids))


def _of(document: Document) -> tuple[Any, ...]:
    return Version.collection == document.collection, Version.document_id == document.id


def _some(ids: Iterable[UUID], size: int = 500) -> Iterator[list[UUID]]:
    """A few at a time: databases bound the number of parameters in one statement."""
    all_ids = list(ids)
    return (all_ids[start : start + size] for start in range(0, len(all_ids), size))
