"""Whether a photo is good enough to be read, or should be taken again."""

from collections.abc import Sequence

import cv2
import numpy as np

from server.cards.reader.flat import LONG_SIDE, FlatCard
from server.cards.reader.lines import TextLine
from server.cards.reader.photo import Photo, Pixels
from server.cards.reader.quad import shrunk, sides
from server.cards.reader.reading import Problem

FEWEST_LINES = 3
SURE = 0.9
"""Mean probability of a line's characters; on cards that can be read it lies above 0.94."""
SMALLEST = 240
"""Pixels along a card: at 275 most was still read, at 200 nothing."""
SHARP = 12.0
"""Variance of the Laplacian of the flat card: 350 in focus, 16 at the blur that could just be read."""
BLANK = 8.0
"""Standard deviation of the grey levels of a picture that shows nothing."""

Found = Sequence[tuple[FlatCard, Sequence[TextLine]]]


def problem_of(photo: Photo, found: Found) -> Problem:
    """Why the cards in this photo cannot be read well; empty when they can."""
    if any(_sureness(lines) >= SURE for _, lines in found):
        return ""
    if found and max(max(sides(card.outline)) for card, _ in found) * photo.scale < SMALLEST:
        return "too_small"
    if _is_blurred(found[0][0].pixels if found else photo.pixels):
        return "blurred"
    return "no_card" if sum(len(lines) for _, lines in found) < FEWEST_LINES else ""


def _sureness(lines: Sequence[TextLine]) -> float:
    return float(np.mean([np.mean(line.sureness) for line in lines]))


def _is_blurred(pixels: Pixels) -> bool:
    grey = cv2.cvtColor(shrunk(pixels, min(1.0, LONG_SIDE / max(pixels.shape))), cv2.COLOR_RGB2GRAY)
    return bool(cv2.Laplacian(grey, cv2.CV_64F).var() < SHARP and grey.std() > BLANK)
