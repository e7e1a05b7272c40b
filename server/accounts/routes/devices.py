"""`/api/sessions`: the devices a person is signed in on; a lost one is signed out here."""

from typing import Any
from uuid import UUID

from flask_openapi3.blueprint import APIBlueprint
from pydantic import AwareDatetime, BaseModel, ConfigDict

from server.accounts import sessions
from server.accounts.routes import cookie
from server.web import owner_id, services

blueprint = APIBlueprint("devices", __name__, url_prefix="/api/sessions")


class Device(BaseModel):
    """`current`: the one that asks."""

    model_config = ConfigDict(from_attributes=True)
    id: UUID
    device: str
    created_at: AwareDatetime
    last_seen_at: AwareDatetime
    current: bool = False


class Devices(BaseModel):
    sessions: list[Device]


class DevicePath(BaseModel):
    id: UUID


@blueprint.get("", responses={200: Devices})
def show() -> dict[str, Any]:
    with services().database.read() as session:
        devices = [Device.model_validate(row) for row in sessions.devices(session, owner_id())]
    here = cookie.me().session_id
    listed = [device.model_copy(update={"current": device.id == here}) for device in devices]
    return Devices(sessions=listed).model_dump(mode="json")


@blueprint.delete("/<uuid:id>", responses={204: None})
def end(path: DevicePath) -> tuple[str, int]:
    with services().database.write() as session:
        sessions.end(session, owner_id(), path.id)
    return "", 204
