"""Each family of cards read by a scorer that was taught all the others:
`python -m tests.bench.leave_out [TAUGHT] [READ] [FIRST_SEED]`.

The cards are imagined (tests/bench/cards/imagined.py), as those are that teach: what is measured is the way
from lines to fields on layouts never taught, not the recognition of letters.
"""

import sys
from collections import defaultdict
from random import Random

from server.cards.reader.fields import FieldParser
from tests.bench.cards.draw import draw
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
    verdicts, shown = list[Verdict](), list[Shown]()
    for family in FAMILIES:
        parser = FieldParser(teach([lesson for lesson in given if lesson.family != family]))
        for seed in seeds[family]:
            drawn = draw(seed, family)
            right, stated = judge(family, drawn.truth, parser.fields(imagined(drawn, Random(seed))))
            verdicts += right
            shown += stated
    print_fields("left out", verdicts)
    print_reliability(shown)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
