"""A person's own settings: who they are in drafts, and when they may be woken."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from server.followups.rungs import Ladder
from server.followups.way import MOST as MOST_STEPS
from server.followups.way import WayStep
from server.sync.documents import Document, Line, Ref, Text, collection
from server.sync.zone import TimeZone

Hour = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class Profile(BaseModel):
    """Fills the signature of drafts; `card_id` is one's own card."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: Line = ""
    name_kana: Line = ""
    company: Line = ""
    department: Line = ""
    title: Line = ""
    email: Line = ""
    phone: Line = ""
    x_handle: Line = ""
    signature: Text = ""
    card_id: Annotated[UUID | None, Ref("cards")] = None


class Hours(BaseModel):
    """Local times: thanks in the evening, office mail in the morning."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    morning: Hour = "08:30"
    evening: Hour = "19:30"


class Quiet(BaseModel):
    """Local times between which nothing is pushed; may span midnight."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    start: Hour = "22:00"
    end: Hour = "08:00"


@collection("settings", one_per_person=True)
class Preferences(Document):
    """`cap`: pushes a day at most; `lock_screen`: names only, or topics and promises as well.

    `way`: what one means to do month by month; empty: the example of the persona. `tone`: that of drafts;
    `mail_after_hours`: how long a push may stay unseen before the mail goes.
    """

    profile: Profile = Profile()
    hours: Hours = Hours()
    quiet: Quiet = Quiet()
    cap: int = Field(5, ge=0, le=50)
    language: Literal["ja", "en"] = "ja"
    time_zone: TimeZone = "Asia/Tokyo"
    lock_screen: Literal["names", "topics"] = "names"
    interests: list[Line] = Field([], max_length=50)
    ladder: Ladder = Ladder()
    way: list[WayStep] = Field([], max_length=MOST_STEPS)
    tone: Literal["polite", "standard", "friendly"] = "standard"
    mail_digest: bool = False
    mail_after_hours: int = Field(3, ge=1, le=24)
