"""`/api/reminders/channels`: how each channel fares."""

from datetime import datetime
from uuid import UUID

from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.orm import Session

from server.accounts.sessions import SignIn
from server.channels.calendar_routes import CalendarChannel, calendar_in
from server.channels.mail_routes import MailChannel, mail_in
from server.push.health import is_silent
from server.push.subscription import PushSubscription
from server.web import owner_id, services, session_id

blueprint = APIBlueprint("channels", __name__, url_prefix="/api/reminders")


class DeviceHealth(BaseModel):
    """How pushes fare there. `failure`: why the latest was not taken, `gone` when the browser withdrew.

    `silent`: the push service takes what the device never shows.
    """

    id: UUID
    name: str
    current: bool
    subscribed_at: datetime
    last_sent_at: datetime | None
    last_shown_at: datetime | None
    last_opened_at: datetime | None
    failure: str
    silent: bool


class Channels(BaseModel):
    mail: MailChannel
    calendar: CalendarChannel
    devices: list[DeviceHealth]


@blueprint.get("/channels", responses={200: Channels})
def channels() -> dict[str, object]:
    with services().database.read() as session:
        told = Channels(mail=mail_in(session), calendar=calendar_in(session), devices=_devices(session))
    return told.model_dump(mode="json")


def _devices(session: Session) -> list[DeviceHealth]:
    query = select(PushSubscription, SignIn.device).join(SignIn, SignIn.id == PushSubscription.session_id)
    mine = query.where(PushSubscription.owner_id == owner_id()).order_by(PushSubscription.created_at)
    return [_device(device, name) for device, name in session.execute(mine)]


def _device(device: PushSubscription, name: str) -> DeviceHealth:
    return DeviceHealth(
        id=device.session_id,
        name=name,
        current=device.session_id == session_id(),
        subscribed_at=device.created_at,
        last_sent_at=device.last_sent_at,
        last_shown_at=device.last_shown_at,
        last_opened_at=device.last_opened_at,
        failure=device.failure,
        silent=is_silent(device, services().clock()),
    )
