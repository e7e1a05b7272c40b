"""A person you met or follow, and the positions they have held."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from server.contacts.standing import StageName
from server.sync.documents import Document, Line, Ref, Text, collection


class Phone(BaseModel):
    """`kind`: tel, fax, mobile or direct, as the card says it; `number` as printed."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    kind: Line = "tel"
    number: Line


class Handle(BaseModel):
    """`network`: x, line, linkedin, instagram, note, github, eight …; `handle` without the @."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    network: Line
    handle: Line


@collection("contacts")
class Contact(Document):
    """`confirmed` names the fields a person typed, cleared or confirmed: no machine writes those again.

    `override_reason`: why the person says otherwise than the evidence; `asked_on`: the day on which they
    answered or put away the two questions (`casual_contact`, `open_business`), which are asked once.
    """

    name: Line = ""
    name_kana: Line = ""
    name_romaji: Line = ""
    company: Line = ""
    department: Line = ""
    title: Line = ""
    emails: list[Line] = Field([], max_length=50)
    phones: list[Phone] = Field([], max_length=50)
    handles: list[Handle] = Field([], max_length=50)
    urls: list[Line] = Field([], max_length=50)
    address: Line = ""
    postal_code: Line = ""
    introduced_by: Annotated[UUID | None, Ref("contacts")] = None
    looks: Line = ""
    relation: Literal["none", "work", "old_friend"] = "none"
    since: date | None = None
    note: Text = ""
    confirmed: list[Line] = Field([], max_length=50)
    stage_override: StageName | None = None
    casual_contact: bool | None = None
    open_business: bool | None = None
    do_not_contact: bool = False
    override_reason: Line = ""
    asked_on: date | None = None


@collection("positions")
class Position(Document):
    """What a contact was, where, from when: a new card adds one, the old one stays."""

    contact_id: Annotated[UUID, Ref("contacts")]
    company: Line = ""
    department: Line = ""
    title: Line = ""
    since: date | None = None
    card_id: Annotated[UUID | None, Ref("cards")] = None
