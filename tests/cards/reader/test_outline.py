"""Cards are found on a desk, each by itself."""

import cv2
import numpy as np
import pytest

from server.cards.reader.outline import apart, find_outlines
from server.cards.reader.photo import Pixels, open_photo
from tests.cards.draw import draw_card, photograph
from tests.cards.people import ALICE, HANAKO, someone

DESK = (92, 70, 52)


def desk_with(*cards: tuple[Pixels, int, int], colour: tuple[int, int, int] = DESK) -> Pixels:
    desk = np.full((1500, 2000, 3), colour, np.uint8)
    for card, x, y in cards:
        desk[y : y + card.shape[0], x : x + card.shape[1]] = card
    return desk


def small_card(seed: int) -> Pixels:
    return np.asarray(draw_card(someone(seed)).resize((770, 462)))


@pytest.mark.parametrize("seed", range(6))
def test_a_photographed_card_is_found_where_it_lies(seed: int) -> None:
    photo = open_photo(photograph(draw_card(HANAKO), seed)).pixels
    (outline,) = find_outlines(photo)
    corners = np.array([(330, 330), (1470, 330), (1470, 1014), (330, 1014)])
    assert np.abs(outline - corners).max() < 70  # photograph() moves each corner by up to 60 px


def test_of_nearly_the_same_outlines_the_one_whose_sides_are_seen_best_is_the_card() -> None:
    card = np.array([(134, 140), (421, 126), (396, 610), (119, 588)], np.float32)
    with_a_pen = np.array([(134, 140), (497, 95), (396, 610), (119, 588)], np.float32)
    panel = np.array([(200, 200), (400, 200), (390, 500), (190, 500)], np.float32)
    (found,) = apart([(with_a_pen, 0.74), (panel, 1.0), (card, 0.97)])
    assert found is card


def test_two_cards_are_two_outlines() -> None:
    desk = desk_with((small_card(1), 100, 100), (small_card(2), 1000, 900))
    assert len(find_outlines(desk)) == 2


def test_eight_white_cards_on_a_white_desk_are_eight_outlines() -> None:
    cards = [np.asarray(draw_card(someone(seed)).resize((440, 264))) for seed in range(8)]
    laid = [(card, 60 + 640 * (place % 3), 100 + 460 * (place // 3)) for place, card in enumerate(cards)]
    desk = desk_with(*laid, colour=(240, 238, 234))
    noise = np.random.default_rng(0).normal(0, 2, desk.shape)
    photo = cv2.GaussianBlur((desk + noise).clip(0, 255).astype(np.uint8), (0, 0), 1)
    assert len(find_outlines(np.asarray(photo, np.uint8))) == 8


def test_a_scan_that_is_all_card_has_no_outline() -> None:
    assert find_outlines(np.asarray(draw_card(ALICE))) == []


def test_a_box_that_is_no_card_is_left_alone() -> None:
    desk = desk_with()
    cv2.rectangle(desk, (200, 200), (1800, 320), (250, 250, 250), -1)
    cv2.rectangle(desk, (900, 600), (1300, 1000), (250, 250, 250), -1)
    assert find_outlines(desk) == []
