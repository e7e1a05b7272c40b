"""What the reader made of a card's photos; written by the server alone."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from server.sync.documents import Document, Line, Ref, collection


class ReadValue(BaseModel):
    """`confidence`: the probability that `value` is exactly right; `box`: its four corners in the photo.
    `photo`: which one, where it is not the card's own: a value from the back of a card.
    `variants`: the same with a letter in another form. `disagrees`: fields of the card that speak against it.
    """

    value: str
    confidence: float
    box: list[list[float]] | None = None
    photo: int | None = None
    variants: list[str] = []
    disagrees: list[str] = []


class ReadCard(BaseModel):
    """One card in view; `fields` has the keys of ARCHITECTURE.md "Reading", best value first."""

    box: list[list[float]] = []
    fields: dict[str, list[ReadValue]] = {}
    lines: list[Any] = []
    photo: int = 0


@collection("readings", server_only=True)
class Reading(Document):
    """`id` is the card's; `cards` as `enishi read --json` prints them, one entry a card found in view.
    `photo`: which of the card's photos, from 0.

    `error` is a code the phone puts into words: `empty`, `not_an_image`, `too_many_pixels` …; beside a state
    of `read` it says why the photo should be taken again: `blurred`, `too_small`.
    """

    contact_id: Annotated[UUID | None, Ref("contacts")] = None
    state: Literal["waiting", "reading", "read", "failed"] = "waiting"
    cards: list[ReadCard] = Field([])
    error: Line = ""
