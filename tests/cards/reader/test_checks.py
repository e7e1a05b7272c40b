"""Fields of one card speak for each other or against."""

import pytest

from server.cards.reader.candidate import Candidate
from server.cards.reader.checks import Checked, checked
from server.cards.reader.fields import FieldParser
from server.cards.reader.reading import FieldKey
from tests.cards.reader.paper import line


def said(parser: FieldParser, *fields: tuple[FieldKey, str]) -> dict[FieldKey, Checked]:
    candidates = [
        Candidate(key, value, line(value, 0, 40 * row, 30), 0.9) for row, (key, value) in enumerate(fields)
    ]
    checks = checked(candidates, parser.names, parser.codes)
    return {candidate.key: check for candidate, check in zip(candidates, checks, strict=True)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("postal_code", "150-0002"), ("address", "東京都渋谷区渋谷2-15-1")),
        (("email", "abe@aoba.co.jp"), ("url", "https://www.aoba.co.jp/")),
        (("name", "山本 花子"), ("name_kana", "やまもと はなこ")),
        (("name", "山本 花子"), ("name_romaji", "Hanako Yamamoto")),
        (("name", "山本 花子"), ("email", "h.yamamoto@aoba.jp")),
        (("tel", "03-6804-1234"), ("address", "東京都渋谷区渋谷2-15-1")),
        (("tel", "03-6804-1234"), ("fax", "03-6804-1235")),
    ],
)
def test_two_fields_that_fit_vouch_for_each_other(
    one: tuple[FieldKey, str], other: tuple[FieldKey, str], parser: FieldParser
) -> None:
    checks = said(parser, one, other)
    assert checks[one[0]].agrees == {other[0]}
    assert checks[other[0]].agrees == {one[0]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("postal_code", "530-0001"), ("address", "東京都渋谷区渋谷2-15-1")),
        (("email", "abe@aoba.co.jp"), ("url", "www.aobo.co.jp")),
        (("name", "山本 花子"), ("name_kana", "すずき いちろう")),
        (("name", "山本 花子"), ("name_romaji", "Ichiro Suzuki")),
    ],
)
def test_two_fields_that_do_not_fit_name_each_other(
    one: tuple[FieldKey, str], other: tuple[FieldKey, str], parser: FieldParser
) -> None:
    checks = said(parser, one, other)
    assert checks[one[0]].disagrees == {other[0]}
    assert checks[other[0]].disagrees == {one[0]}
