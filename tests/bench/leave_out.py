"""Each family of cards read by a scorer that was taught all the others:
`python -m tests.bench.leave_out [TAUGHT] [READ] [FIRST_SEED]`.

The cards are imagined (tests/bench/cards/imagined.py), as those are that teach, but without misread letters:
what is measured is the way from lines to fields on layouts never taught, not the recognition. The same cards
are read with the package's weights too, which know every family: the difference is what leaving out costs.
"""

import sys
from collections import defaultdict
from random import Random

from server.cards.reader.fields import FieldParser
from tests.bench.cards.draw import Card, draw
from tests.bench.cards.family import FAMILIES
from tests.bench.cards.imagined import imagined
from tests.bench.cards.seen import family_of
from tests.bench.judge import Shown, Verdict, judge
from tests.bench.reader import print_fields, print_reliability
from tests.bench.train import lessons, teach


def main(taught: int = 950, read: int = 190, first_seed: int = 300_000) -> None:
    given = lessons(taught, 100_000)
    seeds = defaultdict[str, list[int]](list)
    for seed in range(first_seed, first_seed + read):
        seeds[family_of(seed)].append(seed)
    knowing, known, left_out = FieldParser(), Judged(), Judged()
    for family in FAMILIES:
        parser = FieldParser(teach([lesson for lesson in given if lesson.family != family]))
        for seed in seeds[family]:
            drawn = draw(seed, family)
            known.add(drawn, seed, knowing)
            left_out.add(drawn, seed, parser)
    known.print("known")
    left_out.print("left out")


class Judged:
    """What came of the cards."""

    def __init__(self) -> None:
        self._verdicts, self._shown = list[Verdict](), list[Shown]()

    def add(self, card: Card, seed: int, parser: FieldParser) -> None:
        lines = imagined(card, Random(seed), slips=False)
        verdicts, shown = judge(card.family, card.truth, parser.fields(lines))
        self._verdicts += verdicts
        self._shown += shown

    def print(self, name: str) -> None:
        print_fields(name, self._verdicts)
        print_reliability(self._shown)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
