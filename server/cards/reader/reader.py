"""The reader: models loaded once, then photo after photo."""

from time import perf_counter

from server.cards.reader.codes import Code, find_codes
from server.cards.reader.confidence import Weighed
from server.cards.reader.detector import Detector
from server.cards.reader.fields import FieldParser
from server.cards.reader.flat import FlatCard, lay_flat
from server.cards.reader.lines import TextLine, read_lines
from server.cards.reader.merge import with_codes
from server.cards.reader.outline import find_outlines
from server.cards.reader.photo import Photo, open_photo
from server.cards.reader.quad import Corners, as_quad, holds, whole
from server.cards.reader.quality import problem_of
from server.cards.reader.reading import CardReading, Line, Quad, Reading, Value
from server.cards.reader.recogniser import Recogniser
from server.cards.reader.script import plain
from server.cards.reader.turn import TurnJudge
from server.cards.reader.variants import variants

FEWEST_LINES = 3


class Reader:
    """Reads photos one after another, in one thread. Loading takes two seconds and some 300 MB: make one for
    each process."""

    def __init__(self) -> None:
        self._detector = Detector()
        self._judge = TurnJudge()
        self._recogniser = Recogniser()
        self.parser = FieldParser()

    def read(self, data: bytes, photo: str = "") -> Reading:
        """Read every card in the photo `data` (the bytes of an image file); `photo` is a label for it.

        A photo that shows no card gives a reading without cards and says so in `problem`. Raises
        `UnreadablePhoto` when the bytes hold no image that can be decoded.
        """
        started = perf_counter()
        opened, found = self.look(data)
        codes = find_codes(opened.pixels)
        problem = "" if codes else problem_of(opened, found)
        cards = [
            with_codes(self._card(opened, card, lines), opened, _on(card, codes, alone=len(found) == 1))
            for card, lines in found
            if problem != "no_card"
        ]
        spent = round((perf_counter() - started) * 1000)
        return Reading(photo=photo, ms=spent, problem=problem, cards=cards)

    def look(self, data: bytes) -> tuple[Photo, list[tuple[FlatCard, list[TextLine]]]]:
        """The first half of reading: the photo, and each card in it with its lines, not yet understood."""
        opened = open_photo(data)
        return opened, self._cards(opened)

    def _cards(self, photo: Photo) -> list[tuple[FlatCard, list[TextLine]]]:
        """The cards that say something. Where the outlines found hold next to no text, the whole photo is the
        card: a scan, or a picture that the card fills."""
        cards = [self._lines(photo, outline) for outline in find_outlines(photo.pixels)]
        if sum(len(lines) for _, lines in cards) < FEWEST_LINES:
            cards = [self._lines(photo, whole(photo.pixels))]
        return [(card, lines) for card, lines in cards if lines]

    def _lines(self, photo: Photo, outline: Corners) -> tuple[FlatCard, list[TextLine]]:
        self._recogniser.next_card()
        card = lay_flat(photo.pixels, outline, self._detector, self._judge, self._recogniser)
        return card, read_lines(card, self._recogniser)

    def _card(self, photo: Photo, card: FlatCard, lines: list[TextLine]) -> CardReading:
        def quad(box: Corners) -> Quad:
            return as_quad(card.in_photo(box) * photo.scale)

        return CardReading(
            box=as_quad(card.outline * photo.scale),
            fields={
                key: [_value(each, quad(each.candidate.line.box)) for each in found]
                for key, found in self.parser.fields(lines).items()
            },
            lines=[
                Line(text=plain(line.text), confidence=round(min(line.sureness), 3), box=quad(line.box))
                for line in lines
            ],
        )


def _on(card: FlatCard, codes: list[Code], alone: bool) -> list[Code]:
    """The codes printed on this card; a card alone in the photo may be cut more narrowly than it is."""
    return [code for code in codes if alone or holds(card.outline, code.box)]


def _value(each: Weighed, box: Quad) -> Value:
    candidate = each.candidate
    return Value(
        value=candidate.value,
        confidence=each.confidence,
        box=box,
        variants=variants(candidate.value) if candidate.key == "name" else [],
        disagrees=sorted(each.checked.disagrees),
    )
