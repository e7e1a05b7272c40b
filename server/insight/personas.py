"""People one may be, who build a network before they need it: how they begin, and their way month by month.

The way is the method of PRODUCT.md, paced for their lives: an account and posts, engaging, events with the
party afterwards, a salon, one to one. The steps are codes, which the phone puts into words.
"""

from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel

from server.insight.rates import Name

PersonaName = Literal["trading", "freelance", "manager", "parent"]


class Leg(BaseModel):
    """From one month of the way to another, both counted from one."""

    start: int
    end: int
    steps: list[str]


@dataclass(frozen=True)
class Persona:
    """`pace`: how they mean to go about it, which the person may change."""

    pace: dict[Name, float]
    path: tuple[Leg, ...]


def _leg(start: int, end: int, *steps: str) -> Leg:
    return Leg(start=start, end=end, steps=list(steps))


PERSONAS: dict[PersonaName, Persona] = {
    "trading": Persona(  # of a trading house, about to start on their own: evenings, much to tell
        {"events": 2, "posts": 3, "one_to_one": 3, "prompt": 0.8},
        (
            _leg(1, 1, "account", "own_time"),
            _leg(1, 3, "post_trade", "engage_ten"),
            _leg(2, 4, "first_event", "after_party"),
            _leg(4, 8, "salon", "thank"),
            _leg(5, 12, "one_to_one", "outside_trade"),
            _leg(10, 18, "open_business"),
            _leg(18, 24, "go_independent", "keep"),
        ),
    ),
    "freelance": Persona(  # a freelance designer: much online, works alone
        {"events": 2, "posts": 5, "one_to_one": 4, "prompt": 0.7},
        (
            _leg(1, 1, "account"),
            _leg(1, 4, "post_work", "engage_ten"),
            _leg(2, 6, "online_to_offline"),
            _leg(3, 9, "first_event", "after_party", "thank"),
            _leg(4, 12, "salon", "one_to_one"),
            _leg(9, 24, "introduce", "open_business", "keep"),
        ),
    ),
    "manager": Persona(  # newly appointed in a regional city: few events, everybody knows everybody
        {"events": 1, "posts": 1, "one_to_one": 4, "prompt": 0.9},
        (
            _leg(1, 2, "account", "local"),
            _leg(1, 6, "first_event", "after_party", "thank"),
            _leg(3, 9, "circle", "one_to_one"),
            _leg(6, 15, "engage_far", "own_time"),
            _leg(9, 24, "introduce", "open_business", "keep"),
        ),
    ),
    "parent": Persona(  # raising small children: hardly an evening, so online first and lunches
        {"events": 0.5, "posts": 3, "one_to_one": 2, "prompt": 0.9},
        (
            _leg(1, 2, "account", "post_short"),
            _leg(1, 8, "engage_ten", "online_event"),
            _leg(4, 12, "online_to_offline", "lunch"),
            _leg(8, 16, "salon", "thank"),
            _leg(12, 24, "one_to_one", "open_business", "keep"),
        ),
    ),
}
