"""Train the scorer on imagined cards: `python -m tests.bench.train [CARDS] [FIRST_SEED]`.

Writes server/cards/reader/weights.npz. The seeds must be others than those that are reported on.
"""

import sys
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from server.cards.reader.evidence import Card
from server.cards.reader.fields import FieldParser
from server.cards.reader.scorer import ROLES, WEIGHTS, Layers, Scorer
from server.cards.reader.script import fold
from tests.bench.cards.draw import draw
from tests.bench.cards.imagined import imagined
from tests.bench.cards.seen import family_of
from tests.bench.cards.sheet import Truth

Matrix = NDArray[np.float32]
HIDDEN, EPOCHS, RATE, DECAY = 40, 60, 3e-3, 1e-4


@dataclass(frozen=True)
class Lesson:
    family: str
    card: Card
    roles: list[int]


def main(cards: int = 2500, first_seed: int = 100_000) -> None:
    given = lessons(cards, first_seed)
    layers = teach(given)
    save(layers, WEIGHTS)
    print(f"{len(given)} cards; right on them: {rightness(given, layers):.1%}")


def lessons(cards: int, first_seed: int) -> list[Lesson]:
    parser, found = FieldParser(), list[Lesson]()
    for seed in range(first_seed, first_seed + cards):
        drawn = draw(seed, family_of(seed))
        card = parser.prepared(imagined(drawn, Random(seed)))
        if card.segments:
            found.append(
                Lesson(drawn.family, card, [role_of(segment.text, drawn.truth) for segment in card.segments])
            )
    return found


def role_of(text: str, truth: Truth) -> int:
    """What a segment is: the printed value that it equals, else the one that it is part of."""
    said = fold(text)
    best, found = 0.0, "other"
    for key in ROLES[:-1]:
        for value in truth.get(key, []):
            closeness = _closeness(said, fold(value))
            if closeness > best:
                best, found = closeness, key
    return ROLES.index(found)


def _closeness(said: str, printed: str) -> float:
    if said == printed:
        return 2.0
    if said in printed and len(said) > 1:
        return 1 + len(said) / len(printed) / 2
    alike = SequenceMatcher(None, said, printed).ratio()
    return alike if alike > 0.75 else 0.0


def teach(given: list[Lesson], seed: int = 0) -> tuple[Layers, Layers]:
    """The second network learns from what the first says of cards that it was not taught."""
    scorer = Scorer(FieldParser().names, (_BLANK, _BLANK))
    rows = [scorer.alone(lesson.card) for lesson in given]
    roles = np.concatenate([lesson.roles for lesson in given])
    halves = [np.arange(len(given)) % 2 == half for half in (0, 1)]
    taught = [_fit(*_some(rows, given, ~half), seed) for half in halves]
    guesses = [taught[index % 2].chances(row) for index, row in enumerate(rows)]
    around = [
        scorer.among(lesson.card, row, guess) for lesson, row, guess in zip(given, rows, guesses, strict=True)
    ]
    return _fit(np.vstack(rows), roles, seed), _fit(np.vstack(around), roles, seed)


def _some(
    rows: list[Matrix], given: list[Lesson], chosen: NDArray[np.bool_]
) -> tuple[Matrix, NDArray[np.int64]]:
    kept = np.flatnonzero(chosen)
    return np.vstack([rows[index] for index in kept]), np.concatenate([given[index].roles for index in kept])


def _fit(rows: Matrix, roles: NDArray[np.int64], seed: int) -> Layers:
    """Adam on the cross entropy, a part of the features hidden each time so that none is leant on alone."""
    dice = np.random.default_rng(seed)
    shift, scale = rows.mean(axis=0), np.maximum(rows.std(axis=0), 0.05)
    data = ((rows - shift) / scale).clip(-4, 4).astype(np.float32)
    sizes = ((data.shape[1], HIDDEN), (HIDDEN,), (HIDDEN, len(ROLES)), (len(ROLES),))
    weights = [
        dice.normal(0, (2 / size[0]) ** 0.5, size) if len(size) > 1 else np.zeros(size) for size in sizes
    ]
    first, second = [np.zeros_like(w) for w in weights], [np.zeros_like(w) for w in weights]
    step, batch = 0, 256
    for epoch in range(EPOCHS):
        order = dice.permutation(len(data))
        rate = RATE * 0.5 * (1 + np.cos(np.pi * epoch / EPOCHS))
        for start in range(0, len(order), batch):
            step += 1
            chosen = order[start : start + batch]
            kept = data[chosen] * (dice.random((len(chosen), data.shape[1])) > 0.08)
            for index, slope in enumerate(_slopes(kept, roles[chosen], weights)):
                slope = slope + DECAY * weights[index]
                first[index] = 0.9 * first[index] + 0.1 * slope
                second[index] = 0.999 * second[index] + 0.001 * slope**2
                push = first[index] / (1 - 0.9**step) / (np.sqrt(second[index] / (1 - 0.999**step)) + 1e-8)
                weights[index] = weights[index] - rate * push
    return Layers(*(np.asarray(part, np.float32) for part in (shift, scale, *weights)))


def _slopes(
    rows: Matrix, roles: NDArray[np.int64], weights: list[NDArray[np.float64]]
) -> list[NDArray[np.float64]]:
    inner, inner_bias, outer, outer_bias = weights
    hidden = np.maximum(rows @ inner + inner_bias, 0)
    scores = hidden @ outer + outer_bias
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    chances[np.arange(len(roles)), roles] -= 1
    chances /= len(roles)
    back = (chances @ outer.T) * (hidden > 0)
    return [rows.T @ back, back.sum(axis=0), hidden.T @ chances, chances.sum(axis=0)]


def rightness(given: list[Lesson], layers: tuple[Layers, Layers]) -> float:
    scorer = Scorer(FieldParser().names, layers)
    right = [
        chances.argmax(axis=1) == lesson.roles
        for lesson in given
        for chances in [scorer.chances(lesson.card)]
    ]
    return float(np.concatenate(right).mean())


def save(layers: tuple[Layers, Layers], path: Path) -> None:
    parts = {f"{name}{stage + 1}": getattr(each, name).astype(np.float16)
             for stage, each in enumerate(layers) for name in Layers.__dataclass_fields__}  # fmt: skip
    np.savez_compressed(path, allow_pickle=False, **parts)


_EMPTY = np.zeros(0, np.float32)
_BLANK = Layers(_EMPTY, _EMPTY, _EMPTY, _EMPTY, _EMPTY, _EMPTY)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
