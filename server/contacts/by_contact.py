"""Documents sorted to the people they are about."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar
from uuid import UUID

from server.sync.documents import Document

D = TypeVar("D", bound=Document)


def by_contact(contacts_of: Callable[[D], Iterable[UUID]], documents: Iterable[D]) -> dict[UUID, list[D]]:
    """One that is about several people stands with each of them; whoever has none has an empty list."""
    sorted_to: dict[UUID, list[D]] = defaultdict(list)
    for document in documents:
        for id in contacts_of(document):
            sorted_to[id].append(document)
    return sorted_to
