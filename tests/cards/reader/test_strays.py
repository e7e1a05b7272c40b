"""Letters of a column that the detector passed over are put together with what it found."""

import cv2
import numpy as np

from server.cards.reader.photo import Pixels
from server.cards.reader.quad import Corners, holds
from server.cards.reader.strays import with_strays

COLUMN = 300  # where its letters stand, from the left


def page(*tops: int) -> Pixels:
    """Letters of 20 pixels, one above the other, beside a column that the detector saw."""
    pixels = np.full((600, 500, 3), 245, np.uint8)
    for top in tops:
        cv2.rectangle(pixels, (COLUMN, top), (COLUMN + 14, top + 20), (20, 20, 20), 3)
    return pixels


def box(left: int, top: int, right: int, bottom: int) -> Corners:
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)


SEEN = box(100, 50, 140, 400)
LETTERS = (100, 130, 160, 190, 220)


def test_a_column_that_no_box_holds_is_found() -> None:
    kept, found = with_strays([SEEN], page(*LETTERS))
    assert kept is SEEN
    assert all(holds(found, box(COLUMN, top, COLUMN + 14, top + 20)) for top in LETTERS)


def test_a_column_seen_in_part_is_found_whole() -> None:
    kept, found = with_strays([SEEN, box(COLUMN - 6, 95, COLUMN + 20, 185)], page(*LETTERS))
    assert kept is SEEN
    assert all(holds(found, box(COLUMN, top, COLUMN + 14, top + 20)) for top in LETTERS)


def test_two_specks_are_no_column() -> None:
    assert with_strays([SEEN], page(100, 130)) == [SEEN]


def test_nothing_is_looked_for_where_nothing_is_written_downwards() -> None:
    row = box(50, 20, 250, 50)
    assert with_strays([row], page(*LETTERS)) == [row]
