"""A photo that should be taken again says why."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageFilter

from server.cards.reader import Reader
from tests.cards.draw import draw_card, jpeg, photograph
from tests.cards.people import HANAKO

PHOTO = Image.open(BytesIO(photograph(draw_card(HANAKO))))
DUNES = Image.fromarray(np.random.default_rng(0).integers(0, 255, (9, 12, 3), np.uint8))


@pytest.mark.parametrize(
    ("picture", "problem"),
    [
        (PHOTO, ""),
        (PHOTO.filter(ImageFilter.GaussianBlur(1.5)), ""),
        (PHOTO.filter(ImageFilter.GaussianBlur(4)), "blurred"),
        (PHOTO.filter(ImageFilter.GaussianBlur(10)), "blurred"),
        (PHOTO.resize((PHOTO.width // 7, PHOTO.height // 7)), "too_small"),
        (Image.new("RGB", (1200, 900), "white"), "no_card"),
        (DUNES.resize((1200, 900), Image.Resampling.NEAREST), "no_card"),
    ],
    ids=["sharp", "soft", "blurred", "very blurred", "far away", "blank", "no card"],
)
def test_a_photo_says_why_it_should_be_taken_again(
    picture: Image.Image, problem: str, reader: Reader
) -> None:
    reading = reader.read(jpeg(picture))
    assert reading.problem == problem
    assert bool(reading.cards) or problem in ("no_card", "blurred")
