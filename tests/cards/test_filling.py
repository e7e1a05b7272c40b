"""Two sides of one card."""

from server.cards.filling import front_and_back
from server.cards.reading import ReadCard, ReadValue


def test_a_value_from_the_back_says_in_which_photo_it_stands() -> None:
    front = ReadCard(fields={"name": [ReadValue(value="山田 太郎", confidence=0.9)]})
    back = ReadCard(fields={"email": [ReadValue(value="taro@example.com", confidence=0.9)]}, photo=1)
    both = front_and_back([front, back])
    assert [both.fields[key][0].photo for key in ("name", "email")] == [None, 1]
