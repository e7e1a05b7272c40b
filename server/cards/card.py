"""The paper card only: its photographs."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from server.sync.documents import Document, Ref, Sha256, collection


@collection("cards")
class Card(Document):
    """`photos`, front first. One's own card belongs to no contact: `contact_id` is null."""

    contact_id: Annotated[UUID | None, Ref("contacts")] = None
    photos: list[Sha256] = Field([], max_length=10)
