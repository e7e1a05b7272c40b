"""`/api/events/read`: what a text tells of events. Nothing is kept, and no address in it is opened."""

from typing import Annotated, Any
from zoneinfo import ZoneInfo

from flask_openapi3.blueprint import APIBlueprint
from pydantic import AfterValidator, BaseModel, ConfigDict

from server.errors import TooLarge
from server.events.reading.found import FoundEvent
from server.events.reading.reader import read
from server.sync.zone import TimeZone
from server.web import services

blueprint = APIBlueprint("events", __name__, url_prefix="/api/events")

MAX_BYTES = 1024 * 1024


def _writable(text: str) -> str:
    """Half a character, which JSON can name, is none: UnicodeEncodeError, a ValueError."""
    text.encode()
    return text


class EventText(BaseModel):
    """A calendar file's text, or that of a page or message. `time_zone`: of hours that name none."""

    model_config = ConfigDict(extra="forbid")
    text: Annotated[str, AfterValidator(_writable)]
    time_zone: TimeZone


class FoundEvents(BaseModel):
    """The next first; one at least."""

    events: list[FoundEvent]


@blueprint.post("/read", responses={200: FoundEvents})
def read_events(body: EventText) -> dict[str, Any]:
    if len(body.text.encode()) > MAX_BYTES:
        raise TooLarge("A text or calendar file may have 1 MB at most.", code="event_text_too_large")
    found = read(body.text, ZoneInfo(body.time_zone), services().clock())
    return FoundEvents(events=found).model_dump(mode="json")
