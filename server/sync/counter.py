"""The person's counter row: whoever writes holds it until commit."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from server.accounts.user import User
from server.errors import NotSignedIn
from server.sync.entry import Counter


def hold_counter(session: Session, owner_id: UUID) -> Counter:
    """Locks it, so that a person's writers come one after the other and `seq` never skips a commit.

    Raises `NotSignedIn` when the account was deleted in the meantime.
    """
    counter = session.get(Counter, owner_id, with_for_update=True, populate_existing=True)
    if counter is not None:
        return counter
    try:
        with session.begin_nested():
            session.add(Counter(owner_id=owner_id, seq=0))
    except IntegrityError:  # another process made it in the same moment
        if session.get(User, owner_id) is None:
            raise NotSignedIn("This account was deleted.") from None
    return session.get_one(Counter, owner_id, with_for_update=True, populate_existing=True)
