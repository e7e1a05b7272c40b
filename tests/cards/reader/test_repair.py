"""A postal code puts right what was badly read in its address, and nothing that was well read."""

from server.cards.reader.candidate import Candidate
from server.cards.reader.lines import TextLine
from server.cards.reader.parse_postal import PostalCodes
from server.cards.reader.repair import repaired_addresses
from tests.cards.reader.paper import line


def address(text: str, *guessed: int) -> Candidate:
    read = line(text, 0, 40, 30)
    sureness = tuple(0.5 if index in guessed else 1.0 for index in range(len(text)))
    return Candidate("address", text, TextLine(text, sureness, read.box), 0.9)


def repaired(code: str, where: Candidate) -> str:
    postal = Candidate("postal_code", code, line(code, 0, 0, 30), 0.98)
    (value,) = (
        each.value for each in repaired_addresses([postal, where], PostalCodes()) if each.key == "address"
    )
    return value


def test_a_letter_that_was_a_guess_is_put_right() -> None:
    assert repaired("150-0002", address("東京都渋谷区渋容2-15-1", 7)) == "東京都渋谷区渋谷2-15-1"


def test_a_letter_that_was_well_read_stays_although_the_code_names_another_town() -> None:
    assert repaired("150-0002", address("東京都渋谷区神南2-15-1")) == "東京都渋谷区神南2-15-1"


def test_an_address_that_fits_its_code_stays() -> None:
    assert repaired("150-0002", address("渋谷区渋谷2-15-1", 3)) == "渋谷区渋谷2-15-1"


def test_a_code_that_names_no_place_changes_nothing() -> None:
    assert repaired("000-0000", address("東京都渋谷区渋容2-15-1", 7)) == "東京都渋谷区渋容2-15-1"
