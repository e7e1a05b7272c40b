"""In twelve months I want so many people I can call: a Monte Carlo run says what is likely. Pure.

Each run draws its rates from what is known of them (a Gamma for counts, a Beta for shares, as wide as the
observations are few) and lives through 24 months: people met at events who answer, exchanges begun online,
meetings one to one, ties that open up, and come into the network. What happens now and then is a Poisson
count, whose thinned part is one again. A rate that is certain is drawn as it is; where all are, so is the
answer. The same question gives the same answer: the dice are seeded by it.
"""

from dataclasses import dataclass, replace
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from server.followups.way import MONTHS
from server.insight.rates import Name, Rate, Rates

RUNS = 10_000
LEVER_RUNS = 2_000
WEEKS = 52 / 12
GOAL_MONTH = 12
MOST_PEOPLE = 500
"""Nobody can call more than that."""

Counts = NDArray[np.int64]
Numbers = NDArray[np.float64]

_TINY = 1e-9
_COUNTS = frozenset({"events", "posts", "one_to_one", "met_per_event", "began_per_post"})
LEVERS: dict[Name, float] = {"events": 1, "posts": 1, "one_to_one": 1, "prompt": 1}
"""One more of each; of the thanks, all of them within three days."""


@dataclass(frozen=True)
class Start:
    """Whom one knows today: those one is in touch with, those opened up, and the network."""

    in_touch: int = 0
    opened_up: int = 0
    network: int = 0


def simulate(
    start: Start, rates: Rates, runs: int = RUNS, months: int = MONTHS, seed: int | None = None
) -> Counts:
    """The size of the network: shape (months, runs), at the end of each month."""
    rng = np.random.default_rng(_seed(start, rates) if seed is None else seed)
    drawn = {name: _drawn(rng, name, rate, runs) for name, rate in rates.items()}
    certain = all(rate.weight is None for rate in rates.values())
    answers = drawn["prompt"] * drawn["reply_prompt"] + (1 - drawn["prompt"]) * drawn["reply_late"]
    coming = (
        drawn["events"] * drawn["met_per_event"] * answers + drawn["posts"] * WEEKS * drawn["began_per_post"]
    )
    in_touch, opened, network = (
        np.full(runs, count, dtype=np.int64) for count in (start.in_touch, start.opened_up, start.network)
    )
    sizes = np.empty((months, runs), dtype=np.int64)
    for month in range(months):  # the last step first: nobody climbs more than one stage a month
        lost = _share(rng, network, drawn["fades"], certain)
        closed = _share(rng, opened, drawn["closes"], certain)
        meetings = np.minimum(drawn["one_to_one"], in_touch * drawn["agrees"])
        grown = np.minimum(_count(rng, meetings * drawn["opens"], certain), in_touch)
        network = network + closed - lost
        opened = opened + grown - closed
        in_touch = in_touch + _count(rng, coming, certain) - grown
        sizes[month] = network
    return sizes


def lever_gains(start: Start, rates: Rates) -> list[tuple[Name, float]]:
    """By how many people each lever lifts the network of a year, on average; the strongest first.

    With the same dice each time, so that what differs is the lever.
    """
    seed = _seed(start, rates)
    before = _in_a_year(start, rates, seed)
    pulled = ((name, rates | {name: _pulled(name, rates[name])}) for name in LEVERS)
    gains = [(name, _gain(before, _in_a_year(start, changed, seed))) for name, changed in pulled]
    return sorted(gains, key=lambda gain: -gain[1])


def within_reach(start: Start, rates: Rates) -> int:
    """A goal to begin with: what one run of three reaches in a year, and more than there are today."""
    sizes = np.sort(_in_a_year(start, rates, _seed(start, rates)))
    one_in_three = int(sizes[-len(sizes) // 3])
    return min(max(one_in_three, start.network + 1), MOST_PEOPLE)


def _in_a_year(start: Start, rates: Rates, seed: int) -> Counts:
    last: Counts = simulate(start, rates, LEVER_RUNS, GOAL_MONTH, seed)[-1]
    return last


def _gain(before: Counts, after: Counts) -> float:
    """0 below twice its standard error: that is what the dice do, and not the lever."""
    gain = float(after.mean() - before.mean())
    error = float(np.sqrt((before.var() + after.var()) / len(before)))
    return gain if gain > 2 * error else 0.0


def _pulled(name: Name, rate: Rate) -> Rate:
    return replace(rate, value=1.0 if name == "prompt" else rate.value + LEVERS[name])


def _drawn(rng: np.random.Generator, name: Name, rate: Rate, runs: int) -> Numbers:
    """The rate in each run."""
    if rate.weight is None:
        return np.full(runs, rate.value)
    if name in _COUNTS:
        return rng.gamma(max(rate.value * rate.weight, _TINY), 1 / rate.weight, runs)
    yes, no = rate.value * rate.weight, (1 - rate.value) * rate.weight
    return rng.beta(max(yes, _TINY), max(no, _TINY), runs)


def _share(rng: np.random.Generator, of: Counts, share: Numbers, certain: bool) -> Counts:
    """How many of so many to whom something happens with that probability."""
    return _count(rng, of * share, certain) if certain else rng.binomial(of, share)


def _count(rng: np.random.Generator, mean: Numbers, certain: bool) -> Counts:
    """How often something happened in a month in which it happens so often on average."""
    if certain:
        return np.floor(mean + rng.random(len(mean))).astype(np.int64)
    return rng.poisson(mean).astype(np.int64)


def _seed(start: Start, rates: Rates) -> int:
    question = repr((start, sorted(rates.items())))
    return int.from_bytes(sha256(question.encode()).digest()[:8])
