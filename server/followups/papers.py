"""Documents of many people, fetched together, parsed one by one: what is broken is one person's trouble."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.database import among
from server.sync.documents import Document
from server.sync.entry import Entry

D = TypeVar("D", bound=Document)
_AT_ONCE = 1000
"""SQLite bounds the number of parameters in one statement."""


class Papers:
    """Read without holding up anybody's phone; deleted documents are not there."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._bodies: dict[tuple[str, UUID], tuple[UUID, dict[str, Any]]] = {}
        self._parsed: dict[tuple[type[Document], UUID], Document] = {}
        self._asked: set[UUID] = set()

    def fetch(self, ids: Iterable[UUID | None]) -> None:
        """One query for a thousand; what was fetched before is not asked for again."""
        new = [id for id in dict.fromkeys(ids) if id and id not in self._asked]
        self._asked.update(new)
        for start in range(0, len(new), _AT_ONCE):
            some = among(self._session, Entry.id, new[start : start + _AT_ONCE])
            columns = select(Entry.collection, Entry.id, Entry.owner_id, Entry.body)
            for collection, id, owner_id, body in self._session.execute(columns.where(some, ~Entry.deleted)):
                self._bodies[collection, id] = owner_id, body

    def get(self, owner_id: UUID, model: type[D], id: UUID | None) -> D | None:
        """The person's own document as it stands; None when it is deleted, or another's."""
        if id is None:
            return None
        if id not in self._asked:
            self.fetch([id])
        owner, body = self._bodies.get((model.collection, id), (None, None))
        if owner != owner_id:
            return None
        if (model, id) not in self._parsed:  # a contact is asked for as often as follow-ups name it
            self._parsed[model, id] = model.model_validate(body)
        return cast(D, self._parsed[model, id])

    def peek(
        self, owner_id: UUID, model: type[Document], id: UUID | None, *fields: str
    ) -> Sequence[Any] | None:
        """These fields alone, as they are on the wire, of a document that was fetched; see `get`."""
        owner, body = self._bodies.get((model.collection, id), (None, {})) if id else (None, {})
        if owner != owner_id:
            return None
        return [body[each] if each in body else model.model_fields[each].default for each in fields]

    def named(self, model: type[Document], ids: Iterable[UUID | None], *fields: str) -> Iterator[UUID]:
        """The ids that stand in these fields of the fetched documents, without parsing the rest."""
        for id in ids:
            _, body = self._bodies.get((model.collection, id), (None, {})) if id else (None, {})
            for field in fields:
                yield from _ids(body.get(field))


def _ids(value: Any) -> list[UUID]:
    """Of a field with one id, or with several."""
    try:
        return [UUID(each) for each in ([value] if isinstance(value, str) else value or ())]
    except (ValueError, TypeError, AttributeError):
        return []  # whoever parses this document will say what is wrong with it
