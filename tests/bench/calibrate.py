"""Fit the confidences: `python -m tests.bench.calibrate [PHOTOS] [SCANS] [FIRST_SEED ...]`.

Reads cards, also every other one of those written by hand and a photo of it, holds every value against what
is printed, and fits a logistic regression to the signs that `confidence.signs` gives. Writes
server/cards/reader/calibration.json.
"""

import json
import sys
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from server.cards.reader import Reader
from server.cards.reader.checks import checked
from server.cards.reader.confidence import CALIBRATION, signs
from server.cards.reader.fields import FieldParser
from server.cards.reader.repair import repaired_addresses
from tests.bench.cards.designs import fitted_on
from tests.bench.cards.seen import Kind, seen
from tests.bench.judge import exact

RIDGE, STEPS = 1.0, 50
WRITTEN = 2
"""How often a card of another hand counts: they are fewer, and more like those that people hand out."""
CAUTION = 0.3
"""Less sure than the fit says: a wrong value that looks right is worse than a right one that is doubted."""
EXPECTED = {"worst_letter": -2.0, "disagrees": -2.0, "invalid": -3.0, "role": 1.0, "strange": -1.0,
            "unspoken": -1.0, "half_a_name": -2.0, "foreign_name": -1.0, "lookalike": -2.0, "bare_url": -2.0,
            "worst_gap": -1.0, "closed_floor": -0.5, "listed": -0.5, "house": -0.2}  # fmt: skip


def main(photos: int = 48, scans: int = 38, *first_seeds: int) -> None:
    reader, parser = Reader(), FieldParser()
    rows, right = list[dict[str, float]](), list[bool]()
    for kind, seed in chosen(photos, scans, first_seeds or (0, 5000)):
        card = seen(reader, kind, seed)
        for lines, _ in card.cards[:1]:
            candidates = repaired_addresses(parser.parse(lines), parser.codes)
            for candidate, check in zip(
                candidates, checked(candidates, parser.names, parser.codes), strict=True
            ):
                if candidate.key != "other":
                    rows.append(signs(candidate, check, candidates))
                    right.append(exact(candidate.value) in map(exact, card.truth.get(candidate.key, [])))
    weights = fit(rows, right)
    weights["one"] -= CAUTION
    CALIBRATION.write_text(
        json.dumps({name: round(weight, 3) for name, weight in weights.items()}, indent=1) + "\n"
    )
    print(f"{len(rows)} values, {sum(right)} right")


def chosen(photos: int, scans: int, first_seeds: tuple[int, ...]) -> Iterator[tuple[Kind, int]]:
    for start in first_seeds:
        yield from (("photo", start + each) for each in range(photos))
        yield from (("scan", start + each) for each in range(scans))
    for _ in range(WRITTEN):
        yield from (("design", place) for place in fitted_on())
        yield from (("design photo", place) for place in fitted_on())


def fit(rows: list[dict[str, float]], right: list[bool]) -> dict[str, float]:
    """By Newton's method; every weight but the first is drawn towards what is expected of it."""
    names = sorted({name for row in rows for name in row})
    data = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    truth = np.array(right, float)
    before = np.array([EXPECTED.get(name, 0.0) for name in names])
    weights: NDArray[np.float64] = before.copy()
    pull = np.array([0.0 if name == "one" else RIDGE for name in names])
    for _ in range(STEPS):
        stated = 1 / (1 + np.exp(-(data @ weights).clip(-30, 30)))
        curve = data.T @ (data * (stated * (1 - stated))[:, None]) + np.diag(pull + 1e-6)
        step = np.linalg.solve(curve, data.T @ (stated - truth) + pull * (weights - before))
        weights = weights - step / max(1.0, np.abs(step).max())  # a whole step may overshoot
        if np.abs(step).max() < 1e-6:
            break
    return dict(zip(names, map(float, weights), strict=True))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
