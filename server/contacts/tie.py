"""A tie between two contacts: introduced, colleagues, in the same salon."""

from typing import Annotated
from uuid import UUID

from pydantic import ValidationInfo, field_validator

from server.sync.documents import Document, Line, Ref, collection, misfit


@collection("ties")
class Tie(Document):
    """`how`: introduced (a introduced b), colleagues, community, friends, mutual (they follow
    each other on X), or the person's own words."""

    a: Annotated[UUID, Ref("contacts")]
    b: Annotated[UUID, Ref("contacts")]
    how: Line = ""

    @field_validator("b")
    @classmethod
    def _two_people(cls, b: UUID, info: ValidationInfo) -> UUID:
        if b == info.data.get("a"):
            raise misfit("tie_to_oneself", "A tie is between two people, and this names one twice.")
        return b
