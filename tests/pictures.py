"""`python -m tests.pictures FOLDER`: every screen and sheet as a picture, to be looked at.

Full (the demo's year) and empty, in both languages and schemes at 390 px; full at 360, 768 px and lying down.
Without a folder it takes the pictures that README and manifest show, and puts them where those look for them.
"""

import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import chain
from pathlib import Path

from PIL import Image
from playwright.sync_api import ViewportSize, sync_playwright

from tests.browsers.chromium import SCREEN
from tests.journeys.app import PWA
from tests.screens.addresses import addresses
from tests.screens.house import House, furnished
from tests.screens.states import states
from tests.screens.walk import Walk

SHOWN = PWA / "public" / "screenshots"
OTHER_SIZES = {"360": (360, 740), "768": (768, 1024), "lying": (844, 390)}

DECLINED = "localStorage.setItem('own:reminders-declined', 'true')"
COLOURS = 128


def main(folder: Path | None) -> None:
    with tempfile.TemporaryDirectory() as kept, furnished(Path(kept)) as house:
        if folder is None:
            show(house)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            take_all(house, folder)


def take_all(house: House, folder: Path) -> None:
    for full in (True, False):
        with _walk(house, full) as walk:
            places = addresses(house.examples if full else {})
            for language in ("ja", "en"):
                for scheme in ("light", "dark"):
                    walk.begin(language, scheme)
                    stands = chain(walk.through(places), states(walk, house.examples) if full else ())
                    _take(walk, stands, folder / f"{_word(full)}-{language}-{scheme}", SCREEN)
            for name, (width, height) in OTHER_SIZES.items() if full else ():
                walk.begin("ja", "light")
                _take(
                    walk,
                    walk.through(places),
                    folder / f"full-ja-{name}",
                    ViewportSize(width=width, height=height),
                )


def show(house: House) -> None:
    """What README and manifest show: Home, the chips after the shutter, a person."""
    with _walk(house, full=True) as walk:
        walk.page.evaluate(DECLINED)
        walk.begin("ja", "light")
        person = f"/people/{house.examples['people']}"
        for address, name in (("/", "home"), (person, "person")):
            for _ in walk.through([address]):
                _keep(walk, name)
        for _ in walk.through(["/capture"]):
            walk.page.get_by_role("button", name="シャッター", exact=True).tap()
            walk.page.locator("img.card-photo").wait_for()
            for chip in ("独立", "貿易", "意気投合"):
                walk.page.get_by_role("button", name=chip, exact=True).first.tap()
            _keep(walk, "tagging")


def _keep(walk: Walk, name: str) -> None:
    """Few colours: every visitor of the README loads it."""
    picture = Image.open(BytesIO(walk.page.screenshot())).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(SHOWN / f"{name}.png", optimize=True)


@contextmanager
def _walk(house: House, full: bool) -> Iterator[Walk]:
    with sync_playwright() as playwright, house.phone(playwright.chromium, full) as walk:
        yield walk


def _take(walk: Walk, stands: Iterable[str], folder: Path, size: ViewportSize) -> None:
    folder.mkdir(exist_ok=True)
    walk.page.set_viewport_size(size)
    for address in stands:
        name = re.sub(r"[0-9a-f-]{36}", "one", address).strip("/").replace("/", "-") or "home"
        name = re.sub("[?=]", "_", name)
        walk.page.screenshot(path=folder / f"{name}.png", full_page=True)
        for sheet in walk.sheets():
            walk.page.screenshot(path=folder / f"{name}, {sheet.replace('/', ' ')}.png")
    walk.page.set_viewport_size(SCREEN)


def _word(full: bool) -> str:
    return "full" if full else "empty"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else None)
