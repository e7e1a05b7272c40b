"""`/api/passkeys`: adding, naming and removing them, signing in and signing up with them."""

from typing import Annotated, Any
from uuid import UUID

from flask import request
from flask_openapi3.blueprint import APIBlueprint
from pydantic import AwareDatetime, BaseModel, ConfigDict, StringConstraints

from server.accounts import passkey
from server.accounts.ceremony import Added, Ceremonies
from server.accounts.routes import cookie
from server.accounts.routes.who import WhoAmI, who_am_i
from server.accounts.sessions import device_name
from server.accounts.user import NAME_LENGTH
from server.web import owner_id, public, services

blueprint = APIBlueprint("passkeys", __name__, url_prefix="/api/passkeys")

PlainLine = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=NAME_LENGTH, pattern=r"^[^\x00-\x1f\x7f]+$"
    ),
]


class PasskeyPath(BaseModel):
    id: UUID


class Named(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: PlainLine


class Answered(BaseModel):
    """`credential`: `PublicKeyCredential.toJSON()` as the browser gives it."""

    model_config = ConfigDict(extra="forbid")
    credential: dict[str, Any]


class Options(BaseModel):
    """`options`: for the browser's `create()` or `get()`, in their JSON form; `sign_up`: SIGNUP is open."""

    options: dict[str, Any]
    sign_up: bool = False


class PasskeyItem(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    id: UUID
    name: str
    synced: bool
    created_at: AwareDatetime
    last_used_at: AwareDatetime | None


class PasskeyList(BaseModel):
    passkeys: list[PasskeyItem]


class NewPasskey(BaseModel):
    """`recovery_codes`: eight in clear, for this one time, when there were none left."""

    passkey: PasskeyItem
    recovery_codes: list[str] | None


@blueprint.get("", responses={200: PasskeyList})
def show() -> dict[str, Any]:
    with services().database.read() as session:
        items = [PasskeyItem.model_validate(row) for row in passkey.passkeys(session, owner_id())]
    return PasskeyList(passkeys=items).model_dump(mode="json")


@blueprint.post("/options", responses={200: Options})
def offer_adding() -> dict[str, Any]:
    return {"options": _ceremonies().offer_adding(owner_id()), "sign_up": False}


@blueprint.post("", responses={201: NewPasskey})
def add(body: Answered) -> tuple[dict[str, Any], int]:
    return _added(_ceremonies().add(body.credential, owner_id(), _device())), 201


@blueprint.patch("/<uuid:id>", responses={200: PasskeyItem})
def rename(path: PasskeyPath, body: Named) -> dict[str, Any]:
    with services().database.write() as session:
        renamed = passkey.rename(session, owner_id(), path.id, body.name)
        return PasskeyItem.model_validate(renamed).model_dump(mode="json")


@blueprint.delete("/<uuid:id>", responses={204: None})
def remove(path: PasskeyPath) -> tuple[str, int]:
    with services().database.write() as session:
        passkey.remove(session, owner_id(), path.id)
    return "", 204


@blueprint.post("/sign-in/options", responses={200: Options})
@public
def offer_sign_in() -> dict[str, Any]:
    ceremonies = _ceremonies()
    return {"options": ceremonies.offer_sign_in(), "sign_up": ceremonies.sign_up_is_open}


@blueprint.post("/sign-in", responses={200: WhoAmI})
@public
def sign_in(body: Answered) -> dict[str, Any]:
    cookie.sign_in(_ceremonies().sign_in(body.credential))
    return who_am_i()


@blueprint.post("/sign-up/options", responses={200: Options})
@public
def offer_sign_up(body: Named) -> dict[str, Any]:
    return {"options": _ceremonies().offer_sign_up(body.name), "sign_up": True}


@blueprint.post("/sign-up", responses={201: NewPasskey})
@public
def sign_up(body: Answered) -> tuple[dict[str, Any], int]:
    added = _ceremonies().sign_up(body.credential, _device())
    cookie.sign_in(added.passkey.user_id)
    return _added(added), 201


def _ceremonies() -> Ceremonies:
    held = services()
    return Ceremonies(held.settings, held.database, held.clock())


def _device() -> str:
    """A passkey is named after the device it was made on, until its owner says otherwise."""
    return device_name(request.user_agent.string)


def _added(added: Added) -> dict[str, Any]:
    item = PasskeyItem.model_validate(added.passkey)
    return NewPasskey(passkey=item, recovery_codes=added.recovery_codes).model_dump(mode="json")
