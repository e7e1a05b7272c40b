"""Did it begin online? Whom you wrote with before you met is hardly a stranger at the first meeting. Pure."""

from collections.abc import Sequence, Set
from datetime import datetime
from uuid import UUID

from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction

PROPOSE_AFTER = 3
"""Two-way replies: then the time has come to propose a meeting."""
_ONLINE = ("x", "dm", "line", "linkedin", "instagram", "note", "github", "mail", "other")


def began_online(encounters: Sequence[Encounter], interactions: Sequence[Interaction]) -> bool:
    """Was the first that is on record a message, rather than a meeting or a call?"""
    first = min(interactions, key=lambda i: i.at, default=None)
    if first is None or not first.channel.lower().startswith(_ONLINE):
        return False
    return all(first.at < encounter.at for encounter in encounters)


def came_to_meet(
    encounters: Sequence[Encounter],
    interactions: Sequence[Interaction],
    online_events: Set[UUID] = frozenset(),
) -> datetime | None:
    """When somebody met online was first met in person; None: it did not begin online, or has not come to it.

    `online_events`: those that were held online, where nobody sits beside anybody.
    """
    if not began_online(encounters, interactions):
        return None
    return min((e.at for e in encounters if e.event_id not in online_events), default=None)


def replies(interactions: Sequence[Interaction]) -> int:
    """Two-way exchanges on X: an answer to what was written there, or logged as two-way."""
    return sum(i.direction != "out" and i.channel.lower().startswith(("x", "dm")) for i in interactions)


def invites_to_meet(
    has_x: bool, encounters: Sequence[Encounter], interactions: Sequence[Interaction]
) -> bool:
    """From online to offline: replied several times on X, and never met."""
    return has_x and not encounters and replies(interactions) >= PROPOSE_AFTER
