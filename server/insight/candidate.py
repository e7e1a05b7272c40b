"""What might become a move, and how much speaks for it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from server.insight.move import Act, Kind, Move


@dataclass(frozen=True, slots=True)
class Candidate:
    """A move's own fields, as light as can be, since there may be one for everybody one knows.

    `done`: what happened in that week was this very move.
    """

    key: str
    kind: Kind
    act: Act
    why: tuple[str, ...]
    weight: float
    done: bool = False
    contact_id: UUID | None = None
    others: tuple[UUID, ...] = ()
    event_id: UUID | None = None
    community_id: UUID | None = None
    at: datetime | None = None

    def names(self) -> set[UUID]:
        return {id for id in (self.contact_id, *self.others) if id}

    def move(self, done: bool) -> Move:
        return Move(
            key=self.key,
            kind=self.kind,
            act=self.act,
            why=list(self.why),
            contact_id=self.contact_id,
            others=list(self.others),
            event_id=self.event_id,
            community_id=self.community_id,
            at=self.at,
            done=done,
        )
