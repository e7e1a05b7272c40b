"""Draws a name card. The Japanese side where this machine has a font for it, else the English side."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from server.demo.cast import Player

WIDTH, HEIGHT = 1100, 660  # 91 x 55 mm at 12 px a millimetre
INK, GREY = (38, 36, 33), (120, 113, 104)
ACCENTS = ((179, 49, 44), (33, 84, 112), (64, 97, 58), (133, 86, 10), (86, 64, 104))
PAPER = (253, 252, 249)
DESK = (206, 192, 173)
JAPANESE = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/opentype/ipafont-gothic/ipagp.ttf",
    "/System/Library/Fonts/ヒラギノ角ゴシック W3.ttc",
    "C:/Windows/Fonts/YuGothR.ttc",
)
"""Where Debian, macOS and Windows keep theirs. Pillow's own has Latin letters only."""


@dataclass(frozen=True)
class Line:
    """`key`: the reading's, where the line is one of its fields."""

    key: str
    text: str
    size: int
    top: int


def lines_of(player: Player) -> list[Line]:
    """What is printed, from the top."""
    contact = player.contact("")
    said = {"email": contact["emails"][0], "mobile": contact["phones"][0]["number"]}
    return list(_japanese(contact, said) if _japanese_font() else _english(player, said))


def draw(player: Player) -> bytes:
    """A JPEG of the card lying on a desk, as seen from straight above."""
    dice = Random(player.id.int)
    card = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(card)
    corner = (0, 0, 26, HEIGHT) if dice.random() < 0.5 else (900, 0, WIDTH, 26)
    pen.rectangle(corner, dice.choice(ACCENTS))
    for line in lines_of(player):
        pen.text((90, line.top), line.text, INK if line.size > 30 else GREY, _font(line.size))
    desk = Image.new("RGB", (WIDTH + 120, HEIGHT + 120), DESK)
    desk.paste(card, (60, 60))
    out = BytesIO()
    desk.save(out, "JPEG", quality=85)
    return out.getvalue()


def _japanese(contact: dict[str, Any], said: dict[str, str]) -> Iterator[Line]:
    work = " ".join(filter(None, (contact["department"], contact["title"])))
    yield Line("company", contact["company"], 40, 90)
    yield Line("title", work, 28, 160)
    yield Line("name", contact["name"], 72, 230)
    yield Line("name_romaji", contact["name_romaji"], 28, 335)
    yield Line("address", f"〒{contact['postal_code']} {contact['address']}", 28, 450)
    yield Line("mobile", said["mobile"], 28, 495)
    yield Line("email", said["email"], 28, 540)


def _english(player: Player, said: dict[str, str]) -> Iterator[Line]:
    yield Line("company", player.position.english, 40, 100)
    yield Line("name_romaji", player.name.romaji, 72, 230)
    yield Line("mobile", said["mobile"], 28, 480)
    yield Line("email", said["email"], 28, 530)


def _font(size: int) -> Any:
    path = _japanese_font()
    return ImageFont.truetype(path, size) if path else ImageFont.load_default(size)


@cache
def _japanese_font() -> str | None:
    return next((path for path in JAPANESE if Path(path).is_file()), None)
