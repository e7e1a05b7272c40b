"""RapidOCR as it comes, before the same parser: what the stages before it are worth."""

from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np
from rapidocr import RapidOCR

from server.cards.reader import Reader
from server.cards.reader.fields import FieldParser
from server.cards.reader.lines import TextLine
from server.cards.reader.script import narrow
from tests.bench.cards.seen import picture
from tests.bench.cards.sheet import Truth
from tests.bench.judge import Verdict, judge

Photo = tuple[bytes, Truth, str]
"""An image file, what is printed on its card, and the card's family."""


def compare(reader: Reader, parser: FieldParser, seeds: range) -> None:
    """Both on the same photos in this run, first the one and then the other: the threads of the second stay
    awake for a while after each photo."""
    photos = [picture("photo", seed) for seed in seeds]
    _tell("this reader", photos, parser, lambda data: _ours(reader, data))
    engine = RapidOCR()
    _tell("RapidOCR + the same parser", photos, parser, lambda data: _theirs(engine, data))


def _tell(
    name: str, photos: list[Photo], parser: FieldParser, look: Callable[[bytes], list[TextLine]]
) -> None:
    verdicts, times = list[Verdict](), list[float]()
    for data, truth, family in photos:
        started = perf_counter()
        verdicts += judge(family, truth, parser.fields(look(data)))[0]
        times.append(perf_counter() - started)
    right, letters = (sum(getattr(each, way) for each in verdicts) for way in ("right", "letters"))
    said = f"{right} of {len(verdicts)} exactly, {letters} but for spaces"
    print(f"{name}: {said}; median {1000 * median(times):.0f} ms")


def _ours(reader: Reader, data: bytes) -> list[TextLine]:
    _, cards = reader.look(data)
    return cards[0][1] if cards else []


def _theirs(engine: RapidOCR, data: bytes) -> list[TextLine]:
    result: Any = engine(data)
    if result.boxes is None:
        return []
    lines = [
        TextLine("".join(map(narrow, text)), (float(score),) * len(text), np.asarray(box, np.float32))
        for text, box, score in zip(result.txts, result.boxes, result.scores, strict=True)
        if text.strip()
    ]
    return sorted(lines, key=lambda line: (line.middle[1], line.middle[0]))
