"""A card laid flat: its picture without perspective, upright, and where its text stands."""

from dataclasses import dataclass

import cv2
import numpy as np

from server.cards.reader.detector import Detector
from server.cards.reader.photo import Pixels
from server.cards.reader.quad import Corners, project, reading_order, shrunk, sides, transform_to
from server.cards.reader.recogniser import Recogniser
from server.cards.reader.turn import TurnJudge
from server.cards.reader.upright import quarter_turns

LONG_SIDE = 1_600
SHORTEST_LONG_SIDE = 960
CARD, NEARLY = 91 / 55, 1.15


@dataclass(frozen=True)
class FlatCard:
    """`outline` in the photo, its first corner the top left of the text; `pixels` upright, RGB; `boxes` of
    text in `pixels`."""

    outline: Corners
    pixels: Pixels
    boxes: list[Corners]

    def cut(self, box: Corners) -> Pixels:
        """The picture of one line, levelled."""
        return _cut(self.pixels, box)

    def in_photo(self, box: Corners) -> Corners:
        height, width = self.pixels.shape[:2]
        back = np.asarray(np.linalg.inv(transform_to(self.outline, width, height)), np.float64)
        return project(box, back)


def lay_flat(
    photo: Pixels, outline: Corners, detector: Detector, judge: TurnJudge, recogniser: Recogniser
) -> FlatCard:
    """Cut the card out of the photo, in whichever of the four ways its text is upright."""
    card = _flat(photo, outline, detector)
    turns = quarter_turns([(box, card.cut(box)) for box in card.boxes], judge, recogniser)
    if turns % 2:
        card = _flat(photo, np.roll(outline, -1, axis=0), detector)
        turns -= 1
    return _turned(card) if turns % 4 else card


def _flat(photo: Pixels, outline: Corners, detector: Detector) -> FlatCard:
    width, height = _true_sides(outline)
    scale = min(max(width, height, SHORTEST_LONG_SIDE), LONG_SIDE) / max(width, height, 1)
    size = max(32, round(width * scale)), max(32, round(height * scale))
    # Shrinking first keeps the warp from skipping pixels of a large photo.
    shrink = min(1.0, 1.5 * scale)
    source = shrunk(photo, shrink) if shrink < 1 else photo
    turn = transform_to(outline * np.float32(shrink), *size)
    pixels = np.asarray(cv2.warpPerspective(source, turn, size, flags=cv2.INTER_CUBIC), np.uint8)
    return FlatCard(outline, pixels, detector.find(pixels))


def _true_sides(outline: Corners) -> tuple[float, float]:
    """Width and height in pixels; perspective shortens one side, and most cards are 91 x 55 mm. Equal shapes
    also save memory: OpenVINO keeps a plan for each that it meets."""
    width, height = sides(outline)
    shape = max(width, height) / max(min(width, height), 1)
    if not CARD / NEARLY < shape < CARD * NEARLY:
        return width, height
    return (width, width / CARD) if width > height else (height / CARD, height)


def _turned(card: FlatCard) -> FlatCard:
    height, width = card.pixels.shape[:2]
    boxes = [reading_order(np.array([width, height]) - box) for box in card.boxes]
    return FlatCard(np.roll(card.outline, 2, axis=0), np.ascontiguousarray(card.pixels[::-1, ::-1]), boxes)


def _cut(pixels: Pixels, box: Corners) -> Pixels:
    width, height = (max(4, round(side)) for side in sides(box))
    turn = transform_to(box, width, height)
    line = cv2.warpPerspective(
        pixels, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(line, np.uint8)
