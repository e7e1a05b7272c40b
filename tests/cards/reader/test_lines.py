"""A picture of one line becomes its text, spaces included."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from server.cards.reader.flat import FlatCard
from server.cards.reader.lines import TextLine, joined, read_lines
from server.cards.reader.quad import Corners, whole
from server.cards.reader.recogniser import Recogniser
from tests.cards.draw import FACES

FONT = next(path for path in FACES["gothic"] if path.exists())


def read(text: str, recogniser: Recogniser) -> TextLine:
    font = ImageFont.truetype(FONT, 40)
    strip = Image.new("RGB", (round(font.getlength(text)) + 8, 48), "white")
    ImageDraw.Draw(strip).text((4, 24), text, font=font, fill="black", anchor="lm")
    pixels = np.asarray(strip)
    (line,) = read_lines(FlatCard(whole(pixels), pixels, [whole(pixels)]), recogniser)
    return line


@pytest.mark.parametrize(
    "text",
    [
        "株式会社みなと文具",
        "山本 花子",
        "取締役 営業本部長",
        "渋谷2-15-1 渋谷ビル8F",
        "03-5550-0123",
        "hanako.yamamoto@minato-bungu.co.jp",
        "Alice Thompson",
        "ミナト商事",
    ],
)
def test_a_line_is_read_as_it_is_printed(text: str, recogniser: Recogniser) -> None:
    assert read(text, recogniser).text == text


def test_a_wide_gap_stays_wide_so_that_two_things_can_be_told_apart(recogniser: Recogniser) -> None:
    assert read("営業部　課長", recogniser).text == "営業部  課長"


def test_blank_paper_says_nothing(recogniser: Recogniser) -> None:
    paper = np.full((48, 300, 3), 230, np.uint8)
    assert read_lines(FlatCard(whole(paper), paper, [whole(paper)]), recogniser) == []


def test_every_character_has_its_own_sureness(recogniser: Recogniser) -> None:
    line = read("山本 花子", recogniser)
    assert len(line.sureness) == len(line.text)
    assert all(0 < chance <= 1.001 for chance in line.sureness)


def test_a_part_of_a_line_stands_where_its_characters_stand(recogniser: Recogniser) -> None:
    line = read("山本 花子", recogniser)
    given = line.part(2, 5)
    assert given.text == "花子"
    assert line.middle[0] < given.left < given.right == pytest.approx(line.right)


def test_parts_are_joined_by_one_space(recogniser: Recogniser) -> None:
    line = read("山本 花子", recogniser)
    both = joined([line.part(0, 2), line.part(3, 5)])
    assert both.text == "山本 花子"
    assert len(both.sureness) == 5


def test_a_letter_alone_under_a_column_runs_down_with_it(recogniser: Recogniser) -> None:
    paper = Image.new("RGB", (60, 200), "white")
    font, draw = ImageFont.truetype(FONT, 40), ImageDraw.Draw(paper)
    for letter, top in (("諸", 8), ("星", 52), ("久", 140)):
        draw.text((10, top), letter, font=font, fill="black", anchor="lt")
    pixels = np.asarray(paper)
    family, given = (box(6, 4, 54, 96), box(6, 136, 54, 184))
    (name,) = read_lines(FlatCard(whole(pixels), pixels, [family, given]), recogniser)
    assert name.text == "諸星 久"


def box(left: int, top: int, right: int, bottom: int) -> Corners:
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)


def test_a_line_that_told_which_way_up_a_card_is_is_not_read_again(
    recogniser: Recogniser, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = np.full((48, 200, 3), 255, np.uint8)
    first = recogniser.read(picture)
    with monkeypatch.context() as closed:
        closed.setattr(recogniser, "_read", pytest.fail)
        assert recogniser.read(picture.copy()) is first
    recogniser.next_card()
    assert recogniser.read(picture) is not first
