"""How well and how fast drawn cards are read: `python -m tests.bench.reader [CARDS] [FIRST_SEED]`.

Every card is drawn, photographed and read; a field counts as right when its best value is exactly what is
printed. Prints one row a field, the reliability of the confidences, the time and the peak memory.
"""

import resource
import sys
from collections import defaultdict
from dataclasses import asdict
from statistics import median

from server.cards.reader import DOUBTFUL_BELOW, Reader, Reading
from tests.cards.draw import FACES, LAYOUTS, draw_card, photograph
from tests.cards.people import Printed, someone

Verdict = tuple[str, bool, float | None]
"""Field, whether it is exactly right, the confidence shown (None: nothing shown)."""


def main(cards: int = 40, first_seed: int = 1000) -> None:
    reader = Reader()
    verdicts, times = list[Verdict](), list[int]()
    for seed in range(first_seed, first_seed + cards):
        printed = someone(seed)
        layout, face = LAYOUTS[seed % len(LAYOUTS)], sorted(FACES)[seed % len(FACES)]
        reading = reader.read(photograph(draw_card(printed, layout, face), seed))
        times.append(reading.ms)
        verdicts += _judge(printed, reading)
    _print_fields(verdicts)
    _print_reliability(verdicts)
    print(f"\n{cards} photos, ms per photo: median {median(times):.0f}, slowest {max(times)}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB, drawing included")


def _judge(printed: Printed, reading: Reading) -> list[Verdict]:
    fields = reading.cards[0].fields if reading.cards else {}
    verdicts = list[Verdict]()
    for key, truth in asdict(printed).items():
        best = next((values[0] for name, values in fields.items() if name == key), None)
        if truth or best:
            right = best is not None and best.value == truth
            verdicts.append((key, right, best.confidence if best else None))
    return verdicts


def _print_fields(verdicts: list[Verdict]) -> None:
    outcomes = defaultdict[str, list[bool]](list)
    for key, right, _ in verdicts:
        outcomes[key].append(right)
        outcomes["all"].append(right)
    for key, rights in outcomes.items():
        print(f"{key:<12} {sum(rights):4} of {len(rights):4}  {sum(rights) / len(rights):6.1%}")


def _print_reliability(verdicts: list[Verdict]) -> None:
    shown = [(confidence, right) for _, right, confidence in verdicts if confidence is not None]
    print("\nconfidence   values  stated  observed")
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 0.95), (0.95, 1.01)):
        bucket = [(stated, right) for stated, right in shown if low <= stated < high]
        if bucket:
            stated, observed = (sum(column) / len(bucket) for column in zip(*bucket, strict=True))
            print(f"{low:.2f} - {min(high, 1):.2f} {len(bucket):8}  {stated:6.1%}  {observed:8.1%}")
    sure_but_wrong = sum(1 for stated, right in shown if stated >= DOUBTFUL_BELOW and not right)
    right_but_doubtful = sum(1 for stated, right in shown if stated < DOUBTFUL_BELOW and right)
    print(f"wrong but sure {sure_but_wrong / len(shown):.1%}", end=", ")
    print(f"right but doubtful {right_but_doubtful / len(shown):.1%}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
