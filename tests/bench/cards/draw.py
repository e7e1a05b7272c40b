"""Family and seed -> a clean picture of the card and what is printed on it."""

from contextlib import suppress
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageDraw

from tests.bench.cards.compose import compose
from tests.bench.cards.family import FAMILIES, Family
from tests.bench.cards.fonts import choose_face
from tests.bench.cards.setting import Placed, Setting, TooMuch, Zone, set_rows
from tests.bench.cards.sheet import Sheet, Truth
from tests.bench.cards.upright import set_vertically

Colour = tuple[int, int, int]
PER_MM = 15
TRIES = 60
PAPERS: dict[str, tuple[Colour, Colour]] = {
    "white": ((252, 252, 250), (35, 35, 40)), "cream": ((246, 241, 228), (50, 40, 35)),
    "black": ((28, 28, 30), (235, 232, 225)), "navy": ((22, 35, 70), (240, 240, 245)),
    "forest": ((24, 60, 48), (236, 232, 210)), "panel": ((250, 250, 250), (40, 44, 52)),
    "band": ((250, 250, 248), (38, 38, 44)), "tint": ((214, 230, 238), (24, 44, 66)),
}  # fmt: skip
ACCENTS: tuple[Colour, ...] = ((200, 60, 50), (30, 90, 160), (40, 130, 90), (225, 150, 40), (110, 60, 130))
SCHEMES: dict[str, tuple[Zone, Zone, Zone, Zone]] = {
    # brand, who, contact, extra
    "left": ((.07, .07, .93, .26, "l", "t"), (.07, .29, .93, .60, "l", "m"), (.07, .62, .80, .94, "l", "b"),
    (.7, .07, .95, .25, "r", "t")),
    "centre": ((.07, .07, .93, .24, "c", "t"), (.07, .27, .93, .59, "c", "m"),
    (.07, .62, .93, .95, "c", "b"), (.1, .01, .9, .06, "c", "t")),
    "right": ((.07, .07, .93, .26, "r", "t"), (.07, .29, .93, .60, "r", "m"),
    (.20, .62, .93, .94, "r", "b"), (.06, .07, .3, .25, "l", "t")),
    "split": ((.54, .07, .95, .26, "l", "t"), (.06, .12, .50, .88, "l", "m"),
    (.54, .30, .95, .93, "l", "b"), (.06, .88, .5, .96, "l", "b")),
    "who_first": ((.07, .46, .93, .60, "l", "m"), (.07, .07, .93, .42, "l", "t"),
    (.07, .63, .80, .94, "l", "b"), (.7, .30, .95, .45, "r", "t")),
    "diagonal": ((.06, .07, .60, .28, "l", "t"), (.36, .30, .94, .62, "r", "m"),
    (.06, .66, .70, .94, "l", "b"), (.66, .70, .95, .94, "r", "b")),
    "left_panel": ((.03, .1, .33, .9, "c", "m"), (.39, .08, .96, .44, "l", "t"),
    (.39, .50, .96, .93, "l", "b"), (.39, .45, .96, .5, "l", "t")),
    "right_panel": ((.67, .1, .97, .9, "c", "m"), (.05, .08, .63, .44, "l", "t"),
    (.05, .50, .63, .93, "l", "b"), (.05, .45, .63, .5, "l", "t")),
    "bottom_brand": ((.40, .80, .94, .95, "r", "b"), (.07, .07, .93, .38, "l", "t"),
    (.07, .42, .93, .77, "l", "m"), (.07, .82, .36, .95, "l", "b")),
    "columns": ((.07, .06, .93, .22, "l", "t"), (.07, .24, .93, .52, "l", "m"),
    (.07, .56, .93, .95, "l", "b"), (.66, .24, .95, .50, "r", "t")),
    "photo_left": ((.38, .07, .96, .22, "l", "t"), (.38, .25, .96, .57, "l", "m"),
    (.38, .60, .96, .94, "l", "b"), (.05, .82, .34, .95, "c", "t")),
    "photo_right": ((.05, .07, .63, .22, "l", "t"), (.05, .25, .63, .57, "l", "m"),
    (.05, .60, .63, .94, "l", "b"), (.67, .82, .96, .95, "c", "t")),
}  # fmt: skip


@dataclass(frozen=True)
class Card:
    picture: Image.Image
    truth: Truth
    family: str
    placed: list[Placed]


def draw(seed: int, name: str | None = None) -> Card:
    """The same card for the same seed and family; without a family the seed chooses one."""
    family = FAMILIES[name or sorted(FAMILIES)[seed % len(FAMILIES)]]
    dice = Random(f"{family.name} {seed}")
    for _ in range(TRIES):
        with suppress(TooMuch):
            return _drawn(dice, family)
    raise RuntimeError(f"No card of the family {family.name} fits its paper (seed {seed}).")


def _drawn(dice: Random, family: Family) -> Card:
    sheet = compose(dice, family)
    tall = dice.random() < family.portrait
    size = (55 * PER_MM, 91 * PER_MM) if tall else (91 * PER_MM, 55 * PER_MM)
    palette = dice.choice(family.palettes)
    card = Image.new("RGB", size, PAPERS[palette][0])
    setting = Setting(card, PER_MM, choose_face(dice, "en" in family.languages))
    _print(dice, family, setting, sheet, palette)
    truth = {key: values for key, values in sheet.truth.items() if values}
    return Card(card, truth, family.name, setting.placed)


def _print(dice: Random, family: Family, setting: Setting, sheet: Sheet, palette: str) -> None:
    ink = PAPERS[palette][1]
    if family.vertical:
        set_vertically(dice, setting, sheet, ink, mixed=family.name == "vertical_mixed")
        return
    scheme = dice.choice(family.schemes)
    accent = dice.choice(ACCENTS)
    zones = [_shifted(zone, dice) for zone in SCHEMES[scheme]]
    brand_ink = _decorate(dice, setting, palette, scheme, accent, ink)
    if scheme.startswith("photo"):
        _portrait(dice, setting.card, scheme)
    brand = zones[0]
    if dice.random() < family.logo:
        brand = _logo(dice, setting.card, zones[0], accent)
    for rows, zone, colour in (
        (sheet.brand, brand, brand_ink),
        (sheet.who, zones[1], ink),
        (sheet.contact, zones[2], ink),
        (sheet.extra, zones[3], ink),
    ):
        set_rows(setting, rows, zone, colour)


def _shifted(zone: Zone, dice: Random) -> Zone:
    dx, dy = dice.uniform(-0.015, 0.015), dice.uniform(-0.008, 0.008)
    left, top, right, bottom, across, down = zone
    return left + dx, top + dy, right + dx, bottom + dy, across, down


def _decorate(
    dice: Random, setting: Setting, palette: str, scheme: str, accent: Colour, ink: Colour
) -> Colour:
    pen, (width, height) = setting.pen, setting.card.size
    if palette == "panel" and scheme.endswith("panel"):
        left, right = (0.0, 0.355) if scheme == "left_panel" else (0.645, 1.0)
        pen.rectangle((left * width, 0, right * width, height), fill=accent)
        return 255, 255, 255
    if palette in ("band", "panel"):
        pen.rectangle((0, height * 0.965, width, height), fill=accent)
        pen.rectangle((0, 0, width, height * 0.03), fill=accent)
    elif scheme in ("left", "centre", "right") and dice.random() < 0.25:
        pen.line((width * 0.05, height * 0.61, width * 0.95, height * 0.61), fill=accent, width=3)
    return accent if dice.random() < 0.25 and palette in ("white", "cream") else ink


def _logo(dice: Random, card: Image.Image, zone: Zone, accent: Colour) -> Zone:
    """A mark in the zone; what is left of the zone."""
    pen = ImageDraw.Draw(card)
    left, top, right, bottom, across, down = zone
    x, y = left * card.width, top * card.height
    room = (bottom - top) * card.height * (0.45 if across == "c" else 1)
    side = min(room, 0.16 * card.width) * dice.uniform(0.6, 1)
    if across != "l":
        x = (right * card.width - side) if across == "r" else (left + right) / 2 * card.width - side / 2
    box = (x, y, x + side, y + side)
    shape = dice.randrange(4)
    if shape == 0:
        pen.ellipse(box, fill=accent)
        pen.ellipse(
            (x + side * 0.3, y + side * 0.3, x + side * 0.7, y + side * 0.7), fill=card.getpixel((2, 2))
        )
    elif shape == 1:
        pen.polygon([(x + side / 2, y), (x + side, y + side), (x, y + side)], fill=accent)
    elif shape == 2:
        pen.rounded_rectangle(box, side / 5, outline=accent, width=max(3, int(side / 12)))
        pen.line((x, y + side, x + side, y), fill=accent, width=max(3, int(side / 10)))
    else:
        for step in range(3):
            pen.rectangle(
                (x + step * side / 3, y + step * side / 5, x + (step + 0.8) * side / 3, y + side), fill=accent
            )
    used = (side + 0.02 * card.width) / card.width
    if across == "l":
        return left + used, top, right, bottom, across, down
    if across == "r":
        return left, top, right - used, bottom, across, down
    return (
        left,
        top + side / card.height + 0.02,
        right,
        max(bottom, top + side / card.height + 0.1),
        across,
        down,
    )


def _portrait(dice: Random, card: Image.Image, scheme: str) -> None:
    """A grey picture of a face, with nothing to read in it."""
    left = 0.05 if scheme == "photo_left" else 0.68
    x, y, w, h = left * card.width, 0.12 * card.height, 0.27 * card.width, 0.66 * card.height
    pen = ImageDraw.Draw(card)
    pen.rectangle((x, y, x + w, y + h), fill=tuple(dice.randint(120, 210) for _ in range(3)))
    pen.ellipse((x + w * 0.3, y + h * 0.15, x + w * 0.7, y + h * 0.55), fill=(225, 190, 165))
    pen.ellipse((x + w * 0.12, y + h * 0.58, x + w * 0.88, y + h * 1.2), fill=(60, 66, 90))
    pen.rectangle((x, y + h, x + w, y + h * 1.25), fill=card.getpixel((2, 2)))
