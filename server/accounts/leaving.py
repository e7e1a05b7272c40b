"""To leave: the account goes, and everything of the person with it."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from server.accounts.challenge import Challenge
from server.accounts.user import User
from server.errors import Refused

Farewell = Callable[[Session, UUID, datetime], None]
_farewells: list[Farewell] = []
CONFIRMED = "DELETE"


def farewell(say: Farewell) -> Farewell:
    """Registers what must be done for what lies outside of the database, in the transaction that leaves."""
    _farewells.append(say)
    return say


def leave(session: Session, user_id: UUID, confirm: str, now: datetime) -> None:
    """Raises `Refused` unless `confirm` is the person's name or "DELETE". Rows go with the account's own."""
    user = session.get_one(User, user_id)
    if confirm.strip() not in {CONFIRMED, user.name.strip()} - {""}:
        raise Refused("Type your name, or DELETE, to delete your account.", code="not_confirmed")
    for say in _farewells:
        say(session, user_id, now)
    session.execute(delete(Challenge).where(Challenge.user_id == user_id))
    session.execute(delete(User).where(User.id == user_id))
