"""A tie between two contacts: introduced, colleagues, in the same salon."""

from typing import Annotated
from uuid import UUID

from server.sync.documents import Document, Line, Ref, collection


@collection("ties")
class Tie(Document):
    a: Annotated[UUID, Ref("contacts")]
    b: Annotated[UUID, Ref("contacts")]
    how: Line = ""
