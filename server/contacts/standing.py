"""Where the tie with a contact stands; worked out by the server, read-only for phones."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from server.sync.documents import Document, Line, Moment, collection

StageName = Literal["interested", "acquainted", "in_touch", "opened_up", "network"]

NextStep = Literal[
    "find_handle", "say_hello", "exchange", "propose_meeting", "own_time", "questions", "route_a", "route_b",
    "keep",
]  # fmt: skip


class WriteAbout(BaseModel):
    """A reason to write: `job` (they changed it), `year` (since you met), `topic` (the last; `topic_id`).

    It holds from `since` to `until`, both included; no `until`: for good.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    kind: Literal["job", "year", "topic"]
    since: date
    until: date | None = None
    topic_id: UUID | None = None


@collection("standings", server_only=True)
class Standing(Document):
    """`id` is the contact's. `why` is the evidence, as codes the phone puts into words.

    A code is `reason` or `reason:YYYY-MM-DD`; `cadence_days`: how long this stage may rest; `fresh_until` and
    `long_from`: from when on it is しばらくぶり and ご無沙汰. `evident` is the stage that the evidence says,
    where the person overruled it. `next` is None where nothing is proposed: from work, or not to be
    contacted. `met_at`: first in person.
    """

    stage: StageName = "interested"
    why: list[Line] = Field([], max_length=20)
    route_a: bool = False
    route_b: bool = False
    active: bool = False
    last_contact_at: Moment | None = None
    cadence_days: int = 0
    overruled: bool = False
    baseline: date | None = None
    evident: StageName = "interested"
    strongest: bool = False
    next: NextStep | None = None
    active_until: Moment | None = None
    fresh_until: Moment | None = None
    long_from: Moment | None = None
    began_online: bool = False
    met_at: Moment | None = None
    write_about: list[WriteAbout] = Field([], max_length=5)
