"""To erase a person entirely: what is only about them goes, what they share with others no longer names them.

What was deleted comes here by itself when its thirty days are over.
"""

import logging
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.standing import Standing
from server.errors import NotFound
from server.lease import claim, give_back
from server.services import Services
from server.sync.changes import Changes
from server.sync.documents import Document, model_of
from server.sync.tombstone import Tombstone

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
AT_ONCE = 50
_AFTER_TROUBLE = timedelta(hours=1)
_ONLY_ABOUT_ONE = frozenset({"positions", "cards", "readings", "interactions", "ties", "followups"})


def erase(changes: Changes, id: UUID) -> int:
    """How many documents were erased; 0 the second time. Raises `NotFound`.

    An encounter, an event or an introduction that others have a part in stays, and names the person no more.
    """
    if not changes.holds(Contact, id):
        raise NotFound("There is no such contact.")
    erased = changes.erase(Contact, id) + changes.erase(Standing, id)
    for document in changes.naming(id):
        if _is_only_about(document, id):
            erased += changes.erase(type(document), document.id)
        else:
            changes.leave_out(document, id)
    changes.settle()
    return erased


def erase_next(services: Services) -> bool:
    """Erases what has been deleted for thirty days, a few at once; False when there is nothing."""
    now = services.clock()
    with services.database.read() as session:
        if session.scalar(select(Tombstone.id).where(Tombstone.next_at <= now).limit(1)) is None:
            return False
    with services.database.write() as session:
        due = claim(session, Tombstone, now, AT_ONCE, LEASE)
    for stone in due:
        _erase_one(services, stone)
    return bool(due)


def _is_only_about(document: Document, id: UUID) -> bool:
    if isinstance(document, Encounter):
        return set(document.contact_ids) == {id}
    return document.collection in _ONLY_ABOUT_ONE


def _erase_one(services: Services, stone: Tombstone) -> None:
    """One document's trouble does not hold up the others."""
    try:
        with services.database.write() as session:
            changes = Changes(session, stone.owner_id, services.clock())
            if _is_still(session, stone):
                _erase_document(changes, stone)
    except Exception:
        log.exception("%s %s could not be erased", stone.collection, stone.id)
        with services.database.write() as session:
            give_back(session, stone, services.clock() + _AFTER_TROUBLE)


def _is_still(session: Session, stone: Tombstone) -> bool:
    """Deleted, and ours to erase: an undo takes the tombstone away while it holds the person's counter."""
    found = session.get(Tombstone, (stone.id, stone.collection))
    return found is not None and found.lease_token == stone.lease_token


def _erase_document(changes: Changes, stone: Tombstone) -> None:
    model = model_of(stone.collection)
    if model is Contact:
        erase(changes, stone.id)
    elif model:
        changes.erase(model, stone.id)
        changes.settle()
