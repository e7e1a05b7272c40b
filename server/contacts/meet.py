"""Several people around one whom they share: who was asked, and what each said."""

from typing import Annotated, Self
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationInfo, field_validator

from server.sync.documents import Document, Ids, Line, Moment, Ref, collection, misfit

MOST = 10
"""Around one table; with more it is an event."""

_Some = Annotated[Ids, Ref("contacts")]


@collection("meets")
class Meet(Document):
    """Nobody learns who else comes before all have agreed, nor ever who declined: drafts hold to it.

    `bridge`: whom the `others` share, and who is asked first; none once they were erased. Who stands in
    several of `asked`, `agreed` and `declined`, after two phones wrote them down, is in the last of these.
    """

    bridge: Annotated[UUID | None, Ref("contacts")] = None
    others: _Some = Field([], max_length=MOST)
    begun_at: Moment
    asked: _Some = Field([], max_length=MOST + 1)
    agreed: _Some = Field([], max_length=MOST + 1)
    declined: _Some = Field([], max_length=MOST + 1)
    purpose: Line = ""
    dates: list[Moment] = Field([], max_length=3)
    event_id: Annotated[UUID | None, Ref("events")] = None

    @field_validator("others")
    @classmethod
    def _apart_from_the_bridge(cls, others: list[UUID], info: ValidationInfo) -> list[UUID]:
        if info.data.get("bridge") in others:
            raise misfit("bridge_twice", "The bridge is asked first, and stands apart from the others.")
        return others

    def by_clocks_of(self, zone: ZoneInfo) -> Self:
        """The same; its day is the person's."""
        return self.model_copy(update={"begun_at": self.begun_at.astimezone(zone)})

    def is_begun(self) -> bool:
        """Somebody was asked."""
        return bool(self.asked or self.agreed or self.declined)

    def people(self) -> set[UUID]:
        return {id for id in (self.bridge, *self.others) if id}
