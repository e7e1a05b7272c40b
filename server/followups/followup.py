"""Something to do for a contact by a time."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID, uuid5

from pydantic import Field

from server.sync.documents import Document, Line, Moment, Ref, collection

THANKS = 1
"""The ladder's first step. The phone sets it at once; the ladder adopts it by its id."""
PROMISE = 2
ENGAGE = 3
MEET = 4
KEEP = 5
WHY = {THANKS: "thanks", PROMISE: "promise", ENGAGE: "engage", MEET: "meet", KEEP: "keep"}
LADDERS_WORDS = frozenset(WHY.values())
MOST = 1000
"""Steps of one ladder, and times that one is put off."""


MOST_WITH_ONE = 2000
"""A person has so many on their phone about one contact, done ones too: one a working day for eight years."""


@collection("followups", most_naming=MOST_WITH_ONE)
class FollowUp(Document):
    """`why`: one of `WHY`, or the person's own words. `snoozed`: how often it was put off.

    The ladder's own marks: `since`, the contact that the step counts from, so that later ones fulfil or move
    it; `withdrawn`, dropped for want of a reason rather than by the person, so that it may come back.
    """

    contact_id: Annotated[UUID, Ref("contacts")]
    encounter_id: Annotated[UUID | None, Ref("encounters")] = None
    due_at: Moment
    why: Line = ""
    step: int = Field(0, ge=0, le=MOST)
    state: Literal["open", "done", "dropped"] = "open"
    done_at: Moment | None = None
    snoozed: int = Field(0, ge=0, le=MOST)
    since: Moment | None = None
    withdrawn: bool = False


def followup_id(anchor_id: UUID, step: int) -> UUID:
    """The same on phone and server without asking: uuid5 of the step's number within the encounter."""
    return uuid5(anchor_id, str(step))


def own_id(anchor_id: UUID, step: int, contact_id: UUID) -> UUID:
    """One contact's, where several people share what the step follows from."""
    return uuid5(anchor_id, f"{step}/{contact_id}")


def complete(followup: FollowUp, now: datetime) -> FollowUp:
    """Done; what was done before stays as it was."""
    if followup.state == "done":
        return followup
    return followup.model_copy(update={"state": "done", "done_at": now, "withdrawn": False})


def withdraw(followup: FollowUp) -> FollowUp:
    """Nothing asks for it any more; what is done or dropped stays so."""
    if followup.state != "open":
        return followup
    return followup.model_copy(update={"state": "dropped", "withdrawn": True})


def put_off(followup: FollowUp, until: datetime) -> FollowUp:
    """An open one, due then; what is done or dropped stays so, and the same moment again changes nothing."""
    if followup.state != "open" or followup.due_at == until:
        return followup
    return followup.model_copy(update={"due_at": until, "snoozed": min(followup.snoozed + 1, MOST)})
