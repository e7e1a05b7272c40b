"""How well and how fast cards are read: `python -m tests.bench.reader [PHOTOS] [SCANS] [FIRST_SEED] [RAPID]`.

Cards are drawn by rules (tests/bench/cards), photographed and read; so are those that were written by hand
(tests/bench/cards/designs.py), which nothing was taught on; of their confidences those count that were not
fitted on. A field counts as right when its best value is printed on the card exactly so and none of its other
printed values is lost. Prints the table of fields, families, confidences, time and memory. Lines once read
are kept (tests/bench/cards/seen.py); times come only from cards read in this run. The first RAPID photos are
read with RapidOCR as it comes too.
"""

import itertools
import platform
import resource
import sys
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from statistics import median

from server.cards.reader import DOUBTFUL_BELOW, Reader
from server.cards.reader.fields import FieldParser
from tests.bench.cards.designs import designs, fitted_on
from tests.bench.cards.rapid import compare
from tests.bench.cards.seen import Kind, seen
from tests.bench.judge import Shown, Verdict, judge

BUCKETS = (0.0, 0.5, 0.7, 0.9, 0.95, 0.98, 1.01)
VERTICAL = ("vertical", "vertical_mixed", "tategaki")
"""Families, and pages of cards written by hand."""


def main(photos: int = 76, scans: int = 38, first_seed: int = 5000, rapid: int = 0) -> None:
    print(f"{platform.machine()}, {datetime.now(UTC):%Y-%m-%d}, python -m tests.bench.reader", *sys.argv[1:])
    reader, parser = Reader(), FieldParser()
    written = range(len(designs()))
    parts: list[dict[Kind, range]] = [
        {"scan": range(first_seed, first_seed + scans), "photo": range(first_seed, first_seed + photos)},
        {"design": written, "design photo": written},
    ]
    for kinds in parts:
        shown = [each for kind in kinds for each in measure(reader, parser, kind, kinds[kind])]
        print_reliability(shown)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB, drawing included")
    if rapid:
        compare(reader, parser, range(first_seed, first_seed + rapid))


def measure(reader: Reader, parser: FieldParser, kind: Kind, seeds: range) -> list[Shown]:
    """Prints how many fields are right; what was stated of each value, on cards that were not fitted on."""
    cards = [seen(reader, kind, seed) for seed in seeds]
    judged = [
        judge(card.family, card.truth, parser.fields(card.cards[0][0] if card.cards else []))
        for card in cards
    ]
    if cards:
        print_fields(kind, [verdict for verdicts, _ in judged for verdict in verdicts])
        print(f"{kind}s, ms before the parser: median {median(card.ms for card in cards):.0f}")
    fitted = fitted_on() if kind.startswith("design") else ()
    return [
        each for seed, (_, shown) in zip(seeds, judged, strict=True) if seed not in fitted for each in shown
    ]


def print_fields(kind: str, verdicts: list[Verdict]) -> None:
    across = [each for each in verdicts if _family(each) not in VERTICAL]
    downwards = [each for each in verdicts if _family(each) in VERTICAL]
    rows = [("all", verdicts), ("horizontal", across), ("vertical", downwards)]
    for sort in (lambda each: each.key, _family):
        groups = defaultdict[str, list[Verdict]](list)
        for each in verdicts:
            groups[sort(each)].append(each)
        rows += sorted(groups.items())
    print(f"\n{kind}s{'':<16} fields  exactly  letters only")
    for name, group in rows:
        if group:
            exactly, letters = (share(getattr(each, way) for each in group) for way in ("right", "letters"))
            print(f"{name:<20} {len(group):8}  {exactly:7.1%}  {letters:7.1%}")


def _family(verdict: Verdict) -> str:
    """Of cards written by hand their page."""
    return verdict.family.partition("/")[0]


def share(rights: Iterable[bool]) -> float:
    answers = list(rights)
    return sum(answers) / len(answers)


def print_reliability(shown: list[Shown]) -> None:
    if not shown:
        return
    print("\nconfidence   values  stated  observed")
    apart = 0.0
    for low, high in itertools.pairwise(BUCKETS):
        bucket = [each for each in shown if low <= each.confidence < high]
        if bucket:
            stated, observed = (
                sum(each.confidence for each in bucket) / len(bucket),
                share(each.right for each in bucket),
            )
            apart += abs(stated - observed) * len(bucket) / len(shown)
            print(f"{low:.2f} - {min(high, 1):.2f} {len(bucket):8}  {stated:6.1%}  {observed:8.1%}")
    wrong = share(each.confidence >= DOUBTFUL_BELOW and not each.right for each in shown)
    doubted = share(each.confidence < DOUBTFUL_BELOW and each.right for each in shown)
    print(f"expected calibration error {apart:.3f}, {len(shown)} values shown")
    print(f"wrong but sure {wrong:.1%}, right but doubtful {doubted:.1%}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
