"""`/api/reminders/calendar`: the secret address of one's own calendar, made, renewed, taken away."""

from flask import current_app
from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel
from sqlalchemy.orm import Session

from server.channels.feed import drop, renew, token_of
from server.web import owner_id, services

blueprint = APIBlueprint("calendar", __name__, url_prefix="/api/reminders/calendar")


class CalendarChannel(BaseModel):
    """`url`: for a calendar app to subscribe to; null while there is none."""

    url: str | None


@blueprint.post("", responses={200: CalendarChannel})
def make() -> dict[str, object]:
    """A new address; the one before leads nowhere any more."""
    with services().database.write() as session:
        token = renew(session, owner_id(), _secret(), services().clock())
    return _told(token).model_dump()


@blueprint.delete("", responses={204: None})
def take_away() -> tuple[str, int]:
    with services().database.write() as session:
        drop(session, owner_id())
    return "", 204


def calendar_in(session: Session) -> CalendarChannel:
    return _told(token_of(session, owner_id(), _secret()))


def _told(token: str | None) -> CalendarChannel:
    return CalendarChannel(url=token and f"{services().settings.origin}/calendar/{token}.ics")


def _secret() -> str:
    return str(current_app.secret_key)
