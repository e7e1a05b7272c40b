"""Draws a Japanese name card and a phone's photo of it. The same arguments give the same bytes.

Fonts come from Debian's fonts-noto-cjk (or fonts-ipafont).
"""

from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tests.cards.people import Printed

Pixels = NDArray[Any]

WIDTH, HEIGHT = 1100, 660  # 91 x 55 mm at 12 px a millimetre
INK = (30, 30, 40)
NOTO = Path("/usr/share/fonts/opentype/noto")
FACES = {
    "gothic": (NOTO / "NotoSansCJK-Regular.ttc", Path("/usr/share/fonts/opentype/ipafont-gothic/ipagp.ttf")),
    "mincho": (NOTO / "NotoSerifCJK-Regular.ttc", Path("/usr/share/fonts/opentype/ipafont-mincho/ipamp.ttf")),
}
LAYOUTS = ("classic", "centred", "right")


def draw_card(printed: Printed, layout: str = "classic", face: str = "gothic") -> Image.Image:
    """The card as a clean picture of 1,100 x 660 px."""
    card = Image.new("RGB", (WIDTH, HEIGHT), "white")
    pen = ImageDraw.Draw(card)
    anchor, x = {"classic": ("la", 90), "centred": ("ma", WIDTH // 2), "right": ("ra", WIDTH - 90)}[layout]
    rows = [*_who(printed), *_where(printed)]
    y = (HEIGHT - sum(height for _, _, height in rows)) / 2
    for text, size, height in rows:
        pen.text((x, y), text, font=_font(face, size), fill=INK, anchor=anchor)
        y += height
    return card


def photograph(card: Image.Image, seed: int = 0) -> bytes:
    """A JPEG as a phone held over a desk takes it: perspective, a shadow, soft focus, noise."""
    dice = np.random.default_rng(seed)
    photo: Pixels = _on_desk(np.asarray(card), dice)
    photo = cv2.GaussianBlur(photo, (0, 0), dice.uniform(0.4, 1.0))
    photo = photo * _light(photo.shape[:2], dice)[..., None] + dice.normal(0, 3, photo.shape)
    return jpeg(Image.fromarray(np.clip(photo, 0, 255).astype(np.uint8)), quality=int(dice.integers(80, 93)))


def photograph_together(cards: Sequence[Image.Image]) -> bytes:
    """A JPEG of up to three cards that lie beside each other on a desk, each a little askew."""
    desk = Image.new("RGB", (1800, 1350), (92, 74, 60))
    for (x, y, turn), card in zip(((70, 60, -3), (930, 120, 4), (430, 720, 2)), cards, strict=False):
        laid = card.resize((800, 480)).convert("RGBA").rotate(turn, Image.Resampling.BICUBIC, expand=True)
        desk.paste(laid, (x, y), laid)
    return jpeg(desk)


def jpeg(picture: Image.Image, quality: int = 92) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def _who(printed: Printed) -> Iterator[tuple[str, int, int]]:
    """(text, font size, height of the row) from the company down to the name."""
    yield printed.company, 38, 72
    if printed.department or printed.title:
        yield "　".join(filter(None, (printed.department, printed.title))), 24, 38
    if printed.name_kana:
        yield printed.name_kana, 18, 26
    yield printed.name.replace(" ", "　"), 58, 82
    if printed.name_romaji:
        yield printed.name_romaji, 24, 36
    yield "", 20, 24


def _where(printed: Printed) -> Iterator[tuple[str, int, int]]:
    if printed.address:
        yield f"〒{printed.postal_code}  {printed.address}", 22, 36
    numbers = (("TEL", printed.tel), ("FAX", printed.fax))
    if printed.tel or printed.fax:
        yield "    ".join(f"{label} {number}" for label, number in numbers if number), 22, 34
    for label, value in (("携帯", printed.mobile), ("E-mail", printed.email), ("URL", printed.url)):
        if value:
            yield f"{label} {value}", 22, 34


@cache
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    for path in FACES[face]:
        if path.exists():
            return ImageFont.truetype(path, size)
    raise FileNotFoundError("Cards are drawn with Debian's fonts: apt-get install fonts-noto-cjk")


def _on_desk(card: Pixels, dice: np.random.Generator) -> Pixels:
    """The card seen in perspective on a wooden desk, 1,800 x 1,350 px, as floats."""
    height, width = 1350, 1800
    grain = cv2.resize(dice.normal(0, 9, (height // 6, 9)).astype(np.float32), (width, height))
    desk = (
        np.array(dice.choice([(120, 85, 60), (70, 72, 76), (165, 135, 105)]), dtype=np.float32)
        + grain[..., None]
    )
    corners = np.array([(330, 330), (1470, 330), (1470, 1014), (330, 1014)], dtype=np.float32)
    corners += dice.uniform(-60, 60, (4, 2)).astype(np.float32)
    source = np.array([(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)], dtype=np.float32)
    turn = cv2.getPerspectiveTransform(source, corners)
    paper = cv2.warpPerspective(card, turn, (width, height), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full((HEIGHT, WIDTH), 1.0, np.float32), turn, (width, height))
    drop = cv2.GaussianBlur(np.roll(mask, (14, 10), (0, 1)), (0, 0), 12)
    photo: Pixels = desk * (1 - 0.5 * drop[..., None]) * (1 - mask[..., None]) + paper * mask[..., None]
    return photo


def _light(shape: tuple[int, int], dice: np.random.Generator) -> Pixels:
    """Brightness over the photo: a slope, and the soft edge of the hand's shadow."""
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    angle = dice.uniform(0, 2 * np.pi)
    along = (x / shape[1] - 0.5) * np.cos(angle) + (y / shape[0] - 0.5) * np.sin(angle)
    shadow: Pixels = 1 / (1 + np.exp(-(along + dice.uniform(0.1, 0.4)) * 18))
    light: Pixels = 0.95 + 0.15 * along - 0.25 * (1 - shadow)
    return light
