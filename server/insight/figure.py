"""The figures as the phone draws them. People, topics and events by their ids: it knows their names."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from server.contacts.standing import StageName
from server.insight.document import Fetched


class StageMonth(BaseModel):
    """`counts`: people at each stage, from interested to network, when the month ended."""

    month: date
    counts: list[int]


class Month(BaseModel):
    """`fresh`: how many of those met were met for the first time."""

    month: date
    met: int
    fresh: int


class Rise(BaseModel):
    """Who came to be closer, and when."""

    contact_id: UUID
    stage: StageName
    on: date


class Thanks(BaseModel):
    within: int
    later: int
    not_yet: int


class Lead(BaseModel):
    """A topic or an event: with how many people, and how many of them opened up, or are in the network."""

    id: UUID
    people: int
    opened_up: int
    network: int


Against = Literal["too_soon", "alone", "most", "more", "alike", "fewer"]


class Worth(BaseModel):
    """What an event led to: how many one met there, heard of or met again since, and who opened up.

    `usual`: how many it is of as many people elsewhere; `against`: how it compares with that.
    """

    event_id: UUID
    met: int
    went_on: int
    opened_up: int
    usual: float
    against: Against


class Worths(Fetched):
    """Of every event in one's own time at which anybody was met."""

    events: list[Worth]


class Figures(Fetched):
    """`network`: people with whom one can talk openly, and does; `people`: all that are counted.

    `rises`: this month's, the closest first, a few of them; `risen`: how many people. `began_online`: whom
    one wrote with first; `came_to_meet`: how many of them one has met since.
    """

    network: int
    people: int
    stages: list[StageMonth]
    rises: list[Rise]
    risen: int
    thanks: Thanks
    months: list[Month]
    began_online: int
    came_to_meet: int
    topics: list[Lead]
    events: list[Lead]


class Node(BaseModel):
    """`distance` from oneself follows from the stage."""

    id: UUID
    stage: StageName


class Link(BaseModel):
    """Between two people; `how` as it was set, or `introduced`: `a` introduced `b`."""

    a: UUID
    b: UUID
    how: str


class Circle(Fetched):
    """The people around oneself, the closest first; `left_out`: how many more there are."""

    nodes: list[Node]
    links: list[Link]
    left_out: int
