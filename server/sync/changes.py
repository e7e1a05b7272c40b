"""The one way into a person's data, for phones and for the server alike.

The wire contract is that of RxDB's HTTP replication: a row says what its writer believed the master to be
(`assumedMasterState`) and what it shall become; a stale belief changes nothing and comes back as a conflict.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from server.errors import Refused
from server.sync.documents import Document, model_of
from server.sync.entry import Counter, Entry, Mention, Version

D = TypeVar("D", bound=Document)
State = dict[str, Any]
Reaction = Callable[["Changes", Sequence[Document]], None]

_reactions: list[Reaction] = []
_MAX_ROUNDS = 8


class Row(BaseModel):
    """One pushed change. `newDocumentState` may carry `"_deleted": true`."""

    model_config = ConfigDict(extra="forbid")
    collection: str
    assumedMasterState: State | None
    newDocumentState: State


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
        self._counter = _hold_counter(session, owner_id)
        self._entries: dict[tuple[str, UUID], Entry] = {}
        self._fetched: set[UUID] = set()
        self._touched: dict[tuple[str, UUID], Document] = {}
        self._named: set[UUID] = set()
        self.named: frozenset[UUID] = frozenset()
        """Within a reaction: the ids that the touched documents name, or named until now."""

    def accept(self, rows: Sequence[Row]) -> list[Entry]:
        """Applies what a phone pushed and returns the entries it was mistaken about.

        Raises `Refused` with one error a bad row (`row`, `id`, `field`, `message`); the caller's
        transaction then rolls back, so that nothing of the request is applied.
        """
        self.fetch(id for row in rows if (id := _uuid(row.newDocumentState.get("id"))))
        conflicts: dict[tuple[str, UUID], Entry] = {}
        errors: list[dict[str, Any]] = []
        accepted: list[tuple[int, Document]] = []
        for index, row in enumerate(rows):
            try:
                document = self._accept(row, conflicts)
            except _BadRow as bad:
                errors += [{"row": index, "id": row.newDocumentState.get("id"), **e} for e in bad.errors]
                continue
            if document:
                accepted.append((index, document))
        self.session.flush()
        errors += self._dangling(accepted)
        if errors:
            raise Refused("Some rows do not fit; nothing was changed.", code="bad_rows", errors=errors)
        self.settle()
        return list(conflicts.values())

    def get(self, model: type[D], id: UUID) -> D | None:
        entry = self._entry(model.collection, id)
        mine = entry and entry.owner_id == self.owner_id and not entry.deleted
        return model.model_validate(entry.body) if entry and mine else None

    def mentioning(self, model: type[D], *target_ids: UUID) -> list[D]:
        """The documents of that collection which name any of these ids."""
        self.session.flush()
        found: dict[UUID, D] = {}
        for ids in _some(target_ids):
            query = (
                select(Entry)
                .join(Mention, (Mention.collection == Entry.collection) & (Mention.id == Entry.id))
                .where(Mention.owner_id == self.owner_id, Mention.target_id.in_(ids))
                .where(Entry.collection == model.collection, Entry.deleted.is_(False))
            )
            found |= {e.id: model.model_validate(e.body) for e in self.session.scalars(query)}
        return list(found.values())

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
        state = document.wire()
        if entry and not entry.deleted and entry.body == state:
            return
        self._write(entry, document, deleted=False)

    def remove(self, model: type[Document], id: UUID) -> None:
        entry = self._entry(model.collection, id)
        if entry and not entry.deleted:
            self._write(entry, model.model_validate(entry.body), deleted=True)

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

    def _accept(self, row: Row, conflicts: dict[tuple[str, UUID], Entry]) -> Document | None:
        model, id = _address(row, self.owner_id)
        entry = self._entry(row.collection, id)
        if entry and entry.owner_id != self.owner_id:
            raise _BadRow("id", "This id belongs to another person's data.")
        state = {k: v for k, v in row.newDocumentState.items() if k != "_deleted"}
        deleted = row.newDocumentState.get("_deleted", False)
        if not isinstance(deleted, bool):
            raise _BadRow("_deleted", "Must be true or false.")
        document = _parse(model, {**(_current(model, entry) if entry else {}), **state})
        if entry and entry.deleted == deleted and _current(model, entry) == document.wire():
            return None
        if entry and not _believes(row.assumedMasterState, model, entry):
            conflicts[row.collection, id] = entry
            return None
        self._write(entry, document, deleted)
        return None if deleted else document

    def _write(self, entry: Entry | None, document: Document, deleted: bool) -> None:
        if entry and entry.owner_id != self.owner_id:
            raise Refused("An id that follows from this change is another person's.", code="id_taken")
        self._counter.seq += 1
        if entry is None:
            entry = Entry(collection=document.collection, id=document.id, owner_id=self.owner_id, body={})
            self.session.add(entry)
            self._entries[document.collection, document.id] = entry
        elif not document.server_only:
            self._remember(entry)
        self._index(entry.body, document)
        entry.body, entry.deleted = document.wire(), deleted
        entry.seq, entry.changed_at = self._counter.seq, self.now
        self._touched[document.collection, document.id] = document

    def _remember(self, entry: Entry) -> None:
        old = Version(owner_id=self.owner_id, collection=entry.collection, document_id=entry.id)
        old.seq, old.body, old.replaced_at = entry.seq, {**entry.body, "_deleted": entry.deleted}, self.now
        self.session.add(old)

    def _index(self, old: State, document: Document) -> None:
        before = {id for *_, id in type(document).model_validate(old).mentions()} if old else set()
        after = {id for *_, id in document.mentions()}
        self._named |= before | after
        if gone := before - after:
            of_document = (Mention.collection == document.collection, Mention.id == document.id)
            self.session.execute(delete(Mention).where(*of_document, Mention.target_id.in_(gone)))
        for target in after - before:
            mention = Mention(collection=document.collection, id=document.id, target_id=target)
            mention.owner_id = self.owner_id
            self.session.add(mention)

    def _entry(self, collection: str, id: UUID) -> Entry | None:
        """From memory where it was fetched: while we hold the counter, nobody else writes here."""
        self.fetch([id])
        return self._entries.get((collection, id))

    def _dangling(self, accepted: list[tuple[int, Document]]) -> list[dict[str, Any]]:
        """Pointers at what this person does not have, another's documents among them."""
        pointers = [(i, d, m) for i, d in accepted for m in d.mentions()]
        known: set[tuple[str, UUID]] = set()
        for some in _some({id for *_, (_, _, id) in pointers}):
            query = select(Entry.collection, Entry.id).where(Entry.owner_id == self.owner_id)
            known |= {(c, id) for c, id in self.session.execute(query.where(Entry.id.in_(some)))}
        return [
            {"row": i, "id": str(d.id), "field": field, "message": f"There is no such document in {target}."}
            for i, d, (field, target, id) in pointers
            if (target, id) not in known
        ]


class _BadRow(Exception):
    def __init__(self, field: str, message: str) -> None:
        self.errors = [{"field": field, "message": message}]


def _hold_counter(session: Session, owner_id: UUID) -> Counter:
    counter = session.get(Counter, owner_id, with_for_update=True)
    if counter is not None:
        return counter
    try:
        with session.begin_nested():
            session.add(Counter(owner_id=owner_id, seq=0))
    except IntegrityError:
        pass  # another process made it in the same moment
    return session.get_one(Counter, owner_id, with_for_update=True, populate_existing=True)


def _address(row: Row, owner_id: UUID) -> tuple[type[Document], UUID]:
    model = model_of(row.collection)
    if model is None:
        raise _BadRow("collection", "There is no such collection.")
    if model.server_only:
        raise _BadRow("collection", "Only the server writes here.")
    id = _uuid(row.newDocumentState.get("id"))
    if id is None:
        raise _BadRow("id", "Must be a UUID.")
    if model.one_per_person and id != owner_id:
        raise _BadRow("id", "Must be your own user id.")
    return model, id


def _some(ids: Iterable[UUID], size: int = 500) -> Iterator[list[UUID]]:
    """A few at a time: databases bound the number of parameters in one statement."""
    all_ids = list(ids)
    return (all_ids[start : start + size] for start in range(0, len(all_ids), size))


def _uuid(value: Any) -> UUID | None:
    try:
        return UUID(value)
    except (ValueError, TypeError, AttributeError):
        return None


def _parse(model: type[Document], state: State) -> Document:
    """Strict as JSON is: a text is a text, a number no date."""
    try:
        return model.model_validate_json(json.dumps(state), strict=True)
    except ValidationError as error:
        bad = _BadRow("", "")
        bad.errors = [
            {"field": ".".join(map(str, e["loc"])), "message": e["msg"]}
            for e in error.errors(include_input=False, include_url=False)
        ]
        raise bad from None


def _current(model: type[Document], entry: Entry) -> State:
    """As stored, and with the defaults of fields that were added since."""
    return model.model_validate(entry.body).wire()


def _believes(assumed: State | None, model: type[Document], entry: Entry) -> bool:
    if assumed is None or bool(assumed.get("_deleted")) != entry.deleted:
        return False
    current = _current(model, entry)
    state = {k: v for k, v in assumed.items() if k != "_deleted"}
    try:
        return _parse(model, {**current, **state}).wire() == current
    except _BadRow:
        return False
