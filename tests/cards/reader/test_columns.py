"""What a column's letters hide from the recogniser is found by its even pitch."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from server.cards.reader.column_figures import with_figures
from server.cards.reader.columns import filled
from server.cards.reader.figures import dialled
from server.cards.reader.photo import Pixels
from server.cards.reader.recogniser import Recogniser, Writing
from tests.cards.draw import FACES
from tests.cards.reader.paper import line

EM = 48
TURNED = "ー―()"
FONT = next(path for path in FACES["mincho"] if path.exists())


def column(text: str) -> Pixels:
    """Laid on its side, as columns are read."""
    strip, pen = Image.new("RGB", (EM + 10, EM * len(text) + 10), "white"), ImageFont.truetype(FONT, EM)
    for row, letter in enumerate(text):
        cell = Image.new("L", (EM, EM), 0)
        ImageDraw.Draw(cell).text((EM / 2, EM * 0.88), letter, font=pen, fill=255, anchor="ms")
        cell = cell.rotate(-90) if letter in TURNED else cell
        strip.paste((20, 20, 20), (5, 5 + row * EM), cell)
    return np.ascontiguousarray(np.rot90(np.asarray(strip)))


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("チーフマネージャー", "チーフマネージャー"),
        ("センター", "センター"),
        ("〇五三八―四二―二二二一", "〇五三八-四二-二二二一"),
        ("新潟県村上市大町", "新潟県村上市大町"),
    ],
)
def test_long_marks_and_dashes_of_a_column_are_read(printed: str, read: str, recogniser: Recogniser) -> None:
    strip = column(printed)
    assert filled(recogniser.read(strip), strip, recogniser).text == read


@pytest.mark.parametrize(
    "printed",
    [
        "電話〇七五―四四一―二二三三",
        "電話(〇八二)四二三―三一一七",
        "〇五三八―四二―二二二一",
        "一〇一―〇〇四七",
    ],
)
def test_ones_twos_threes_and_dashes_of_a_column_are_told_by_their_strokes(
    printed: str, recogniser: Recogniser
) -> None:
    strip = column(printed)
    read = with_figures(recogniser.read(strip), strip, recogniser)
    assert read.text == printed.replace("―", "-")
    assert len(read.text) == len(read.sureness) == len(read.places)


@pytest.mark.parametrize("printed", ["新潟県村上市大町四番二号", "山本　花子", "090―1234"])
def test_what_is_no_long_number_in_kanji_stays_as_it_was_read(printed: str, recogniser: Recogniser) -> None:
    strip = column(printed)
    writing = recogniser.read(strip)
    assert with_figures(writing, strip, recogniser) is writing


def test_nothing_is_added_where_the_paper_is_blank(recogniser: Recogniser) -> None:
    strip = column("山本　花子")
    assert filled(recogniser.read(strip), strip, recogniser).text == "山本花子"


@pytest.mark.parametrize("places", [(0.1, 0.12, 0.9), (0.5, 0.5, 0.5)])
def test_letters_without_any_pitch_stay_as_they_were_read(
    places: tuple[float, ...], recogniser: Recogniser
) -> None:
    found = filled(Writing("山本花", (1.0, 1.0, 1.0), places), column("　　　"), recogniser)
    assert found.text == "山本花"


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("デ七八ーー四二二一", "デ781-4221"),
        ("デー〇ー-〇〇四七", "デ101-0047"),
        ("平九五八一〇八四二", "平958-0842"),
        ("電話 〇四六七-三八一五五二〇", "電話 0467-38-5520"),
        ("電話 〇三-三二一一-四五六七", "電話 03-3211-4567"),
    ],
)
def test_where_the_dashes_of_a_number_are_is_told_by_how_numbers_are_grouped(read: str, printed: str) -> None:
    assert dialled(line(read, 0, 0, 30)).text == printed


def test_a_dash_between_kanji_figures_may_be_read_as_a_one() -> None:
    assert dialled(line("〒一〇一1〇〇四七", 0, 0, 30)).text == "〒101-0047"
