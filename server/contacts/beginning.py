"""Did it begin online? Whom you wrote with before you met is hardly a stranger at the first meeting. Pure."""

from collections.abc import Sequence, Set
from uuid import UUID

from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.events.reading.place import names_online

PROPOSE_AFTER = 3
"""Replies: then the time has come to propose a meeting."""
_ONLINE = ("x", "dm", "line", "linkedin", "instagram", "note", "github", "mail", "other")


def began_online(encounters: Sequence[Encounter], interactions: Sequence[Interaction]) -> bool:
    """Was the first that is on record a message, rather than a meeting or a call?"""
    first = min(interactions, key=lambda i: i.at, default=None)
    if first is None or not first.channel.lower().startswith(_ONLINE):
        return False
    return all(first.at < encounter.at for encounter in encounters)


def was_in_person(encounter: Encounter, online_events: Set[UUID]) -> bool:
    """Nobody sits beside anybody at an event that was held online, nor where a video call was the place."""
    return encounter.event_id not in online_events and not names_online(encounter.place)


def is_reply(interaction: Interaction) -> bool:
    """On X: an answer to what was written there, or logged as two-way. Who follows has not said a word."""
    channel = interaction.channel.lower()
    return interaction.direction != "out" and channel.startswith(("x", "dm")) and channel != "x_follow"


def invites_to_meet(
    has_x: bool, encounters: Sequence[Encounter], interactions: Sequence[Interaction]
) -> bool:
    """From online to offline: replied several times on X, and never met."""
    return has_x and not encounters and sum(map(is_reply, interactions)) >= PROPOSE_AFTER
