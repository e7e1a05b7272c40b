"""An event as a text tells of it: to be looked at by a person before it becomes one of theirs."""

from datetime import date

from pydantic import BaseModel

from server.sync.documents import Line, Moment
from server.sync.zone import TimeZone

LONGEST = 300
"""Of a line, as events keep it."""


class Series(BaseModel):
    """The rhythm that a meeting belongs to, as a community keeps it."""

    rhythm: Line
    left_out: list[date]
    first_at: Moment
    minutes: int | None
    time_zone: TimeZone


class FoundEvent(BaseModel):
    """What the text does not say is empty. `timed` False: it names a day only, whose midnight stands here."""

    title: Line = ""
    starts_at: Moment | None = None
    ends_at: Moment | None = None
    timed: bool = True
    place: Line = ""
    online: bool = False
    url: Line = ""
    series: Series | None = None


def line(text: str) -> str:
    """On one line and no longer than is kept."""
    return " ".join(text.split())[:LONGEST].rstrip()
