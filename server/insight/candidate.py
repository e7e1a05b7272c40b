"""What might become a move, and how much speaks for it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from server.insight.move import Act, Kind, Move


@dataclass(frozen=True, slots=True)
class Candidate:
    """A move's own fields; contacts by their ids as text.

    `done`: what happened in that week was this very move.
    """

    key: str
    kind: Kind
    act: Act
    why: tuple[str, ...]
    weight: float
    done: bool = False
    contact_id: str | None = None
    others: tuple[str, ...] = ()
    event_id: UUID | None = None
    community_id: UUID | None = None
    at: datetime | None = None

    def names(self) -> set[str]:
        return {id for id in (self.contact_id, *self.others) if id}

    def move(self, done: bool) -> Move:
        return Move(
            key=self.key,
            kind=self.kind,
            act=self.act,
            why=list(self.why),
            contact_id=UUID(self.contact_id) if self.contact_id else None,
            others=[UUID(id) for id in self.others],
            event_id=self.event_id,
            community_id=self.community_id,
            at=self.at,
            done=done,
        )
