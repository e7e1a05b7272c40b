"""How many documents of one collection may name one and the same other: rules look at all of them at once."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from server.sync.documents import Document
from server.sync.loaded import Loaded

Written = tuple[int, Document, set[UUID]]
"""The number of the row, what it wrote, and what that did not name before."""
Naming = tuple[int, Document, str]
"""The number of the row, what it wrote, and the field that names another anew."""


def crowding(loaded: Loaded, written: Sequence[Written]) -> Iterator[dict[str, Any]]:
    """One error for each of these that there is no room for: the last ones."""
    naming: dict[type[Document], dict[UUID, list[Naming]]] = defaultdict(lambda: defaultdict(list))
    for index, document, new in written:
        for field, _, id in document.mentions() if document.most_naming else ():
            if id in new:
                naming[type(document)][id].append((index, document, field))
    for model, targets in naming.items():
        loaded.naming(targets, model.collection)  # once for all of them, and for the rules that come after
        for id, these in targets.items():
            yield from _too_many(model.most_naming or 0, these, len(loaded.naming([id], model.collection)))


def _too_many(most: int, these: Sequence[Naming], count: int) -> Iterator[dict[str, Any]]:
    """`count`: how many there are with these."""
    wrong = {"message": f"There are {most} of these already.", "code": "too_many", "limit": most}
    room = max(0, most - (count - len(these)))
    for index, document, field in these[room:]:
        yield {"row": index, "id": str(document.id), "field": field, **wrong}
