"""Where the tie with a contact stands; worked out by the server, read-only for phones."""

from datetime import date
from typing import Literal

from pydantic import Field

from server.sync.documents import Document, Line, Moment, collection

StageName = Literal["interested", "acquainted", "in_touch", "opened_up", "network"]


@collection("standings", server_only=True)
class Standing(Document):
    """`id` is the contact's. `why` is the evidence, as codes the phone puts into words.

    A code is `reason` or `reason:YYYY-MM-DD`; `cadence_days`: how long this stage may rest.
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
