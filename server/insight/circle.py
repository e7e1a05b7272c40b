"""Oneself and the people around: who is in the picture, and who knows whom. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from uuid import UUID

from server.contacts.tie import Tie
from server.insight.course import STAGES, Course
from server.insight.figure import Link, Node

MOST = 120
"""People in one picture: more are a cloud on a phone."""


def closest(everybody: Mapping[str, Course]) -> tuple[list[Node], int]:
    """The closest, of those as close the latest; and how many more there are."""
    people = {id: each for id, each in everybody.items() if not each.work}
    ids = nsmallest(MOST, people, key=lambda id: (-people[id].stage, -people[id].last, id))
    return [Node(id=UUID(id), stage=STAGES[people[id].stage]) for id in ids], len(people) - len(ids)


def links_among(
    nodes: Sequence[Node], ties: Iterable[Tie], introduced: Iterable[tuple[UUID, UUID]]
) -> list[Link]:
    """Each once, though it be on record twice; of `introduced` the first of two introduced the second."""
    told = {(a, b, "introduced") for a, b in introduced} | {(tie.a, tie.b, tie.how) for tie in ties}
    shown = {node.id for node in nodes}
    return [Link(a=a, b=b, how=how) for a, b, how in sorted(told) if {a, b} <= shown]
