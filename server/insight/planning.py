"""The plan as the phone shows it: what was asked, what is likely, what moves it, and on what it rests."""

from collections.abc import Collection
from datetime import datetime
from typing import Annotated, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from server.insight.course import IN_TOUCH, OPENED_UP, Course
from server.insight.document import Fetched
from server.insight.figures import active_network
from server.insight.personas import PERSONAS, Leg, PersonaName
from server.insight.plan import GOAL_MONTH, MOST_PEOPLE, Counts, Start, lever_gains, simulate, within_reach
from server.insight.rates import PRIOR, Name, Rates, asked, assumed, own_rates

Share = Annotated[float | None, Field(ge=0, le=1)]
Source = Literal["asked", "persona", "own", "prior"]


class Question(BaseModel):
    """What the person set. What is left out is their own rate, beside the persona's pace, and a goal that is
    within reach at these: it stays where it is while they try other rates.
    """

    model_config = ConfigDict(extra="forbid")
    persona: PersonaName = "trading"
    people: int | None = Field(None, ge=1, le=MOST_PEOPLE)
    events: float | None = Field(None, ge=0, le=30)
    posts: float | None = Field(None, ge=0, le=50)
    one_to_one: float | None = Field(None, ge=0, le=60)
    prompt: Share = None
    met_per_event: float | None = Field(None, ge=0, le=50)
    began_per_post: float | None = Field(None, ge=0, le=10)
    reply_prompt: Share = None
    reply_late: Share = None
    agrees: Share = None
    opens: Share = None
    closes: Share = None
    fades: Share = None

    def wished(self) -> dict[Name, float]:
        found = {name: getattr(self, name) for name in PRIOR}
        return {name: value for name, value in found.items() if value is not None}


class Range(BaseModel):
    """The tenth, the fiftieth and the ninetieth of a hundred runs."""

    low: int
    middle: int
    high: int


class Lever(BaseModel):
    """`gain`: so many more people in a year, on average."""

    name: Name
    gain: float


class Assumption(BaseModel):
    """`prior`: what we assume where nothing is known; `of`: how many observations of one's own count too."""

    name: Name
    value: float
    prior: float
    of: int
    source: Source


class Plan(Fetched):
    """`months`: the likely size of the network at the end of each; `chance`: that it is enough in a year."""

    persona: PersonaName
    people: int
    network: int
    months: list[Range]
    chance: float
    levers: list[Lever]
    assumptions: list[Assumption]
    path: list[Leg]


def plan_of(people: Collection[Course], question: Question, now: datetime) -> Plan:
    counted = [each for each in people if not each.work]
    persona = PERSONAS[question.persona]
    prior = assumed(persona.pace)
    own, start = own_rates(counted, now.date(), prior), start_of(counted, now)
    goal = question.people or within_reach(start, own)
    rates = asked(own, question.wished())
    sizes = simulate(start, rates)
    return Plan(
        as_of=now,
        persona=question.persona,
        people=goal,
        network=start.network,
        months=_ranges(sizes),
        chance=float((sizes[GOAL_MONTH - 1] >= goal).mean()),
        levers=[Lever(name=name, gain=round(gain, 2)) for name, gain in lever_gains(start, rates)],
        assumptions=_assumptions(rates, prior, question),
        path=list(persona.path),
    )


def _ranges(sizes: Counts) -> list[Range]:
    """In whole people: that of the run which stands there, when they stand in order."""
    places = [round(share * (sizes.shape[1] - 1)) for share in (0.1, 0.5, 0.9)]
    ordered = np.sort(sizes, axis=1)[:, places]
    return [Range(low=low, middle=middle, high=high) for low, middle, high in ordered.tolist()]


def start_of(people: Collection[Course], now: datetime) -> Start:
    return Start(
        in_touch=sum(each.stage == IN_TOUCH for each in people),
        opened_up=sum(each.stage == OPENED_UP for each in people),
        network=active_network(people, now.date().toordinal()),
    )


def _assumptions(rates: Rates, prior: Rates, question: Question) -> list[Assumption]:
    wished, paced = question.wished(), PERSONAS[question.persona].pace

    def source(name: Name) -> Source:
        if name in wished:
            return "asked"
        return "own" if rates[name].of else "persona" if name in paced else "prior"

    return [
        Assumption(
            name=name, value=round(rate.value, 3), prior=prior[name].value, of=rate.of, source=source(name)
        )
        for name, rate in rates.items()
    ]
