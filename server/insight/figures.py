"""What is counted: the network, never cards. People from work are left out of everything. Pure."""

from collections.abc import Iterable

from server.insight.course import NETWORK, Course
from server.insight.document import Fetched


class Figures(Fetched):
    """`network`: people with whom one can talk openly, and does; `people`: all that are counted."""

    network: int
    people: int


def active_network(people: Iterable[Course], day: int) -> int:
    return sum(each.stage == NETWORK and each.active_until >= day for each in people)
