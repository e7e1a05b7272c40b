"""Lines -> fields: what has a form of its own is taken first, the words are weighed."""

from server.cards.reader.assemble import assemble
from server.cards.reader.candidate import Candidate
from server.cards.reader.checks import checked
from server.cards.reader.confidence import Weighed, best_first, weighed
from server.cards.reader.evidence import Card
from server.cards.reader.figures import dialled
from server.cards.reader.label import attach_labels, is_only_label
from server.cards.reader.layers import Layers
from server.cards.reader.lines import TextLine
from server.cards.reader.names import Names
from server.cards.reader.parse_net import parse_net
from server.cards.reader.parse_phone import parse_phone
from server.cards.reader.parse_postal import PostalCodes, parse_postal
from server.cards.reader.reading import FieldKey
from server.cards.reader.repair import repaired_addresses
from server.cards.reader.scorer import Scorer
from server.cards.reader.segments import segments


class FieldParser:
    """Turns the lines of one card into candidates; holds the dictionaries and the weights."""

    def __init__(self, layers: tuple[Layers, ...] | None = None) -> None:
        """`layers`: others than the package's, to measure what they are worth."""
        self.names = Names()
        self.codes = PostalCodes()
        self.scorer = Scorer(self.names, layers)

    def parse(self, lines: list[TextLine]) -> list[Candidate]:
        """Candidates for every field, in no order. What fits nowhere is `other`."""
        card = self.prepared(lines)
        return [*card.fixed, *assemble(card, self.scorer.chances(card), self.names)]

    def fields(self, lines: list[TextLine]) -> dict[FieldKey, list[Weighed]]:
        """The fields of one card with their confidences, the best value of each first."""
        candidates = repaired_addresses(self.parse(lines), self.codes)
        return best_first(weighed(candidates, checked(candidates, self.names, self.codes)))

    def prepared(self, lines: list[TextLine]) -> Card:
        """What is known by its form, and the segments that are left to be weighed."""
        net, rest = parse_net(attach_labels([dialled(line) for line in lines]))
        phones, rest = parse_phone(rest)
        postal, rest = parse_postal(rest, self.codes)
        rest = [line for line in rest if not is_only_label(line.text)]
        return Card(segments(rest, self.names), [*net, *phones, *postal])
