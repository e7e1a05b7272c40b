"""Cards written by hand as web pages (`html/`), in the manner of those that people hand out.

Chromium draws them. Nothing is taught on them: they tell how the reader does on cards of another hand. How
sure it is was fitted on every other one (`fitted_on`), and is told by the rest. An element's `data-is` names
the fields that it holds; `data-value` says what is printed where the text of the element does not (letters
set apart, kanji figures that are dialled).
"""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.bench.cards.sheet import Truth
from tests.browsers.chromium import FLAGS, installed

PAGES = Path(__file__).with_name("html")
SCALE = 4  # of a CSS pixel: 384 dots an inch
TRUTH = """card => [...card.querySelectorAll('[data-is]')].flatMap(part => {
    for (const broken of part.querySelectorAll('br')) broken.replaceWith(' ');
    const said = part.dataset.value ?? part.textContent;
    return part.dataset.is.split(',').map(key => [key, said]);
})"""


@dataclass(frozen=True)
class Design:
    name: str
    picture: Image.Image
    truth: Truth


@cache
def designs() -> list[Design]:
    """All of them, in the order of their files."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=list(FLAGS))
        page = browser.new_page(device_scale_factor=SCALE)
        found = [design for path in sorted(PAGES.glob("*.html")) for design in _drawn(page, path)]
        browser.close()
    return found


def fitted_on() -> range:
    """The places of those that the confidences know."""
    return range(0, len(designs()), 2)


def _drawn(page: Page, path: Path) -> list[Design]:
    page.set_content(path.read_text())
    page.add_style_tag(content="article { margin: 4mm }")  # no edge of one card in the picture of another
    page.evaluate("document.fonts.ready")
    return [
        Design(
            f"{path.stem}/{card.get_attribute('id')}",
            Image.open(BytesIO(card.screenshot())).convert("RGB"),
            _truth(card.evaluate(TRUTH)),
        )
        for card in page.locator("article").all()
    ]


def _truth(said: list[tuple[str, str]]) -> Truth:
    truth: Truth = {}
    for key, value in said:
        values = truth.setdefault(key, [])
        if (plain := " ".join(value.split())) not in values:
            values.append(plain)
    return truth
