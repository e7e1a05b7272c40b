"""Which of two twins is printed is told by the picture of the letter."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from server.cards.reader.photo import Pixels
from server.cards.reader.recogniser import Recogniser, Writing
from server.cards.reader.twins import with_twins
from tests.cards.draw import FACES


def drawn(text: str, face: str, em: int = 48) -> Pixels:
    font = ImageFont.truetype(next(path for path in FACES[face] if path.exists()), em)
    strip = Image.new("RGB", (round(font.getlength(text)) + 10, em + 12), "white")
    ImageDraw.Draw(strip).text((5, em // 2 + 6), text, font=font, fill="black", anchor="lm")
    return np.asarray(strip)


@pytest.mark.parametrize("face", ["gothic", "mincho"])
@pytest.mark.parametrize("name", ["髙橋 一郎", "高橋 一郎", "山﨑 花子", "山崎 花子", "冨田 実", "富田 実"])
def test_the_form_that_is_printed_is_read(name: str, face: str, recogniser: Recogniser) -> None:
    picture = drawn(name, face)
    read = with_twins(recogniser.read(picture), picture)
    assert read.text.replace(" ", "") == name.replace(" ", "")
    assert len(read.text) == len(read.sureness)


def test_a_column_is_stood_upright_first() -> None:
    letters = [drawn(letter, "mincho") for letter in "山﨑"]
    strip = np.ascontiguousarray(np.rot90(np.vstack(letters)))
    writing = Writing("山崎", (1.0, 1.0), (0.25, 0.75))
    assert with_twins(writing, strip, downwards=True).text == "山﨑"


def test_letters_too_small_to_tell_stay_as_they_were_read() -> None:
    writing = Writing("高木", (0.9, 0.9), (0.25, 0.75))
    assert with_twins(writing, drawn("髙木", "gothic", 12)) == writing
