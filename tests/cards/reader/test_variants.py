"""Letters with a twin are offered, never put in."""

import pytest

from server.cards.reader.variants import variants


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("高橋 一郎", {"髙橋 一郎"}),
        ("髙橋 一郎", {"高橋 一郎"}),
        ("渡辺", {"渡邊", "渡邉"}),
        ("吉田", {"𠮷田"}),
        ("山本 花子", set()),
    ],
)
def test_each_other_form_of_one_letter_is_offered(name: str, others: set[str]) -> None:
    assert set(variants(name)) == others
