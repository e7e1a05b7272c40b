"""How many documents of one collection may name one and the same other: rules look at all of them at once."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from server.sync.documents import Document
from server.sync.loaded import Loaded

Written = tuple[int, Document, set[UUID]]
"""The number of the row, what it wrote, and what that did not name before."""


def crowding(loaded: Loaded, written: Sequence[Written]) -> list[dict[str, Any]]:
    """One error for each of these that there is no room for: the last ones."""
    naming: dict[tuple[str, UUID], list[tuple[int, Document, str]]] = defaultdict(list)
    for index, document, new in written:
        for field, _, id in document.mentions() if document.most_naming else ():
            if id in new:
                naming[document.collection, id].append((index, document, field))
    return [
        {"row": index, "id": str(document.id), "field": field, **_too_many(document.most_naming)}
        for (collection, id), these in naming.items()
        for index, document, field in _over(these, loaded.count_naming(id, collection))
    ]


def _over(these: list[tuple[int, Document, str]], count: int) -> list[tuple[int, Document, str]]:
    room = max(0, len(these) - (count - (these[0][1].most_naming or 0)))
    return these[room:]


def _too_many(most: int | None) -> dict[str, Any]:
    return {"message": f"There are {most} of these already.", "code": "too_many", "limit": most}
