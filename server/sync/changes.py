"""The one way into a person's data, for phones and for the server alike.

The wire contract is that of RxDB's HTTP replication: a row says what its writer believed the master to be
(`assumedMasterState`) and what it shall become; a stale belief changes nothing and comes back as a conflict.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from server.sync.acceptance import Acceptance
from server.sync.documents import Document, model_of
from server.sync.entry import Entry
from server.sync.history import latest, strike
from server.sync.row import Row
from server.sync.writer import Writer

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
        self._writer = Writer(session, owner_id, now)
        self._loaded = self._writer.loaded
        self.named: frozenset[UUID] = frozenset()
        """Within a reaction: the ids that the touched documents name, or named until now."""

    def accept(self, rows: Sequence[Row]) -> list[Entry]:
        """Applies what a phone pushed and returns the entries it was mistaken about.

        Raises `Refused` with one error a bad row (`row`, `id`, `field`, `message`); the caller's
        transaction then rolls back, so that nothing of the request is applied.
        """
        conflicts = Acceptance(self._writer, self.owner_id).of(rows)
        self.settle()
        return conflicts

    def get(self, model: type[D], id: UUID) -> D | None:
        entry = self._loaded.mine(model.collection, id)
        return self._loaded.read(model, entry) if entry and not entry.deleted else None

    def holds(self, model: type[Document], id: UUID) -> bool:
        """Is there such a document of this person, be it deleted or erased?"""
        return self._loaded.mine(model.collection, id) is not None

    def all(self, model: type[D]) -> list[D]:
        """Every document of that collection."""
        entries = self._loaded.all(model.collection)
        return [self._loaded.read(model, entry) for entry in entries if not entry.deleted]

    def replaced(self, document: D) -> D | None:
        """What the latest write of it replaced, if anything."""
        self.session.flush()
        return latest(self.session, document)

    def mentioning(self, model: type[D], *target_ids: UUID) -> list[D]:
        """The documents of that collection which name any of these ids."""
        entries = self._loaded.naming(target_ids, model.collection)
        return [self._loaded.read(model, entry) for entry in entries if not entry.deleted]

    def naming(self, target_id: UUID) -> list[Document]:
        """Every document that names it, deleted ones as they last stood."""
        entries = self._loaded.naming_in_any(target_id)
        return [self._loaded.read(model, e) for e in entries if (model := model_of(e.collection))]

    def deleted_with(self, model: type[D], id: UUID) -> list[D]:
        """Of what names a document whose deletion is undone just now: what went in the same moment."""
        moment = self._writer.undone.get(id)
        if moment is None:
            return []
        gone = [entry for entry in self._loaded.naming([id], model.collection) if entry.deleted]
        return [self._loaded.read(model, e) for e in gone if e.changed_at == moment and not e.is_erased]

    def fetch(self, ids: Iterable[UUID]) -> None:
        """Loads the documents with these ids at once, where many are about to be looked at one by one."""
        self._loaded.fetch(ids)

    def put(self, document: Document) -> None:
        """The server's own write; the same state again changes nothing."""
        entry = self._loaded.find(document.collection, document.id)
        if entry and not entry.deleted and entry.body == document.wire():
            return
        self._writer.write(document)

    def remove(self, model: type[Document], id: UUID) -> None:
        entry = self._loaded.find(model.collection, id)
        if entry and not entry.deleted:
            self._writer.write(self._loaded.read(model, entry), deleted=True)

    def erase(self, model: type[Document], id: UUID) -> bool:
        """Takes everything of a document away but its id, its history too; False if that was done before.

        Phones are told as of a deletion. It stays erased: what they push on it later is refused.
        """
        entry = self._loaded.mine(model.collection, id)
        if entry is None or entry.is_erased:
            return False
        self._writer.erase(entry, self._loaded.read(model, entry))
        return True

    def erased(self, model: type[D]) -> list[D]:
        """What was erased in this transaction, in every state it was ever in."""
        return [document for document in self._writer.erased if isinstance(document, model)]

    def leave_out(self, document: Document, target_id: UUID) -> None:
        """Takes an id out of wherever a document names it, now and in its history."""
        entry = self._loaded.find(document.collection, document.id)
        if entry:
            self._writer.write(document.without(target_id), deleted=entry.deleted)
            strike(self.session, document, target_id)

    def settle(self) -> None:
        """Runs the reactions until nothing changes any more."""
        for _ in range(_MAX_ROUNDS):
            touched, self._writer.touched = self._writer.touched, {}
            self.named, self._writer.named = frozenset(self._writer.named), set()
            if not touched:
                return
            self.session.flush()
            for react in _reactions:
                react(self, list(touched.values()))
        raise RuntimeError("the reactions do not come to rest")
