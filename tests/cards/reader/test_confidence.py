"""What is not to be trusted is doubted."""

from server.cards.reader.fields import FieldParser
from server.cards.reader.lines import TextLine
from tests.cards.reader.paper import Row, line, lines


def chance(parser: FieldParser, key: str, *rows: Row) -> float:
    return max(
        each.confidence
        for name, values in parser.fields(lines(*rows)).items()
        if name == key
        for each in values
    )


def test_half_a_name_is_doubtful(parser: FieldParser) -> None:
    contact = ("TEL 03-6804-1234", 100, 400, 28)
    whole, half = ("山本 花子", 100, 200, 60), ("花子", 220, 200, 60)
    assert chance(parser, "name", whole, contact) > 0.9 > chance(parser, "name", half, contact)


def test_a_postal_code_and_its_place_vouch_for_each_other(parser: FieldParser) -> None:
    right = ("〒150-0002 東京都渋谷区渋谷2-15-1", 100, 100, 30)
    wrong = ("〒530-0001 東京都渋谷区渋谷2-15-1", 100, 100, 30)
    assert chance(parser, "address", right) > 0.9 > chance(parser, "address", wrong)
    assert chance(parser, "postal_code", right) > 0.9 > chance(parser, "postal_code", wrong)


def test_a_number_that_cannot_exist_is_doubtful(parser: FieldParser) -> None:
    assert chance(parser, "tel", ("TEL 03-6804-12345", 100, 100, 30)) < 0.9


def test_a_number_that_has_lost_a_hyphen_is_doubtful(parser: FieldParser) -> None:
    assert chance(parser, "tel", ("TEL 045-5205523", 100, 100, 30)) < 0.9
    assert chance(parser, "tel", ("TEL 045-520-5523", 100, 100, 30)) >= 0.9


def test_a_letter_badly_read_makes_its_value_doubtful(parser: FieldParser) -> None:
    read = line("TEL 03-6804-1234", 100, 100, 30)
    unsure = TextLine(read.text, (*read.sureness[:-1], 0.5), read.box)
    ((number,),) = parser.fields([unsure]).values()
    assert number.confidence < 0.9
