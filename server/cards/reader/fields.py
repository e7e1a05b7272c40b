"""Lines -> fields: every parser takes what it knows best and leaves the rest to the next."""

from server.cards.reader.candidate import Candidate
from server.cards.reader.label import attach_labels, is_only_label
from server.cards.reader.lines import TextLine
from server.cards.reader.names import Names
from server.cards.reader.parse_address import parse_address
from server.cards.reader.parse_company import parse_company
from server.cards.reader.parse_name import parse_name
from server.cards.reader.parse_net import parse_net
from server.cards.reader.parse_phone import parse_phone
from server.cards.reader.parse_post import parse_post
from server.cards.reader.parse_postal import PostalCodes, parse_postal
from server.cards.reader.script import plain

OTHER = 0.6


class FieldParser:
    """Turns the lines of one card into candidates; holds the dictionaries."""

    def __init__(self) -> None:
        self.names = Names()
        self.codes = PostalCodes()

    def parse(self, lines: list[TextLine]) -> list[Candidate]:
        """Candidates for every field, in no order. What fits nowhere is `other`."""
        net, rest = parse_net(attach_labels(lines))
        phones, rest = parse_phone(rest)
        postal, rest = parse_postal(rest, self.codes)
        rest = [line for line in rest if not is_only_label(line.text)]
        addresses, rest = parse_address(rest, postal)
        emails = [candidate for candidate in net if candidate.key == "email"]
        companies, rest = parse_company(rest, net, self.names)
        posts, rest = parse_post(rest, self.names)
        names, rest = parse_name(rest, emails, self.names)
        others = [Candidate("other", plain(line.text), line, OTHER) for line in rest if len(line.text) > 1]
        return [*net, *phones, *postal, *addresses, *companies, *posts, *names, *others]
