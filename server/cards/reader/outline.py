"""Where the cards lie in a photo: quadrilaterals with the shape of a card, told apart from their desk."""

from collections.abc import Iterator
from operator import itemgetter

import cv2
import numpy as np

from server.cards.reader.photo import Pixels
from server.cards.reader.quad import Corners, Mask, reading_order, shrunk, sides

WORKING = 720
SMALLEST = 0.012  # of the photo's area: eight upright cards in one photo have 0.027 each
INSET = 3  # pixels between a card and the frame of the photo
SEEN = 0.6  # of each side
SAME = 0.8  # of the larger one's area is shared
FAINT = ((8, 20), (4, 10))  # steps of grey at an edge: white cards on white desks, black ones on black
SLIMMEST, SQUAREST = 2.2, 1.2  # long side by short side; 91 x 55 mm is 1.65, a credit card 1.59


def find_outlines(pixels: Pixels) -> list[Corners]:
    """The cards in the photo, largest first, in its pixels. None when no edge of a card can be seen."""
    scale = WORKING / max(pixels.shape[:2])
    small = shrunk(pixels, scale)
    area = small.shape[0] * small.shape[1]
    edges = _edges(small)
    found = [quad for mask in _masks(small) for quad in _quads(mask) if _area(quad) >= SMALLEST * area]
    seen = [(quad, _seen(quad, edges)) for quad in found]
    return [quad / np.float32(scale) for quad in apart([each for each in seen if each[1] >= SEEN])]


def _masks(small: Pixels) -> Iterator[Mask]:
    """Black and white pictures in one of which the card is likely to stand free: by edges, then by colour."""
    smooth = cv2.bilateralFilter(small, 7, 40, 7)
    for channel in cv2.split(cv2.cvtColor(smooth, cv2.COLOR_RGB2LAB)):
        middle = float(np.median(channel))
        for factor in (0.15, 0.4):
            edges = cv2.Canny(channel, factor * middle * 0.5, factor * middle)
            yield np.asarray(cv2.dilate(edges, np.ones((3, 3), np.uint8)), np.uint8)
        for low, high in FAINT:
            edges = cv2.dilate(cv2.Canny(channel, low, high), np.ones((3, 3), np.uint8))
            yield np.asarray(cv2.morphologyEx(edges, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), np.uint8)
        _, light = cv2.threshold(channel, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        opened = cv2.morphologyEx(light, cv2.MORPH_OPEN, np.ones((7, 7), np.uint8))
        yield np.asarray(opened, np.uint8)
        yield np.asarray(255 - opened, np.uint8)


def _edges(small: Pixels) -> Mask:
    grey = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), (5, 5), 0)
    return np.asarray(cv2.dilate(cv2.Canny(grey, 8, 24), np.ones((5, 5), np.uint8)), np.uint8)


def _seen(quad: Corners, edges: Mask) -> float:
    """The part of a side along which an edge can be seen, of the side where that is least. None is of the
    photo's own frame."""
    height, width = edges.shape
    if quad.min() < INSET or (quad > (width - INSET, height - INSET)).any():
        return 0.0
    least = 1.0
    steps = np.linspace(0, 1, 50, dtype=np.float32)[:, None]
    for start, stop in zip(quad, np.roll(quad, -1, axis=0), strict=True):
        x, y = (start + steps * (stop - start)).astype(int).T
        on_edge = edges[y.clip(0, height - 1), x.clip(0, width - 1)]
        least = min(least, float(on_edge.mean()) / 255)
    return least


def _quads(mask: Mask) -> Iterator[Corners]:
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours:
        if cv2.contourArea(cv2.convexHull(contour)) < SMALLEST * mask.size:
            continue
        quad = _four_corners(contour)
        if quad is not None and _is_card(quad):
            yield quad


def _four_corners(contour: cv2.typing.MatLike) -> Corners | None:
    """The hull simplified until four corners are left, if they hold the hull well."""
    hull = cv2.convexHull(contour)
    around = cv2.arcLength(hull, True)
    for tolerance in (0.01, 0.02, 0.03, 0.05):
        simple = cv2.approxPolyDP(hull, tolerance * around, True)
        if len(simple) == 4:
            quad = reading_order(simple.reshape(4, 2))
            fills = cv2.contourArea(hull) / max(_area(quad), 1)
            return quad if 0.93 < fills < 1.07 else None
    return None


def _is_card(quad: Corners) -> bool:
    width, height = sides(quad)
    if not SQUAREST <= max(width, height) / max(min(width, height), 1) <= SLIMMEST:
        return False
    edges = np.roll(quad, -1, axis=0) - quad
    unit = edges / np.linalg.norm(edges, axis=1, keepdims=True)
    return bool(
        np.abs((unit * np.roll(unit, -1, axis=0)).sum(axis=1)).max() < 0.5
    )  # corners of 60..120 degrees


def apart(quads: list[tuple[Corners, float]]) -> list[Corners]:
    """Of quadrilaterals that overlap the largest one: a panel on the card is not a card. Of those that are
    nearly the same the one whose sides are seen best: a pen beside a card makes it larger."""
    kept: list[Corners] = []
    largest_first = sorted(quads, key=lambda each: _area(each[0]), reverse=True)
    for quad, _ in largest_first:
        if all(_shared(quad, other) < 0.1 * _area(quad) for other in kept):
            same = [each for each in largest_first if _shared(quad, each[0]) > SAME * _area(quad)]
            kept.append(max(same, key=itemgetter(1))[0])
    return kept


def _shared(one: Corners, other: Corners) -> float:
    return float(cv2.intersectConvexConvex(one, other)[0])


def _area(quad: Corners) -> float:
    return float(cv2.contourArea(quad))
