"""`/api/export`, `/api/deleted`: everything of the person who asks, as a zip; and what they can have back."""

from typing import Any

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from pydantic import AwareDatetime, BaseModel

from server.archive.deleted import deleted
from server.archive.export import export
from server.contacts.contact import Contact
from server.events.community import Community
from server.events.event import Event
from server.web import owner_id, services

blueprint = APIBlueprint("archive", __name__, url_prefix="/api")


class Gone(BaseModel):
    """`purged_at`: until then a push of `doc` on the tombstone brings it back."""

    deleted_at: AwareDatetime
    purged_at: AwareDatetime


class DeletedContact(Gone):
    doc: Contact


class DeletedEvent(Gone):
    doc: Event


class DeletedCommunity(Gone):
    doc: Community


class Deleted(BaseModel):
    """Of each kind the latest first."""

    contacts: list[DeletedContact]
    events: list[DeletedEvent]
    communities: list[DeletedCommunity]


@blueprint.get("/export")
def download() -> Response:
    name = f"enishi-{services().clock().date()}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(export(services(), owner_id()), mimetype="application/zip", headers=headers)


@blueprint.get("/deleted", responses={200: Deleted})
def had_back() -> dict[str, Any]:
    with services().database.read() as session:
        models = (Contact, Event, Community)
        found = {model.collection: deleted(session, owner_id(), model) for model in models}
    return Deleted.model_validate(found).model_dump(mode="json")
