"""At which rates a network grows: one's own, and what we assume where one has too little of one's own. Pure.

Counts shrink towards the prior as conjugate models do (Gamma-Poisson for counts, Beta-binomial for shares:
Gelman et al., Bayesian Data Analysis, 3rd ed., 2.4 and 2.6): the estimate is the prior's weight of made-up
observations and one's own, taken together. The priors are our assumptions, not measurements; the screen says
so, and lets the person change each.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from server.insight.course import IN_TOUCH, NETWORK, OPENED_UP, Course

THREE_DAYS = 3 * 86_400
YEAR = 365
MONTH_DAYS = 30.44

Name = Literal[
    "events", "posts", "one_to_one", "prompt",
    "met_per_event", "began_per_post", "reply_prompt", "reply_late", "agrees", "opens", "closes", "fades",
]  # fmt: skip


@dataclass(frozen=True)
class Rate:
    """`weight`: how many observations it rests on; None: certain. `of`: how many of them are one's own."""

    value: float
    weight: float | None
    of: int = 0

    def with_own(self, total: float, of: int) -> "Rate":
        """Shrunk: `total` of `of` own observations beside the prior's."""
        if self.weight is None or of <= 0:
            return self
        weight = self.weight + of
        return Rate((self.value * self.weight + total) / weight, weight, of)


Rates = dict[Name, Rate]

PRIOR: Rates = {
    "events": Rate(1.0, 2),  # a month
    "posts": Rate(1.0, None),  # a week: nothing is on record of them
    "one_to_one": Rate(1.0, 2),  # meetings outside of events, a month
    "prompt": Rate(0.5, 8),  # share that hears from one within three days
    "met_per_event": Rate(3.0, 4),  # new people at an event
    "began_per_post": Rate(0.15, None),  # exchanges that begin with a post
    "reply_prompt": Rate(0.55, 10),  # share that answers when one wrote within three days
    "reply_late": Rate(0.25, 10),  # and when one wrote later, or not at all
    "agrees": Rate(0.15, 20),  # share of those in touch who find time for one, a month
    "opens": Rate(0.35, 10),  # share of one-to-one meetings after which one has opened up
    "closes": Rate(0.06, 30),  # share of those opened up who come into the network, a month
    "fades": Rate(0.01, None),  # share of the network that is lost from sight, a month
}


def assumed(pace: Mapping[Name, float]) -> Rates:
    """Of somebody who means to go about it at this pace: their own records count beside it."""
    return PRIOR | {name: replace(PRIOR[name], value=value) for name, value in pace.items()}


def own_rates(people: Collection[Course], today: date, prior: Rates = PRIOR) -> Rates:
    """Of the last year, or of as long as anything is on record."""
    since = today.toordinal() - YEAR
    begun = min((each.days[0] for each in people if each.days), default=today.toordinal())
    months = max(0, round((today.toordinal() - max(begun, since)) / MONTH_DAYS))
    recent = [each for each in people if each.met and each.met[0] >= since]
    events = {id for each in recent for id in each.events}
    alone = sum(day >= since for each in people for day in each.alone)
    became = [each for each in people if not each.old_friend]
    own: dict[Name, tuple[float, int]] = {
        "events": (len(events), months),
        "one_to_one": (alone, months),
        "met_per_event": (sum(bool(each.events) for each in recent), len(events)),
        "opens": (min(alone, sum(_reached(each, OPENED_UP, since) for each in became)), alone),
        "closes": _closings(became, today.toordinal()),
        **_answers(recent),
    }
    return prior | {name: prior[name].with_own(*counted) for name, counted in own.items()}


def asked(rates: Rates, wished: dict[Name, float]) -> Rates:
    """With what the person set: that is so, whatever is on record."""
    return rates | {name: replace(rates[name], value=value, weight=None) for name, value in wished.items()}


def _answers(people: Collection[Course]) -> dict[Name, tuple[float, int]]:
    prompt = [each for each in people if _is_prompt(each)]
    late = [each for each in people if not _is_prompt(each)]
    return {
        "prompt": (len(prompt), len(people)),
        "reply_prompt": (sum(each.reached[IN_TOUCH - 1] is not None for each in prompt), len(prompt)),
        "reply_late": (sum(each.reached[IN_TOUCH - 1] is not None for each in late), len(late)),
    }


def _is_prompt(course: Course) -> bool:
    began, thanked = course.began_at, course.thanked_at
    return began is not None and thanked is not None and thanked - began <= THREE_DAYS


def _closings(people: Collection[Course], today: int) -> tuple[float, int]:
    """Into the network, of the months that people stood opened up before it."""
    opened = [(each.reached[OPENED_UP - 1], each.reached[NETWORK - 1]) for each in people]
    days = sum((closed or today) - start for start, closed in opened if start is not None)
    return sum(closed is not None for _, closed in opened), round(days / MONTH_DAYS)


def _reached(course: Course, rank: int, since: int) -> bool:
    day = course.reached[rank - 1]
    return day is not None and day >= since
