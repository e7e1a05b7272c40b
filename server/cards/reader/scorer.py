"""What each segment of a card is, by the weight of its evidence.

Two small networks (one hidden layer) trained by `python -m tests.bench.train`: the first sees a segment by
itself, the second also what the first took its neighbours for.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from server.cards.reader.evidence import Card, Evidence
from server.cards.reader.layers import Layers, load_layers
from server.cards.reader.lines import TextLine
from server.cards.reader.names import Names, romanised, shortened
from server.cards.reader.places import Places
from server.cards.reader.script import has_japanese, is_kana

Matrix = NDArray[np.float32]
ROLES = ("name", "name_kana", "name_romaji", "company", "department", "title", "address", "other")
WEIGHTS = Path(__file__).with_name("weights.npz")


class Scorer:
    """Judges the segments of a card."""

    def __init__(self, names: Names, layers: tuple[Layers, ...] | None = None) -> None:
        self._names = names
        self._evidence = Evidence(names, Places())
        self._first, self._second = layers or load_layers(WEIGHTS)

    def chances(self, card: Card) -> Matrix:
        """A row for each segment: the probability of each of `ROLES`."""
        if not card.segments:
            return np.zeros((0, len(ROLES)), np.float32)
        rows = self.alone(card)
        return self._second.chances(self.among(card, rows, self._first.chances(rows)))

    def reasons(self, card: Card) -> tuple[Matrix, list[list[str]]]:
        """For people: the chances, and for each segment the features without which its likeliest role would
        be least likely, as the first network sees it."""
        if not card.segments:
            return np.zeros((0, len(ROLES)), np.float32), []
        features, rows = self._evidence.of(card)
        chances = self._first.chances(rows)
        roles = chances.argmax(axis=1)
        lost = np.stack([self._loss(rows, roles, column) for column in range(rows.shape[1])], axis=1)
        return self.chances(card), [[features[column] for column in np.argsort(-row)[:3]] for row in lost]

    def _loss(self, rows: Matrix, roles: NDArray[np.intp], column: int) -> Matrix:
        without = rows.copy()
        without[:, column] = self._first.shift[column]
        every = np.arange(len(rows))
        change = self._first.chances(rows)[every, roles] - self._first.chances(without)[every, roles]
        return np.asarray(change, np.float32)

    def alone(self, card: Card) -> Matrix:
        """The features of every segment by itself."""
        return self._evidence.of(card)[1]

    def among(self, card: Card, rows: Matrix, chances: Matrix) -> Matrix:
        """The features of every segment with what its neighbours were taken for."""
        nothing = np.zeros(len(ROLES), np.float32)
        around = list[Matrix]()
        name = card.segments[int(chances[:, 0].argmax())]
        for index, segment in enumerate(card.segments):
            near = [_nearest(card.segments, segment, side) for side in ("above", "below", "beside")]
            seen = [chances[each] if each is not None else nothing for each in near]
            others = np.delete(chances, index, axis=0)
            most = others.max(axis=0) if len(others) else nothing
            around.append(np.concatenate([chances[index], *seen, most, self._agrees(segment, name)]))
        return np.hstack([rows, np.array(around, np.float32)])

    def _agrees(self, segment: TextLine, name: TextLine) -> Matrix:
        """Whether this is how the likeliest name is read, in kana or in Latin letters; how near it stands."""
        split = self._names.split(name.text)
        if split is None or segment is name or not has_japanese(name.text):
            return np.array([0, 0, float(has_japanese(name.text)), float(segment is name)], np.float32)
        readings = self._names.family_readings(split.family) | self._names.given_readings(split.given)
        spoken = [romanised(reading) for reading in readings]
        said = romanised(segment.text) if is_kana(segment.text) else shortened(segment.text.lower())
        agrees = any(len(word) > 1 and word in said.replace(" ", "") for word in spoken)
        far = abs(segment.middle[1] - name.middle[1]) / max(name.height, 1)
        return np.array([agrees, 1 / (1 + far), 1, 0], np.float32)


def _nearest(segments: list[TextLine], segment: TextLine, side: str) -> int | None:
    """The closest segment above, below or on the same row, if it is near."""
    found = list[tuple[float, int]]()
    for index, other in enumerate(segments):
        down = (other.middle[1] - segment.middle[1]) / max(segment.height, other.height, 1)
        overlaps = other.left < segment.right and segment.left < other.right
        level = abs(down) < 0.5
        if other is segment or level != (side == "beside"):
            continue
        if level:
            found.append((abs(other.middle[0] - segment.middle[0]), index))
        elif overlaps and (down < 0) == (side == "above") and abs(down) < 4:
            found.append((abs(down), index))
    return min(found)[1] if found else None
