"""`/api/account`: to delete it."""

import flask
from flask_login import logout_user
from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel, ConfigDict, Field

from server.accounts.leaving import leave
from server.web import owner_id, services

blueprint = APIBlueprint("account", __name__, url_prefix="/api/account")


class Confirmed(BaseModel):
    """`confirm`: the person's own name, or "DELETE"."""

    model_config = ConfigDict(extra="forbid")
    confirm: str = Field(min_length=1, max_length=200)


@blueprint.delete("", responses={204: None})
def delete_account(body: Confirmed) -> tuple[str, int]:
    with services().database.write() as session:
        leave(session, owner_id(), body.confirm, services().clock())
    logout_user()
    flask.session.clear()
    return "", 204
