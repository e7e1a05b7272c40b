"""Coming in by a code: the guessing limit, the code, the account, in that order."""

from datetime import datetime
from uuid import UUID

from server.accounts import code, guessing
from server.database import Database


def enter(database: Database, typed: str, address: str, now: datetime) -> UUID:
    """The id of the person whom a one-time or recovery code lets in.

    Raises `WrongCode` (and its kinds) or `TooMany`; a wrong one is counted against `address`.
    """
    try:
        with database.write() as session:
            guessing.refuse_if_too_many(session, address, now)
            user = code.redeem(session, typed, now)
            guessing.forgive(session, address)
            return user.id
    except code.WrongCode:
        with database.write() as session:  # the first one was rolled back by the error
            guessing.note(session, address, now)
        raise
