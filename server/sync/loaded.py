"""The documents that this transaction has looked at: each is fetched once, however many rules ask for it."""

from collections.abc import Iterable, Iterator
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.sync.documents import Document, State
from server.sync.entry import Entry
from server.sync.mention import names

D = TypeVar("D", bound=Document)
Key = tuple[str, UUID]


class Loaded:
    """One person's, while they hold the counter: so nobody else writes to what is in memory here."""

    def __init__(self, session: Session, owner_id: UUID) -> None:
        self._session = session
        self._owner_id = owner_id
        self._entries: dict[Key, Entry] = {}
        self._fetched: set[UUID] = set()
        self._read: dict[Key, tuple[State, Document]] = {}
        self._naming: dict[UUID, dict[Key, None]] = {}

    def fetch(self, ids: Iterable[UUID]) -> None:
        """Loads the documents with these ids at once, where many are about to be looked at one by one."""
        missing = set(ids) - self._fetched
        for some in _some(missing):
            found = self._session.scalars(select(Entry).where(Entry.id.in_(some)))
            self._entries |= {(entry.collection, entry.id): entry for entry in found}
        self._fetched |= missing

    def find(self, collection: str, id: UUID) -> Entry | None:
        """Whoever's it is."""
        if id not in self._fetched:
            self.fetch([id])
        return self._entries.get((collection, id))

    def mine(self, collection: str, id: UUID) -> Entry | None:
        entry = self.find(collection, id)
        return entry if entry and entry.owner_id == self._owner_id else None

    def naming(self, target_ids: Iterable[UUID], collection: str) -> list[Entry]:
        """What names any of these ids, deleted ones among them."""
        targets = list(target_ids)
        self._look_up(targets)
        keys = (key for target in targets for key in self._naming[target])
        return self._all_of(key for key in keys if key[0] == collection)

    def naming_in_any(self, target_id: UUID) -> list[Entry]:
        """What names it, of every collection."""
        self._look_up([target_id])
        return self._all_of(self._naming[target_id])

    def note_naming(self, entry: Entry, before: Iterable[UUID], after: Iterable[UUID]) -> None:
        """It named those, and names these now."""
        key, nothing = (entry.collection, entry.id), dict[Key, None]()
        for target in before:
            self._naming.get(target, nothing).pop(key, None)
        for target in after:
            if target in self._naming:
                self._naming[target][key] = None

    def _look_up(self, targets: Iterable[UUID]) -> None:
        """Of every collection at once, and fetched: one rule asks for one of them, the next for another."""
        unknown = [target for target in targets if target not in self._naming]
        if unknown:
            self._session.flush()
        self._naming |= {target: {} for target in unknown}
        for some in _some(unknown):
            for target, collection, id in names(self._session, self._owner_id, some):
                self._naming[target][collection, id] = None
        self.fetch(id for target in unknown for _, id in self._naming[target])

    def _all_of(self, keys: Iterable[Key]) -> list[Entry]:
        each_once = dict.fromkeys(keys)
        self.fetch(id for _, id in each_once)
        return [self._entries[key] for key in each_once]

    def all(self, collection: str) -> list[Entry]:
        """The whole collection, deleted documents among them."""
        self._session.flush()
        mine = select(Entry).where(Entry.owner_id == self._owner_id, Entry.collection == collection)
        found = {(entry.collection, entry.id): entry for entry in self._session.scalars(mine)}
        self._entries |= found  # other collections may bear the same ids, so these are not yet fetched
        return list(found.values())

    def begin(self, document: Document) -> Entry:
        """The entry of a document that is new; its body is still to be written."""
        entry = Entry(collection=document.collection, id=document.id, owner_id=self._owner_id, body={})
        self._session.add(entry)
        self._entries[document.collection, document.id] = entry
        return entry

    def read(self, model: type[D], entry: Entry) -> D:
        """The document in it; the same one again until somebody writes another."""
        body, document = self._read.get((entry.collection, entry.id), (None, None))
        if body is not entry.body or not isinstance(document, model):
            document = model.model_validate(entry.body)
            self._read[entry.collection, entry.id] = entry.body, document
        return document


def _some(ids: Iterable[UUID], size: int = 500) -> Iterator[list[UUID]]:
    """A few at a time: databases bound the number of parameters in one statement."""
    all_ids = list(ids)
    return (all_ids[start : start + size] for start in range(0, len(all_ids), size))
