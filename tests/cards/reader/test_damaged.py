"""Damaged files: each is read or refused with its sentence; nothing breaks, nothing hangs.

300 files by default, one in twenty read to its end; all of 10,000 with
`ENISHI_DAMAGED=10000 python -m pytest tests/cards/reader/test_damaged.py`.
"""

import os
import random
from io import BytesIO

import pytest
from PIL import Image

from server.cards.reader import Reader, UnreadablePhoto
from server.cards.reader.photo import WORKING_SIDE, open_photo
from tests.cards.draw import draw_card, photograph
from tests.cards.people import HANAKO

FILES = int(os.environ.get("ENISHI_DAMAGED", "300"))
READ_ONE_IN = 1 if "ENISHI_DAMAGED" in os.environ else 20
KINDS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")


@pytest.fixture(scope="module")
def whole() -> list[bytes]:
    """The same small photo in each of the formats."""
    small = Image.open(BytesIO(photograph(draw_card(HANAKO)))).resize((480, 360))
    return [_saved(small, kind) for kind in KINDS]


def test_a_damaged_file_is_read_or_refused(whole: list[bytes], reader: Reader) -> None:
    dice = random.Random(11)
    opened = [number for number in range(FILES) if opens(number, damaged(dice.choice(whole), dice), reader)]
    assert FILES * 0.2 < len(opened) < FILES * 0.9, "the damage is of both kinds"


def opens(number: int, data: bytes, reader: Reader) -> bool:
    """Whether there was a picture left; of some it is read as well."""
    try:
        photo = open_photo(data)
    except UnreadablePhoto:
        return False
    assert max(photo.pixels.shape) <= WORKING_SIDE
    if number % READ_ONE_IN == 0:
        reader.read(data)
    return True


def damaged(data: bytes, dice: random.Random) -> bytes:
    """Bits or bytes changed, taken out or doubled, or the end cut off; often near the head of the file."""
    out = bytearray(data)
    for _ in range(dice.randint(1, 3)):
        reach = len(out) if dice.random() < 0.7 else min(len(out), 200)
        at, length = dice.randrange(reach), dice.randint(1, 40)
        deed = dice.randrange(5)
        if deed == 0:
            out[at : at + length] = dice.randbytes(length)
        elif deed == 1:
            del out[at : at + length]
        elif deed == 2:
            out[at:at] = out[at : at + length]
        else:
            out[at] ^= 1 << dice.randrange(8)
    return bytes(out[: dice.randrange(1, len(out))] if dice.random() < 0.1 else out)


def _saved(picture: Image.Image, kind: str) -> bytes:
    out = BytesIO()
    picture.save(out, kind)
    return out.getvalue()
