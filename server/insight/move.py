"""One proposed step of a week, as the phone shows it."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from server.contacts.standing import WriteAbout
from server.insight.document import Fetched
from server.sync.documents import Moment

Kind = Literal["post", "go", "engage", "deepen"]
Act = Literal["account", "compose", "event", "find", "gather", "write", "invite", "bridge"]


class Move(BaseModel):
    """`key` is what a dismissal names. `why`: codes, `reason` or `reason:detail`, for the phone to say.

    `act`: what one tap does: set up an account, compose a post, open the event, look for one, set one up (the
    off-kai of `community_id`, where there is one), write to `contact_id`, invite them, or ask them first as
    the `bridge` to `others`. `about`: a reason to write.
    """

    key: str
    kind: Kind
    act: Act
    why: list[str]
    contact_id: UUID | None = None
    others: list[UUID] = []
    event_id: UUID | None = None
    community_id: UUID | None = None
    at: Moment | None = None
    about: WriteAbout | None = None
    done: bool = False


MOST = 3
"""Never more: a list of chores is no first step."""


class Moves(Fetched):
    """今週の一歩, of the week that began on `week`."""

    week: date
    moves: list[Move] = Field(max_length=MOST)
