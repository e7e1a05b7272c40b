"""Boxes of text that overlap part where the paper is blank."""

import numpy as np
import pytest

from server.cards.reader.apart import parted
from server.cards.reader.photo import Pixels
from server.cards.reader.quad import Corners, reading_order

FIRST, SECOND = (20, 100), (180, 260)
"""Where the ink of two words begins and ends; their row is 40 high."""


def card(downwards: bool) -> Pixels:
    pixels = np.full((60, 300, 3), 240, np.uint8)
    for start, stop in (FIRST, SECOND):
        pixels[10:50, start:stop:4] = 20
    return np.ascontiguousarray(pixels.transpose(1, 0, 2)) if downwards else pixels


def box(start: float, stop: float, downwards: bool) -> Corners:
    corners = np.array([(start, 8), (stop, 8), (stop, 52), (start, 52)], np.float32)
    return reading_order(corners[:, ::-1]) if downwards else corners


def ends(found: Corners, downwards: bool) -> tuple[float, float]:
    along = found[:, int(downwards)]
    return float(along.min()), float(along.max())


@pytest.mark.parametrize("downwards", [False, True])
def test_a_box_that_reaches_into_its_neighbour_ends_in_the_gap(downwards: bool) -> None:
    first, second = parted([box(16, 104, downwards), box(84, 264, downwards)], card(downwards))
    assert 100 <= ends(first, downwards)[1] == ends(second, downwards)[0] <= 180


@pytest.mark.parametrize("downwards", [False, True])
def test_a_box_that_bridges_a_gap_holds_nothing_of_its_own(downwards: bool) -> None:
    words = [box(16, 104, downwards), box(176, 264, downwards)]
    found = parted([*words, box(80, 200, downwards)], card(downwards))
    assert [ends(each, downwards) for each in found] == [ends(each, downwards) for each in words]


def test_boxes_that_stand_apart_stay_as_they_are() -> None:
    boxes = [box(16, 104, False), box(176, 264, False)]
    assert np.array_equal(parted(boxes, card(False)), boxes)
