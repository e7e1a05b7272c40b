"""What every way of coming in answers: who am I, and how could I come in again."""

from typing import Any
from uuid import UUID

from flask_login import current_user
from pydantic import BaseModel

from server.accounts import passkey, recovery
from server.web import services


class Person(BaseModel):
    id: UUID
    name: str


class WhoAmI(BaseModel):
    """`passkeys` and `recovery_codes`: how many of each are left."""

    user: Person
    session_id: UUID
    passkeys: int
    recovery_codes: int


def who_am_i() -> dict[str, Any]:
    me = current_user
    with services().database.read() as session:
        found = WhoAmI(
            user=Person(id=me.id, name=me.name),
            session_id=me.session_id,
            passkeys=passkey.count(session, me.id),
            recovery_codes=recovery.left(session, me.id),
        )
    return found.model_dump(mode="json")
