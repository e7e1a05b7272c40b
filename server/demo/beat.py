"""One thing that happens: a document, or some fields of one that is there already, at a moment."""

from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

State = dict[str, Any]


@dataclass(frozen=True)
class Beat:
    """`fields` as JSON has them, without the id; the phone pushes them at `at`."""

    at: datetime
    collection: str
    id: UUID
    fields: State


def drawn_id(dice: Random) -> UUID:
    """The same one for the same dice, unlike those that a phone makes."""
    return UUID(int=dice.getrandbits(128), version=4)
