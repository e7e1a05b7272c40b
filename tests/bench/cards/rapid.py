"""RapidOCR as it comes, before the same parser: what the stages before it are worth."""

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
from tests.bench.judge import Verdict, judge


def compare(reader: Reader, parser: FieldParser, seeds: range) -> None:
    """Both on the same photos, one after the other, in this run."""
    engine = RapidOCR()
    ours, theirs = list[Verdict](), list[Verdict]()
    fast, slow = list[float](), list[float]()
    for seed in seeds:
        data, truth, family = picture("photo", seed)
        started = perf_counter()
        _, cards = reader.look(data)
        ours += judge(family, truth, parser.fields(cards[0][1] if cards else []))[0]
        fast.append(perf_counter() - started)
        started = perf_counter()
        theirs += judge(family, truth, parser.fields(_lines(engine, data)))[0]
        slow.append(perf_counter() - started)
    for name, verdicts, times in (("this reader", ours, fast), ("RapidOCR + the same parser", theirs, slow)):
        right = sum(each.right for each in verdicts)
        letters = sum(each.letters for each in verdicts)
        said = f"{right} of {len(verdicts)} exactly, {letters} but for spaces"
        print(f"{name}: {said}; median {1000 * median(times):.0f} ms")


def _lines(engine: RapidOCR, data: bytes) -> list[TextLine]:
    result: Any = engine(data)
    if result.boxes is None:
        return []
    lines = [
        TextLine("".join(map(narrow, text)), (float(score),) * len(text), np.asarray(box, np.float32))
        for text, box, score in zip(result.txts, result.boxes, result.scores, strict=True)
        if text.strip()
    ]
    return sorted(lines, key=lambda line: (line.middle[1], line.middle[0]))
