"""What is counted: the network, never cards. People from work are left out of everything."""

from collections.abc import Iterable

from server.contacts.standing import Standing
from server.insight.view import Fetched


class Figures(Fetched):
    """`network`: people with whom one can talk openly, and does; `people`: all that are counted."""

    network: int
    people: int


def active_network(standings: Iterable[Standing]) -> int:
    return sum(each.stage == "network" and each.active for each in standings)
