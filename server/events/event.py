"""A place and time where people gather."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from server.sync.documents import Document, Ids, Line, Moment, Ref, collection


class ChecklistItem(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    text: Line
    done: bool = False


class Agenda(BaseModel):
    """Before the door: whom one wants to meet, and what one means to do."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    people: Annotated[Ids, Ref("contacts")] = Field([], max_length=100)
    checklist: list[ChecklistItem] = Field([], max_length=50)


@collection("events")
class Event(Document):
    """`setting` own_time counts towards a network, work does not. Without `ends_at` it lasts three hours."""

    title: Line = ""
    kind: Line = ""
    setting: Literal["own_time", "work"] = "own_time"
    starts_at: Moment
    ends_at: Moment | None = None
    place: Line = ""
    online: bool = False
    url: Line = ""
    community_id: Annotated[UUID | None, Ref("communities")] = None
    going: bool = True
    agenda: Agenda = Agenda()
