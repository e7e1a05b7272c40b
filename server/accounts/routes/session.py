"""`/api/session`: coming in by a code, who am I, going out."""

from typing import Any

from flask import request
from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel, ConfigDict, Field

from server.accounts.entrance import enter
from server.accounts.routes import cookie
from server.accounts.routes.who import WhoAmI, who_am_i
from server.web import public, services

blueprint = APIBlueprint("session", __name__, url_prefix="/api/session")


class Typed(BaseModel):
    """A one-time code from a link, or one of a person's recovery codes: to them both are "the code"."""

    model_config = ConfigDict(extra="forbid")
    code: str = Field(min_length=1, max_length=64)


@blueprint.post("", responses={200: WhoAmI})
@public
def come_in(body: Typed) -> dict[str, Any]:
    held = services()
    cookie.sign_in(enter(held.database, body.code, request.remote_addr or "", held.clock()))
    return who_am_i()


@blueprint.get("", responses={200: WhoAmI})
def show() -> dict[str, Any]:
    return who_am_i()


@blueprint.delete("", responses={204: None})
def go_out() -> tuple[str, int]:
    cookie.sign_out()
    return "", 204
