"""Every screen and sheet, full and empty: it fits, nothing complains, axe finds nothing wrong.

Each screen that was seen is there without a network too.

Both languages and both schemes are seen full and empty, each once: what a language makes too wide is so in
either scheme, and what a scheme makes too pale is so in either language. A sheet is opened in the first look.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

import pytest
from playwright.sync_api import BrowserType

from tests.screens.addresses import addresses
from tests.screens.axe import violations
from tests.screens.house import House, furnished
from tests.screens.names import nameless
from tests.screens.states import states
from tests.screens.walk import Walk

WIDTHS = (360, 390, 768)
KEPT_THERE = ("/health", "/mail", "/calendar", "/devices", "/passkeys")
OFFLINE = "ERR_INTERNET_DISCONNECTED"
AS_OF = "As of "
"""In the language of the last look."""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with furnished(tmp_path_factory.mktemp("screens")) as house:
        yield house


@pytest.mark.parametrize(
    ("full", "looks"),
    [
        (True, (("ja", "light"), ("en", "dark"))),
        (False, (("en", "light"), ("ja", "dark"))),
    ],
)
def test_every_screen_fits_and_anybody_can_use_it(
    house: House, browser: BrowserType, full: bool, looks: tuple[tuple[str, str], ...]
) -> None:
    places = addresses(house.examples if full else {})
    assert len(places) > 20, "the routers were not understood"
    wrong: list[str] = []
    sheets: list[str] = []
    with house.phone(browser, full) as walk:
        for look in looks:
            walk.begin(*look)
            for stands in chain(walk.through(places), states(walk, house.examples) if full else ()):
                seen = f"{stands} {look}"
                wrong += wrong_with(walk, seen)
                wrong += nameless(walk, stands, look[0]) if full else ()
                for sheet in walk.sheets() if look == looks[0] else ():
                    sheets.append(sheet)
                    wrong += wrong_with(walk, f"{seen}, {sheet}")
        assert len(sheets) > 15 or not full, "the sheets were not found"
        if full:
            wrong += missing_offline(walk, places)
    assert wrong + [each for each in walk.complaints if OFFLINE not in each] == []


def wrong_with(walk: Walk, seen: str) -> Iterator[str]:
    yield from (f"{seen}: {each}" for each in violations(walk.page))
    yield from (f"{seen}: too wide for {width} px" for width in walk.too_wide(WIDTHS))


def missing_offline(walk: Walk, places: Iterable[str]) -> Iterator[str]:
    """After a cold start without a network each screen says something, and what is of the server its time."""
    walk.starts_cold_offline()
    for address in walk.through(places):
        text, alerts = walk.shown()
        if alerts or not text:
            yield f"{address} offline: {alerts or 'nothing'}"
        if is_of_the_server(address) and AS_OF not in text:
            yield f"{address} offline: undated"


def is_of_the_server(address: str) -> bool:
    """Whose content only the server has: it is shown as last known, with its time."""
    return address.startswith("/insight") or address.endswith(("/history", *KEPT_THERE))
