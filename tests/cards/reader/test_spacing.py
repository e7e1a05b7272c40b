"""Spaces are told by the paper that the letters at their sides do not leave by themselves."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from server.cards.reader.paper import expected_gap
from server.cards.reader.recogniser import Recogniser
from server.cards.reader.spacing import with_spaces
from tests.cards.draw import FACES

EM = 44


def read(text: str, face: str, recogniser: Recogniser) -> tuple[str, tuple[float, ...]]:
    font = ImageFont.truetype(next(path for path in FACES[face] if path.exists()), EM)
    strip = Image.new("RGB", (round(font.getlength(text)) + 10, 52), "white")
    ImageDraw.Draw(strip).text((5, 26), text, font=font, fill="black", anchor="lm")
    pixels = np.asarray(strip)
    return with_spaces(recogniser.read(pixels), pixels)


@pytest.mark.parametrize("face", ["gothic", "mincho"])
@pytest.mark.parametrize(
    "text",
    [
        "小川 一郎",
        "小川一郎",
        "水無瀬 ひかり",
        "名古屋市中区丸の内三丁目5番10号 丸の内ビル 7階",
        "西日新聞社",
        "開発本部 第3グループ",
        "株式会社 みなと文具",
        "Country Manager, Japan",
        "写真家 / ライター",
        "会員/非会員",
    ],
)
def test_printed_spaces_are_kept_and_no_others_added(text: str, face: str, recogniser: Recogniser) -> None:
    assert read(text, face, recogniser)[0] == text


def test_letters_white_at_their_sides_leave_more_paper() -> None:
    assert expected_gap("川", "川", False) > expected_gap("国", "国", False)
    assert expected_gap("二", "三", True) > expected_gap("国", "国", True)


def test_every_letter_and_every_space_has_its_own_sureness(recogniser: Recogniser) -> None:
    text, sureness = read("山本 花子", "gothic", recogniser)
    assert len(text) == len(sureness)
    assert all(0 <= chance <= 1.001 for chance in sureness)
