"""A light exchange: X reply, quote, DM, mail, LINE, call."""

from typing import Annotated, Literal
from uuid import UUID

from server.sync.documents import Document, Line, Moment, Ref, Text, collection


@collection("interactions")
class Interaction(Document):
    """`direction`: `out` you wrote, `in` they wrote, `both` a two-way exchange."""

    contact_id: Annotated[UUID, Ref("contacts")]
    at: Moment
    channel: Line = "mail"
    direction: Literal["out", "in", "both"] = "out"
    setting: Literal["own_time", "work"] = "own_time"
    note: Text = ""
