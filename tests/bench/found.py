"""What is found in photos before a letter is read: `python -m tests.bench.found [PHOTOS] [FIRST_SEED]`.

Two to eight cards of all families on one desk, each a little turned and tilted; and cards with a QR code (15
to 20 mm with its margin, a vCard or a web address), photographed as all cards of the bench are.
"""

import sys
from io import BytesIO

import cv2
import numpy as np
import zxingcpp
from PIL import Image

from server.cards.reader.codes import find_codes
from server.cards.reader.outline import find_outlines
from server.cards.reader.quad import Corners
from tests.bench.cards.camera import Pixels, lay, photograph
from tests.bench.cards.draw import draw
from tests.bench.cards.seen import family_of

SIZE = (2016, 1512)
NEAR = 0.85  # of a card and its outline together is shared
TEXTS = (
    "https://www.linkedin.com/in/{0}",
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{0}\r\nTEL:+81312345678\r\nEMAIL:{0}@aoba.example\r\nEND:VCARD",
)


def main(photos: int = 60, first_seed: int = 500_000) -> None:
    laid = found = wrong = read = 0
    for seed in range(first_seed, first_seed + photos):
        cards, corners, outlines = several(seed)
        hits = sum(any(_shared(card, each) > NEAR for each in outlines) for card in corners)
        laid, found, wrong = laid + cards, found + hits, wrong + len(outlines) - hits
        text, photo = with_code(seed)
        read += text in [code.text for code in find_codes(photo)]
    print(f"{photos} photos: {found} of {laid} cards kept apart, {wrong} other outlines")
    print(f"{photos} photos of a card with a code: {read} decoded")


def several(seed: int) -> tuple[int, list[Corners], list[Corners]]:
    """How many cards, where they lie, and what is taken for a card."""
    dice = np.random.default_rng([seed, 8])
    many = int(dice.integers(2, 9))
    across = 2 if many < 5 else 3
    cell = np.array([SIZE[0] / across, SIZE[1] / -(-many // across)])
    cards = [np.asarray(draw(seed * 8 + each, family_of(seed * 8 + each)).picture) for each in range(many)]
    places = [cell * (each % across + 0.5, each // across + 0.5) for each in range(many)]
    corners = [_corners(card, place, cell, dice) for card, place in zip(cards, places, strict=True)]
    photo = np.asarray(Image.open(BytesIO(lay(cards, corners, SIZE, dice))))
    return many, corners, find_outlines(photo)


def _corners(card: Pixels, place: Pixels, cell: Pixels, dice: np.random.Generator) -> Corners:
    height, width = card.shape[:2]
    half = np.array([width, height]) * min(cell / (width, height)) * dice.uniform(0.36, 0.42)
    box = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * half
    angle = np.radians(dice.normal(0, 3))
    turned = box @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return np.asarray(turned + place + dice.uniform(-0.02, 0.02, (4, 2)) * half.max(), np.float32)


def _shared(one: Corners, other: Corners) -> float:
    inner = float(cv2.intersectConvexConvex(one, other)[0])
    return inner / (cv2.contourArea(one) + cv2.contourArea(other) - inner)


def with_code(seed: int) -> tuple[str, Pixels]:
    """What the code says, and the photo."""
    dice = np.random.default_rng([seed, 9])
    card = draw(seed, family_of(seed)).picture.convert("RGB")
    text = TEXTS[seed % 2].format(f"hanako{seed}")
    code = zxingcpp.write_barcode_to_image(
        zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode), scale=6
    )
    side = round(max(card.size) * dice.uniform(0.16, 0.22))
    card.paste(Image.fromarray(np.asarray(code)).resize((side, side)), (card.width - side - 20, 20))
    return text, np.asarray(Image.open(BytesIO(photograph(card, seed))).convert("RGB"))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
