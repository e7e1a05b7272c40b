"""`/api/recovery-codes`: eight new ones in place of those given before."""

from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel

from server.accounts import recovery
from server.web import owner_id, services

blueprint = APIBlueprint("recovery_codes", __name__, url_prefix="/api/recovery-codes")


class RecoveryCodes(BaseModel):
    """In clear, for this one time."""

    recovery_codes: list[str]


@blueprint.post("", responses={201: RecoveryCodes})
def renew() -> tuple[dict[str, list[str]], int]:
    held = services()
    with held.database.write() as session:
        return {"recovery_codes": recovery.renew(session, owner_id(), held.clock())}, 201
