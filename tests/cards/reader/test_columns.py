"""A column's letters are read lying and stood upright; its even squares tell which belongs to which."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from server.cards.reader.columns import read_column
from server.cards.reader.figures import dialled
from server.cards.reader.photo import Pixels
from server.cards.reader.recogniser import Recogniser
from server.cards.reader.squares import even_squares
from tests.cards.draw import FACES
from tests.cards.reader.paper import column as column_line
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
    "printed",
    [
        "チーフマネージャー",
        "コンサルティング",
        "センター",
        "新潟県村上市大町四番二号",
        "〇五三八―四二―二二二一",
        "電話(〇八二)四二三―三一一七",
        "一〇一―〇〇四七",
        "〒321―0218",
        "上鳥羽八王神町7―11―4",
        "Altrivol",
        "(株)青葉製作所",
    ],
)
def test_each_letter_of_a_column_is_read(printed: str, recogniser: Recogniser) -> None:
    read = read_column(column(printed), recogniser)
    assert read.text == printed.replace("―", "-")
    assert len(read.text) == len(read.sureness) == len(read.places)


def test_a_space_is_no_letter_and_letters_stay_where_they_stand(recogniser: Recogniser) -> None:
    strip = column("山本　花子")
    read = read_column(strip, recogniser)
    assert read.text == "山本花子"
    middles = [(5 + EM * (row + 0.5)) / strip.shape[1] for row in (0, 1, 3, 4)]
    assert read.places == pytest.approx(middles, abs=0.03)


def test_a_row_of_squares_may_begin_anew_behind_a_gap(recogniser: Recogniser) -> None:
    label, number = column("電話"), column("〇五三八―四二―二二二一")
    gap = np.full((label.shape[0], EM // 2, 3), 255, np.uint8)
    assert read_column(np.hstack([label, gap, number]), recogniser).text == "電話〇五三八-四二-二二二一"


def test_a_square_knows_that_its_letter_is_cut() -> None:
    middles = EM // 2 + EM * (0.5 + np.arange(4, dtype=np.float64))
    squares = even_squares(column("人山本花子")[:, 5 + EM // 2 :], middles)
    assert [square.is_cut for square in squares] == [True, False, False, False, False]


def test_no_letter_is_lost_where_two_sizes_share_a_column(recogniser: Recogniser) -> None:
    small, large = column("支配人"), column("山本花子")
    small = np.asarray(Image.fromarray(small).resize((small.shape[1] // 2, small.shape[0] // 2)))
    small = np.pad(small, ((15, 14), (0, 0), (0, 0)), constant_values=255)
    assert read_column(np.hstack([small, large]), recogniser).text.replace(" ", "") == "支配人山本花子"


def test_blank_paper_has_no_squares() -> None:
    assert even_squares(column("　　　"), np.zeros(0)) == []


def test_two_letters_in_a_square_speak_against_its_size() -> None:
    strip = column("二二二二二二")
    middles = np.linspace(5 + EM / 2, 5 + EM * 5.5, 6)
    assert len(even_squares(strip, middles)) == 6


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("075-990.3678", "075-990-3678"),
        ("0756675833", "075-667-5833"),
        ("携帯 090.-4557-2970", "携帯 090-4557-2970"),
        ("携帯〇七〇九八七一-九〇九七", "携帯070-9871-9097"),
    ],
)
def test_a_dash_that_a_column_hides_is_put_where_numbers_have_one(read: str, printed: str) -> None:
    number = dialled(column_line(read, 100, 100, 30))
    assert (number.text, len(number.sureness)) == (printed, len(printed))
    assert dialled(line(read, 0, 0, 30)).text != printed


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
