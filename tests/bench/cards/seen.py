"""Lines read from the bench's cards, kept on disk: the parser is worked on without reading them again.

`ENISHI_BENCH_CACHE` names the folder (default: a folder of the system's for temporary files). Empty it after
a change to the generator or to the stages before the parser.
"""

import os
import pickle
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Literal, cast

from server.cards.reader import Reader
from server.cards.reader.lines import TextLine
from tests.bench.cards.camera import jpeg, photograph
from tests.bench.cards.designs import designs
from tests.bench.cards.draw import draw
from tests.bench.cards.family import FAMILIES
from tests.bench.cards.sheet import Truth

Kind = Literal["scan", "photo", "design", "design photo"]
"""Drawn by rules or written by hand (`designs.py`); as it is drawn or photographed."""
Read = list[tuple[list[TextLine], tuple[float, float]]]
"""For each card found its lines and its width and height in pixels."""


@dataclass(frozen=True)
class Seen:
    family: str
    truth: Truth
    cards: Read
    ms: int


def family_of(seed: int) -> str:
    return list(FAMILIES)[seed % len(FAMILIES)]


def picture(kind: Kind, seed: int) -> tuple[bytes, Truth, str]:
    """An image file, what is printed on the card, and its family."""
    if kind in ("design", "design photo"):
        design = designs()[seed]
        family, card, truth = design.name, design.picture, design.truth
    else:
        drawn = draw(seed, family_of(seed))
        family, card, truth = drawn.family, drawn.picture, drawn.truth
    return (photograph(card, seed) if kind.endswith("photo") else jpeg(card)), truth, family


def seen(reader: Reader, kind: Kind, seed: int) -> Seen:
    path = _folder() / f"{kind}-{seed}.pickle"
    if path.exists():
        return cast(Seen, pickle.loads(path.read_bytes()))
    data, truth, family = picture(kind, seed)
    started = perf_counter()
    _, cards = reader.look(data)
    ms = round((perf_counter() - started) * 1000)
    read = [(lines, (float(card.pixels.shape[1]), float(card.pixels.shape[0]))) for card, lines in cards]
    found = Seen(family, truth, read, ms)
    path.write_bytes(pickle.dumps(found))
    return found


def _folder() -> Path:
    folder = Path(os.environ.get("ENISHI_BENCH_CACHE", Path(tempfile.gettempdir()) / "enishi-bench"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
