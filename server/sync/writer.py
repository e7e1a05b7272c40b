"""The only one who writes a document's body: numbers the change, and keeps what it replaces."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from server.errors import Refused
from server.sync.counter import hold_counter
from server.sync.documents import Document, State, model_of
from server.sync.entry import Entry
from server.sync.history import forget, past, remember
from server.sync.loaded import Key, Loaded
from server.sync.mention import index, named_by
from server.sync.tombstone import bury, lift


class Writer:
    """For one person, within one transaction.

    `touched`: what was written, as it stands or last stood. `named`: the ids that it names, or did until now.
    `undone`: whose deletion was taken back, and when it had been deleted. `erased`: every state erased.
    """

    def __init__(self, session: Session, owner_id: UUID, now: datetime) -> None:
        self._session = session
        self._owner_id = owner_id
        self._now = now
        self._counter = hold_counter(session, owner_id)
        self.loaded = Loaded(session, owner_id)
        self.touched: dict[Key, Document] = {}
        self.named: set[UUID] = set()
        self.undone: dict[UUID, datetime] = {}
        self.erased: list[Document] = []

    def write(self, document: Document, *, deleted: bool = False) -> set[UUID]:
        """Gives the ids that it did not name before. Raises `Refused` when its own is another person's."""
        entry = self.loaded.find(document.collection, document.id) or self.loaded.begin(document)
        if entry.owner_id != self._owner_id:
            raise Refused("An id that follows from this change is another person's.", code="id_taken")
        if entry.body and not document.server_only:
            remember(self._session, entry, self._now)
        new = self._index(entry, document)
        self._bury_or_lift(entry, deleted)
        self._stamp(entry, document, document.wire(), deleted)
        return new

    def erase(self, entry: Entry, document: Document) -> None:
        """Everything but the id."""
        self._index(entry, None)
        lift(self._session, entry)
        self.erased += [document, *past(self._session, document)]
        forget(self._session, document)
        self._stamp(entry, document, {}, deleted=True)

    def _index(self, entry: Entry, document: Document | None) -> set[UUID]:
        model = model_of(entry.collection)
        before = named_by(self.loaded.read(model, entry)) if model and entry.body else set()
        after = named_by(document)
        index(self._session, entry, before, after)
        self.loaded.note_naming(entry, before, after)
        self.named |= before | after
        return after - before

    def _bury_or_lift(self, entry: Entry, deleted: bool) -> None:
        if deleted and not entry.deleted:
            bury(self._session, entry, self._now)
        elif entry.deleted and not deleted:
            self.undone[entry.id] = entry.changed_at
            lift(self._session, entry)

    def _stamp(self, entry: Entry, document: Document, body: State, deleted: bool) -> None:
        self._counter.seq += 1
        entry.body, entry.deleted = body, deleted
        entry.seq, entry.changed_at = self._counter.seq, self._now
        self.touched[entry.collection, entry.id] = document
