"""Oneself and the people around: who is in the picture, and who knows whom. Pure."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from heapq import nsmallest
from uuid import UUID

from server.contacts.tie import Tie
from server.insight.course import STAGES, Course
from server.insight.figure import Circle, Link, Node

MOST = 120
"""People in one picture: more are a cloud on a phone."""


def circle_of(everybody: Mapping[str, Course], ties: Iterable[Tie], now: datetime) -> Circle:
    """The closest, and of those as close the latest."""
    people = {id: each for id, each in everybody.items() if not each.work}
    closest = nsmallest(MOST, people, key=lambda id: (-people[id].stage, -people[id].last, id))
    nodes = [Node(id=UUID(id), stage=STAGES[people[id].stage]) for id in closest]
    shown = {node.id for node in nodes}
    links = [Link(a=tie.a, b=tie.b, how=tie.how) for tie in ties if tie.a in shown and tie.b in shown]
    return Circle(
        as_of=now,
        nodes=nodes,
        links=sorted(links, key=lambda link: (link.a, link.b)),
        left_out=len(people) - len(nodes),
    )
