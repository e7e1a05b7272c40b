"""What would bring the two of you closer, as a code that the phone puts into words. Pure."""

from collections.abc import Sequence

from server.contacts.beginning import invites_to_meet
from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.contacts.standing import NextStep, StageName


def next_step(
    contact: Contact,
    stage: StageName,
    routes: tuple[bool, bool],
    encounters: Sequence[Encounter],
    interactions: Sequence[Interaction],
) -> NextStep | None:
    """`stage` as shown, `routes`: A and B. None for people from work, or not to be contacted."""
    if contact.relation == "work" or contact.do_not_contact:
        return None
    if stage in ("opened_up", "network"):
        return _deeper(contact, stage, routes)
    has_x = any(handle.network.lower() == "x" and handle.handle for handle in contact.handles)
    if invites_to_meet(has_x, encounters, interactions):
        return "propose_meeting"
    if stage == "in_touch":
        return "own_time"
    if stage == "acquainted":
        return "exchange"
    return "say_hello" if contact.handles else "find_handle"


def _deeper(contact: Contact, stage: StageName, routes: tuple[bool, bool]) -> NextStep:
    """The two questions first; then the route that is still missing, which makes the tie strongest."""
    if stage == "opened_up" and None in (contact.casual_contact, contact.open_business):
        return "questions"
    if routes == (True, False):
        return "route_b"
    return "route_a" if routes == (False, True) else "keep"
