"""Whatever a card says, and wherever."""

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from server.cards.reader.fields import FieldParser
from tests.cards.reader.layouts import CARDS
from tests.cards.reader.paper import Row, lines

PRINTED = [row[0] for rows, _ in CARDS.values() for row in rows]
PIECES = st.sampled_from([*PRINTED, "山本", "花子", "TEL", "FAX:", "株式会社", "〒", "@", "課長"])
LETTERS = "山田花子部課東京都区市1234567890-@.:ABCabcアイーあい 株式会社〒"
TEXTS = st.one_of(PIECES, st.text(alphabet=LETTERS, min_size=1, max_size=24))
ROWS = st.tuples(TEXTS, st.integers(0, 900), st.integers(0, 900), st.integers(16, 90))


def letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(re.findall(r"\w", re.sub("[ー_]", "", folded)))


@settings(max_examples=100, deadline=None)
@given(rows=st.lists(ROWS, max_size=12))
def test_no_value_has_a_letter_that_is_not_on_the_card(parser: FieldParser, rows: list[Row]) -> None:
    card = [letters(row[0]) for row in rows]
    for candidate in parser.parse(lines(*(row for row in rows if row[0].strip()))):
        assert letters(candidate.value) in letters(candidate.line.text)
        assert all(any(letters(word) in text for text in card) for word in candidate.line.text.split())


@settings(max_examples=100, deadline=None)
@given(rows=st.lists(ROWS, max_size=8))
def test_every_confidence_is_a_probability(parser: FieldParser, rows: list[Row]) -> None:
    found = parser.fields(lines(*(row for row in rows if row[0].strip())))
    assert all(0 <= each.confidence <= 1 for values in found.values() for each in values)
