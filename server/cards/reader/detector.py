"""Where text stands: the detector of PP-OCR with the post-processing of its paper (DB, arXiv:1911.08947)."""

import cv2
import numpy as np
from numpy.typing import NDArray

from server.cards.reader.network import DETECTOR, load_network
from server.cards.reader.photo import Pixels
from server.cards.reader.quad import Corners, reading_order

LIMIT = 960
INK, CERTAIN, GROW = 0.3, 0.5, 1.6


class Detector:
    """Finds lines of text."""

    def __init__(self) -> None:
        self._network = load_network(DETECTOR)

    def find(self, pixels: Pixels) -> list[Corners]:
        """A quadrilateral around every line of text, in the pixels of the picture."""
        height, width = pixels.shape[:2]
        shrink = min(1.0, LIMIT / max(height, width))
        size = tuple(max(32, round(side * shrink / 32) * 32) for side in (width, height))
        small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
        batch = (small[None, :, :, ::-1].transpose(0, 3, 1, 2) / 127.5 - 1).astype(np.float32)
        heat = self._network.run(batch)[0, 0]
        scale = np.array([width / size[0], height / size[1]], dtype=np.float32)
        return [corners * scale for corners in _boxes(heat)]


def _boxes(heat: NDArray[np.float32]) -> list[Corners]:
    mask = cv2.dilate((heat > INK).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    boxes = (cv2.minAreaRect(contour) for contour in contours)
    return [_grown(box) for box in boxes if min(box[1]) >= 3 and _mean(heat, box) >= CERTAIN]


def _mean(heat: NDArray[np.float32], box: cv2.typing.RotatedRect) -> float:
    points = cv2.boxPoints(box)
    left, top = np.floor(points.min(axis=0)).astype(int).clip(0)
    right, bottom = np.ceil(points.max(axis=0)).astype(int) + 1
    part = heat[top:bottom, left:right]
    inside = np.zeros(part.shape, np.uint8)
    cv2.fillPoly(inside, [(points - (left, top)).astype(np.int32)], 1)
    return float(cv2.mean(part, inside)[0])


def _grown(box: cv2.typing.RotatedRect) -> Corners:
    """The network marks the core of a line; the line is larger by area / perimeter on every side."""
    centre, (width, height), angle = box
    margin = 2 * GROW * width * height / (2 * (width + height))
    return reading_order(cv2.boxPoints((centre, (width + margin, height + margin), angle)))
