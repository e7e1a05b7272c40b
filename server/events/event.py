"""A place and time where people gather."""

from datetime import datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo

from server.sync.documents import Document, Ids, Line, Moment, Ref, collection, misfit

USUAL_LENGTH = timedelta(hours=3)
KINDS = ("after_party", "off_kai", "bonenkai", "shinnenkai")


class ChecklistItem(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    text: Line
    done: bool = False


class Agenda(BaseModel):
    """Before the door: whom one wants to meet, who said that they come, and what one means to do."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    people: Annotated[Ids, Ref("contacts")] = Field([], max_length=100)
    coming: Annotated[Ids, Ref("contacts")] = Field([], max_length=100)
    checklist: list[ChecklistItem] = Field([], max_length=50)


def _after_its_start(ends: datetime | None, info: ValidationInfo) -> datetime | None:
    """Only of what comes in as JSON: what is kept already must stay readable."""
    starts = info.data.get("starts_at")
    if info.mode == "json" and ends and starts and ends < starts:
        raise misfit("ends_before_start", "An event cannot end before it starts.")
    return ends


@collection("events")
class Event(Document):
    """`setting` own_time counts towards a network, work does not. Without `ends_at` it lasts `USUAL_LENGTH`.

    `kind`: free, but for those that rules know: `KINDS`.
    """

    title: Line = ""
    kind: Line = ""
    setting: Literal["own_time", "work"] = "own_time"
    starts_at: Moment
    ends_at: Annotated[Moment | None, AfterValidator(_after_its_start)] = None
    place: Line = ""
    online: bool = False
    url: Line = ""
    community_id: Annotated[UUID | None, Ref("communities")] = None
    going: bool = True
    agenda: Agenda = Agenda()

    @property
    def over_at(self) -> datetime:
        return self.ends_at or self.starts_at + USUAL_LENGTH
