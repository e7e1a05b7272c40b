"""You and one or several contacts met or talked."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from server.sync.documents import Document, Ids, Line, Moment, Ref, Text, collection


@collection("encounters")
class Encounter(Document):
    """`private_talk` and `hit_it_off` are route A's evidence; `setting` decides whether it counts at all.

    `promise` is what was promised, `promise_by` the noon of the day until when; `learned` is kept for the
    person alone.
    """

    contact_ids: Annotated[Ids, Ref("contacts")] = Field([], max_length=100)
    event_id: Annotated[UUID | None, Ref("events")] = None
    at: Moment
    place: Line = ""
    setting: Literal["own_time", "work"] = "own_time"
    topic_ids: Annotated[Ids, Ref("topics")] = Field([], max_length=50)
    note: Text = ""
    learned: Text = ""
    promise: Line = ""
    promise_by: Moment | None = None
    private_talk: bool = False
    hit_it_off: bool = False
