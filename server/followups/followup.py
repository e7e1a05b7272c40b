"""Something to do for a contact by a time."""

from typing import Annotated, Literal
from uuid import UUID, uuid5

from server.sync.documents import Document, Line, Moment, Ref, collection

THANKS = 1
"""The ladder's first step. The phone sets it at once; the ladder adopts it by its id."""
PROMISE = 2


@collection("followups")
class FollowUp(Document):
    """`why`: thanks, promise, or the person's own words. `snoozed`: how often it was put off."""

    contact_id: Annotated[UUID, Ref("contacts")]
    encounter_id: Annotated[UUID | None, Ref("encounters")] = None
    due_at: Moment
    why: Line = ""
    step: int = 0
    state: Literal["open", "done", "dropped"] = "open"
    done_at: Moment | None = None
    snoozed: int = 0


def followup_id(encounter_id: UUID, step: int) -> UUID:
    """The same on phone and server without asking: uuid5 of the step's number within the encounter."""
    return uuid5(encounter_id, str(step))
