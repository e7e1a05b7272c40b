"""What was read from a photo: the public contract of the reader."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

FieldKey = Literal[
    "name", "name_kana", "name_romaji", "company", "department", "title", "postal_code", "address",
    "tel", "fax", "mobile", "email", "url", "x_handle", "line_id", "other",
]  # fmt: skip

Problem = Literal["", "no_card", "blurred", "too_small"]
"""Why a photo should be taken again."""

DOUBTFUL_BELOW = 0.9

Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]
"""Four corners in pixels of the photo turned upright by its EXIF: top left, top right, bottom right, bottom
left as the text on the card runs."""


class _Document(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Line(_Document):
    """One printed line. `confidence` is the recogniser's own score (0..1), not a calibrated probability."""

    text: str
    confidence: float
    box: Quad


class Value(_Document):
    """One candidate for a field. `confidence` is the probability (0..1) that `value` is exactly right.

    `variants`: the same with a letter in another form (高 for 髙), which no camera tells apart for sure.
    `disagrees`: the fields of this card that speak against the value.
    """

    value: str
    confidence: float
    box: Quad
    variants: list[str] = []
    disagrees: list[FieldKey] = []


class CardReading(_Document):
    """One card found in the photo: the best value of each field first, and every line as printed."""

    box: Quad
    fields: dict[FieldKey, list[Value]]
    lines: list[Line]


class Reading(_Document):
    """All cards of one photo; `ms` is the time spent on it with the models already loaded."""

    photo: str
    ms: int
    problem: Problem = ""
    cards: list[CardReading]
