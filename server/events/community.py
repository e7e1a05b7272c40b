"""A salon or circle that holds events again and again."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo

from server.events import rhythm
from server.events.rhythm import MOST_LEFT_OUT
from server.sync.documents import Document, Line, Moment, collection
from server.sync.zone import TimeZone


def _known_rhythm(written: str, info: ValidationInfo) -> str:
    """Only of what comes in as JSON: what is kept already must stay readable whatever is learned since."""
    return rhythm.check(written) if info.mode == "json" else written


def _countable(first: datetime | None, info: ValidationInfo) -> datetime | None:
    if first and info.mode == "json" and first < rhythm.EARLIEST:
        raise ValueError("A rhythm is counted from the year 2000 on.")
    return first


@collection("communities")
class Community(Document):
    """`rhythm` as an RRULE (RFC 5545); `always`: the person means to attend every time.

    What each of its meetings starts out with: the hour of `first_at` by the clocks of `time_zone` (empty: the
    person's own), `minutes` of length, `place`, `online`, `setting`. `left_out`: days on which it
    rests, though the rhythm names them.
    """

    name: Line = ""
    url: Line = ""
    handle: Line = ""
    rhythm: Annotated[Line, AfterValidator(_known_rhythm)] = ""
    left_out: list[date] = Field([], max_length=MOST_LEFT_OUT)
    always: bool = False
    first_at: Annotated[Moment | None, AfterValidator(_countable)] = None
    minutes: int | None = Field(None, ge=1, le=24 * 60)
    time_zone: TimeZone | Literal[""] = ""
    place: Line = ""
    online: bool = False
    setting: Literal["own_time", "work"] = "own_time"
