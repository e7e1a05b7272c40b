"""A phone's photo of a card: desks, perspective, light, focus, noise and JPEG, drawn by lot from a seed."""

from io import BytesIO
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[Any]
DESKS = ("wood", "plain", "white", "cloth", "clutter", "dark")


def photograph(card: Image.Image, seed: int) -> bytes:
    """The same JPEG for the same card and seed."""
    dice = np.random.default_rng([seed, 7])
    width, height = (1600, 1200) if dice.random() < 0.4 else (2016, 1512)
    if card.height > card.width or dice.random() < 0.2:
        width, height = height, width
    photo = _on_desk(np.asarray(card), (width, height), dice)
    photo = _taken(photo, dice)
    photo *= dice.uniform(0.93, 1.07, 3)
    picture = _picture(photo)
    if dice.random() < 0.12:
        picture = picture.rotate(float(dice.choice([90, 180, 270])), expand=True)
    return jpeg(picture, int(dice.integers(68, 94)))


def jpeg(picture: Image.Image, quality: int = 92) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def lay(
    cards: list[Pixels], corners: list[Pixels], size: tuple[int, int], dice: np.random.Generator
) -> bytes:
    """A photo of several cards, whose corners come to lie at `corners`."""
    photo = _desk(str(dice.choice(DESKS)), size, dice)
    for card, place in zip(cards, corners, strict=True):
        photo = _put(photo, card, place, dice)
    return jpeg(_picture(_taken(photo, dice)), int(dice.integers(68, 94)))


def _taken(scene: Pixels, dice: np.random.Generator) -> Pixels:
    """In its light, a little soft, with noise."""
    photo = _soft(scene * _light((scene.shape[0], scene.shape[1]), dice)[..., None], dice)
    return np.asarray(photo + dice.normal(0, dice.uniform(1, 6), photo.shape))


def _picture(photo: Pixels) -> Image.Image:
    return Image.fromarray(np.clip(photo, 0, 255).astype(np.uint8))


def _on_desk(card: Pixels, size: tuple[int, int], dice: np.random.Generator) -> Pixels:
    desk = _desk(str(dice.choice(DESKS)), size, dice)
    return _put(desk, card, _corners(card, size, dice), dice)


def _put(desk: Pixels, card: Pixels, corners: Pixels, dice: np.random.Generator) -> Pixels:
    """The card and its shadow on the desk."""
    size = desk.shape[1], desk.shape[0]
    source = np.array(
        [(0, 0), (card.shape[1], 0), (card.shape[1], card.shape[0]), (0, card.shape[0])], np.float32
    )
    turn = cv2.getPerspectiveTransform(source, corners)
    paper = cv2.warpPerspective(card, turn, size, flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.ones(card.shape[:2], np.float32), turn, size)[..., None]
    offset = dice.integers(3, 14, 2)
    drop = cv2.GaussianBlur(np.roll(mask[..., 0], tuple(offset), (0, 1)), (0, 0), float(dice.uniform(4, 14)))
    photo: Pixels = desk * (1 - dice.uniform(0.2, 0.5) * drop[..., None]) * (1 - mask) + paper * mask
    return photo


def _corners(card: Pixels, size: tuple[int, int], dice: np.random.Generator) -> Pixels:
    """Where the card's corners come to lie: most of the frame, a little turned, a little tilted."""
    width, height = size
    shape = card.shape[1] / card.shape[0]
    wide = min(width * dice.uniform(0.6, 0.9), height * dice.uniform(0.7, 0.9) * shape)
    box = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float32) * (wide / 2, wide / shape / 2)
    angle = np.radians(dice.normal(0, 5))
    turned = box @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    tilted = turned + dice.uniform(-0.035, 0.035, (4, 2)) * wide
    middle = np.array([width, height]) / 2 + dice.uniform(-0.02, 0.02, 2) * wide
    corners: Pixels = (tilted + middle).clip((8, 8), (width - 8, height - 8)).astype(np.float32)
    return corners


def _desk(kind: str, size: tuple[int, int], dice: np.random.Generator) -> Pixels:
    width, height = size
    base = {"wood": (150, 112, 78), "plain": (120, 124, 130), "white": (232, 230, 226),
            "cloth": (92, 104, 122), "clutter": (168, 140, 110), "dark": (44, 42, 46)}[kind]  # fmt: skip
    desk = np.full((height, width, 3), base, np.float32) * dice.uniform(0.9, 1.08)
    if kind in ("wood", "clutter"):
        grain = cv2.resize(dice.normal(0, 11, (height // 5, 7)).astype(np.float32), size)
        desk += grain[..., None]
    if kind == "cloth":
        desk += cv2.resize(dice.normal(0, 14, (height // 3, width // 3)).astype(np.float32), size)[..., None]
    if kind == "clutter":
        _clutter(desk, dice)
    return desk


def _clutter(desk: Pixels, dice: np.random.Generator) -> None:
    """Paper with writing, a pen, a cup: things with edges around the card."""
    height, width = desk.shape[:2]
    for _ in range(int(dice.integers(3, 7))):
        centre = dice.uniform(0, 1, 2) * (width, height)
        box = cv2.boxPoints((tuple(centre), tuple(dice.uniform(120, 900, 2)), float(dice.uniform(0, 90))))
        cv2.fillConvexPoly(desk, box.astype(np.int32), tuple(map(float, dice.uniform(30, 245, 3))))
    for _ in range(int(dice.integers(0, 3))):
        place = tuple(map(int, dice.uniform(0, 1, 2) * (width, height)))
        cv2.circle(desk, place, int(dice.integers(50, 220)), tuple(map(float, dice.uniform(20, 220, 3))), -1)
        start, stop = (tuple(map(int, dice.uniform(0, 1, 2) * (width, height))) for _ in range(2))
        cv2.line(desk, start, stop, tuple(map(float, dice.uniform(10, 120, 3))), int(dice.integers(6, 26)))


def _light(shape: tuple[int, int], dice: np.random.Generator) -> Pixels:
    """Brightness over the photo: a slope, a hand's shadow, a lamp's reflection."""
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    x, y = x / shape[1] - 0.5, y / shape[0] - 0.5
    angle = dice.uniform(0, 2 * np.pi)
    along = x * np.cos(angle) + y * np.sin(angle)
    light = dice.uniform(0.78, 1.02) + dice.uniform(0, 0.35) * along
    if dice.random() < 0.4:
        light -= dice.uniform(0.1, 0.35) / (
            1 + np.exp((along + dice.uniform(-0.1, 0.4)) * dice.uniform(10, 60))
        )
    if dice.random() < 0.25:
        spot = dice.uniform(-0.4, 0.4, 2)
        far = ((x - spot[0]) ** 2 + (y - spot[1]) ** 2) / dice.uniform(0.005, 0.03)
        light += dice.uniform(0.1, 0.45) * np.exp(-far)
    return np.asarray(light)


def _soft(photo: Pixels, dice: np.random.Generator) -> Pixels:
    """Out of focus a little, and sometimes moved."""
    photo = cv2.GaussianBlur(photo, (0, 0), float(dice.uniform(0.4, 1.3)))
    if dice.random() < 0.2:
        length = int(dice.integers(3, 7))
        kernel = np.zeros((length, length), np.float32)
        kernel[length // 2] = 1 / length
        turn = cv2.getRotationMatrix2D((length / 2 - 0.5, length / 2 - 0.5), float(dice.uniform(0, 180)), 1)
        photo = cv2.filter2D(photo, -1, cv2.warpAffine(kernel, turn, (length, length)))
    return photo
