"""`/api/contacts/<id>/erase`, `/api/contacts/<id>/suggested-ties`: gone for good, and who may know whom."""

from typing import Any
from uuid import UUID

from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel

from server.contacts.clues import clues_about
from server.contacts.erasure import erase
from server.contacts.suggestion import SuggestedTie, suggest
from server.sync.changes import Changes
from server.web import owner_id, services

blueprint = APIBlueprint("contacts", __name__, url_prefix="/api")


class ContactPath(BaseModel):
    id: UUID


class Erased(BaseModel):
    """How many documents, the contact's own among them."""

    erased: int


class SuggestedTies(BaseModel):
    """The likeliest first."""

    ties: list[SuggestedTie]


@blueprint.post("/contacts/<id>/erase", responses={200: Erased})
def erase_contact(path: ContactPath) -> dict[str, Any]:
    with services().database.write() as session:
        return {"erased": erase(Changes(session, owner_id(), services().clock()), path.id)}


@blueprint.get("/contacts/<id>/suggested-ties", responses={200: SuggestedTies})
def suggested_ties(path: ContactPath) -> dict[str, Any]:
    with services().database.read() as session:
        found = suggest(clues_about(session, owner_id(), path.id))
    return SuggestedTies(ties=found).model_dump(mode="json")
