"""Train the scorer on imagined cards: `python -m tests.bench.train [CARDS] [FIRST_SEED]`.

Writes server/cards/reader/weights.npz. The seeds must be others than those that are reported on.
"""

import sys
from dataclasses import dataclass
from difflib import SequenceMatcher
from random import Random

import numpy as np
from numpy.typing import NDArray

from server.cards.reader.evidence import Card
from server.cards.reader.fields import FieldParser
from server.cards.reader.layers import Layers, save_layers
from server.cards.reader.scorer import ROLES, WEIGHTS, Scorer
from server.cards.reader.script import fold
from tests.bench.cards.draw import draw
from tests.bench.cards.imagined import imagined
from tests.bench.cards.seen import family_of
from tests.bench.cards.sheet import Truth
from tests.bench.fitting import fitted

Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class Lesson:
    family: str
    card: Card
    rows: Matrix
    """What speaks for each of its segments, seen by itself."""
    roles: list[int]


def main(cards: int = 2000, first_seed: int = 100_000) -> None:
    given = lessons(cards, first_seed)
    layers = teach(given)
    save_layers(layers, WEIGHTS)
    print(f"{len(given)} cards; right on them: {rightness(given, layers):.1%}")


def lessons(cards: int, first_seed: int) -> list[Lesson]:
    parser, found = FieldParser(), list[Lesson]()
    scorer = Scorer(parser.names)
    for seed in range(first_seed, first_seed + cards):
        drawn = draw(seed, family_of(seed))
        card = parser.prepared(imagined(drawn, Random(seed)))
        if card.segments:
            roles = [role_of(segment.text, drawn.truth) for segment in card.segments]
            found.append(Lesson(drawn.family, card, scorer.alone(card), roles))
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
    rows = [lesson.rows for lesson in given]
    roles = np.concatenate([lesson.roles for lesson in given])
    halves = [np.arange(len(given)) % 2 == half for half in (0, 1)]
    taught = [fitted(*_some(rows, given, ~half), len(ROLES), seed) for half in halves]
    guesses = [taught[index % 2].chances(row) for index, row in enumerate(rows)]
    around = [
        scorer.among(lesson.card, row, guess) for lesson, row, guess in zip(given, rows, guesses, strict=True)
    ]
    return fitted(np.vstack(rows), roles, len(ROLES), seed), fitted(
        np.vstack(around), roles, len(ROLES), seed
    )


def _some(
    rows: list[Matrix], given: list[Lesson], chosen: NDArray[np.bool_]
) -> tuple[Matrix, NDArray[np.int64]]:
    kept = np.flatnonzero(chosen)
    return np.vstack([rows[index] for index in kept]), np.concatenate([given[index].roles for index in kept])


def rightness(given: list[Lesson], layers: tuple[Layers, Layers]) -> float:
    scorer = Scorer(FieldParser().names, layers)
    right = [
        chances.argmax(axis=1) == lesson.roles
        for lesson in given
        for chances in [scorer.chances(lesson.card)]
    ]
    return float(np.concatenate(right).mean())


_EMPTY = np.zeros(0, np.float32)
_BLANK = Layers(_EMPTY, _EMPTY, _EMPTY, _EMPTY, _EMPTY, _EMPTY)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
