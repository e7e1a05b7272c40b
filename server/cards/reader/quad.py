"""Quadrilaterals: four corners in reading order, and the picture inside them."""

import cv2
import numpy as np
from numpy.typing import NDArray

from server.cards.reader.photo import Pixels
from server.cards.reader.reading import Quad

Mask = NDArray[np.uint8]
Corners = NDArray[np.float32]
"""4 x 2: top left, top right, bottom right, bottom left."""


def reading_order(points: NDArray[np.floating] | cv2.typing.MatLike) -> Corners:
    """Sort four points into top left, top right, bottom right, bottom left."""
    by_x = np.array(sorted(points, key=lambda point: float(point[0])), dtype=np.float32)
    left = by_x[:2][np.argsort(by_x[:2, 1])]
    right = by_x[2:][np.argsort(by_x[2:, 1])]
    return np.array([left[0], right[0], right[1], left[1]], dtype=np.float32)


def shrunk(pixels: Pixels, scale: float) -> Pixels:
    """The picture made smaller, each pixel a mean; never less than one pixel wide."""
    height, width = pixels.shape[:2]
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def whole(pixels: Pixels) -> Corners:
    height, width = pixels.shape[:2]
    return np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32)


def sides(corners: Corners) -> tuple[float, float]:
    """Mean width and height in pixels."""
    lengths = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    return float(lengths[0] + lengths[2]) / 2, float(lengths[1] + lengths[3]) / 2


def transform_to(corners: Corners, width: float, height: float) -> NDArray[np.float64]:
    """The projective map (3 x 3) from the picture to an upright one of width x height."""
    target = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32)
    return np.asarray(cv2.getPerspectiveTransform(corners, target), dtype=np.float64)


def project(corners: Corners, transform: NDArray[np.float64]) -> Corners:
    return np.asarray(cv2.perspectiveTransform(corners[None].astype(np.float64), transform)[0], np.float32)


def as_quad(corners: Corners) -> Quad:
    """For the reading: plain numbers, to a tenth of a pixel."""
    points = [(round(float(x), 1), round(float(y), 1)) for x, y in corners]
    return points[0], points[1], points[2], points[3]


def around(boxes: list[Corners]) -> Corners:
    """The upright rectangle around several quadrilaterals."""
    points = np.concatenate(boxes)
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], dtype=np.float32)


def holds(outline: Corners, box: Corners) -> bool:
    """Whether the middle of the box lies inside the outline."""
    x, y = box.mean(axis=0)
    return cv2.pointPolygonTest(outline, (float(x), float(y)), measureDist=False) >= 0
