"""Every screen, full and empty: it fits, nothing complains, and axe finds nothing wrong.

Both languages and both schemes are seen full and empty, each once: what a language makes too wide is so in
either scheme, and what a scheme makes too pale is so in either language.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserType, sync_playwright

from tests.screens.addresses import addresses
from tests.screens.axe import violations
from tests.screens.house import House, furnished

WIDTHS = (360, 390, 768)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with furnished(tmp_path_factory.mktemp("screens")) as house:
        yield house


@pytest.fixture(scope="module")
def browser() -> Iterator[BrowserType]:
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.mark.parametrize(
    ("full", "looks"),
    [
        (True, (("ja", "light"), ("en", "dark"))),
        (False, (("ja", "dark"), ("en", "light"))),
    ],
)
def test_every_screen_fits_and_anybody_can_use_it(
    house: House, browser: BrowserType, full: bool, looks: tuple[tuple[str, str], ...]
) -> None:
    places = addresses(house.examples if full else {})
    assert len(places) > 20, "the routers were not understood"
    wrong: list[str] = []
    with house.phone(browser, full) as walk:
        for language, scheme in looks:
            walk.begin(language, scheme)
            for address in walk.through(places):
                seen = f"{address} ({language}, {scheme})"
                wrong += [f"{seen}: {each}" for each in violations(walk.page)]
                wrong += [f"{seen}: too wide for {w} px" for w in WIDTHS if walk.wider_than(w) > 0]
    assert wrong + walk.complaints == []
