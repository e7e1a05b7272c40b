"""What a phone pushed, row by row: written, in conflict, or bad. One bad row undoes the whole request."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from server.errors import Refused
from server.sync.crowd import Written, crowding
from server.sync.entry import Entry
from server.sync.loaded import Key
from server.sync.row import BadRow, Row, address, believes, parse, uuid_of
from server.sync.writer import Writer

Error = dict[str, Any]
Mention = tuple[str, str, UUID]


class Acceptance:
    """Of one request."""

    def __init__(self, writer: Writer, owner_id: UUID) -> None:
        self._writer = writer
        self._owner_id = owner_id
        self._conflicts: dict[Key, Entry] = {}
        self._errors: list[Error] = []
        self._written: list[Written] = []

    def of(self, rows: Sequence[Row]) -> list[Entry]:
        """The entries that their sender was mistaken about. Raises `Refused` with one error a bad row."""
        self._writer.loaded.fetch(id for row in rows if (id := uuid_of(row)))
        for index, row in enumerate(rows):
            try:
                self._take(index, row)
            except BadRow as bad:
                self._errors += [
                    {"row": index, "id": row.newDocumentState.get("id"), **e} for e in bad.errors
                ]
        errors = [*self._errors, *self._dangling(), *crowding(self._writer.loaded, self._written)]
        if errors:
            raise Refused("Some rows do not fit; nothing was changed.", code="bad_rows", errors=errors)
        return list(self._conflicts.values())

    def _take(self, index: int, row: Row) -> None:
        model, id = address(row, self._owner_id)
        entry = self._writer.loaded.find(row.collection, id)
        if entry and self._is_out_of_reach(entry, row):
            return
        current = model.complete(entry.body) if entry else {}
        document = parse(model, {**current, **row.fields})
        if entry and entry.deleted == row.deleted and current == document.wire():
            return
        if entry and not believes(row.assumedMasterState, model, entry):
            self._conflicts[row.collection, id] = entry
            return
        new = self._writer.write(document, deleted=row.deleted)
        if not row.deleted:
            self._written.append((index, document, new))

    def _is_out_of_reach(self, entry: Entry, row: Row) -> bool:
        """To delete what was erased changes nothing; an edit of it is refused by name."""
        if entry.owner_id != self._owner_id:
            raise BadRow("id", "This id belongs to another person's data.", "id_taken")
        if entry.is_erased and not row.deleted:
            raise BadRow("id", "This was erased and stays so.", "erased")
        return entry.is_erased

    def _dangling(self) -> list[Error]:
        """Pointers at what this person does not have, another's documents among them."""
        pointers = [(it, m, m[2] in it[2]) for it in self._written for m in it[1].mentions()]
        self._writer.loaded.fetch(mention[2] for _, mention, _ in pointers)
        return [
            {"row": index, "id": str(document.id), "field": mention[0], **wrong}
            for (index, document, _), mention, is_new in pointers
            if (wrong := self._misses(mention, is_new))
        ]

    def _misses(self, mention: Mention, is_new: bool) -> Error | None:
        """What was erased is not named anew: nothing about a person comes back once they were erased."""
        _, target, id = mention
        entry = self._writer.loaded.mine(target, id)
        if entry is None:
            return {"message": f"There is no such document in {target}.", "code": "dangling"}
        if is_new and entry.is_erased:
            return {"message": f"This was erased from {target}.", "code": "erased"}
        return None
