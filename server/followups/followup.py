"""Something to do for a contact by a time."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID, uuid5

from pydantic import Field

from server.sync.documents import Document, Line, Moment, Ref, collection

THANKS = 1
"""The ladder's first step. The phone sets it at once; the ladder adopts it by its id."""
PROMISE = 2
MOST = 1000
"""Steps of one ladder, and times that one is put off."""


@collection("followups")
class FollowUp(Document):
    """`why`: thanks, promise, or the person's own words. `snoozed`: how often it was put off."""

    contact_id: Annotated[UUID, Ref("contacts")]
    encounter_id: Annotated[UUID | None, Ref("encounters")] = None
    due_at: Moment
    why: Line = ""
    step: int = Field(0, ge=0, le=MOST)
    state: Literal["open", "done", "dropped"] = "open"
    done_at: Moment | None = None
    snoozed: int = Field(0, ge=0, le=MOST)


def followup_id(encounter_id: UUID, step: int) -> UUID:
    """The same on phone and server without asking: uuid5 of the step's number within the encounter."""
    return uuid5(encounter_id, str(step))


def complete(followup: FollowUp, now: datetime) -> FollowUp:
    """Done; what was done before stays as it was."""
    if followup.state == "done":
        return followup
    return followup.model_copy(update={"state": "done", "done_at": now})


def put_off(followup: FollowUp, until: datetime) -> FollowUp:
    """An open one, due then; what is done or dropped stays so, and the same moment again changes nothing."""
    if followup.state != "open" or followup.due_at == until:
        return followup
    return followup.model_copy(update={"due_at": until, "snoozed": min(followup.snoozed + 1, MOST)})
