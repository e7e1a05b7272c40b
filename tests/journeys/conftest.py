"""One product for all stories; for each an evening, a phone with its shade, and Naoki."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import BrowserType, expect, sync_playwright

from tests.browsers.camera import film
from tests.browsers.chromium import Chromium
from tests.browsers.shade import Shade
from tests.cards.draw import draw_card, photograph
from tests.cards.people import HANAKO
from tests.clock import MovableClock
from tests.journeys.app import build_if_stale
from tests.journeys.evenings import FIRST, TOKYO, at, evening_from
from tests.journeys.naoki import Naoki
from tests.product import Product
from tests.push_services.lab import PushLab
from tests.serve import CLOCK

expect.set_options(timeout=20_000)  # nothing here measures time; a busy machine may take it


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("journeys")


@pytest.fixture(scope="package")
def clock(folder: Path) -> MovableClock:
    clock = MovableClock(folder / CLOCK)
    clock.move_to(evening_from(at(FIRST, "00:00")))
    return clock


@pytest.fixture(scope="package")
def lab(folder: Path, clock: MovableClock) -> Iterator[PushLab]:
    with PushLab(folder, clock) as lab:
        yield lab


@pytest.fixture(scope="package")
def running(folder: Path, lab: PushLab, clock: MovableClock) -> Iterator[Product]:
    build_if_stale()
    with Product(folder, lab.transport, clock) as product:
        yield product


@pytest.fixture
def today(clock: MovableClock) -> date:
    """An evening; time only goes forward, so that nothing that the product keeps is ever in the future."""
    clock.move_to(evening_from(clock()))
    return clock().astimezone(TOKYO).date()


@pytest.fixture
def product(running: Product, today: date) -> Product:
    """Whole again, whatever the story before did to it; `today` has begun."""
    assert today
    running.start()
    return running


@pytest.fixture(scope="package")
def browser() -> Iterator[BrowserType]:
    """Chromium's driver, which takes a second and a half of processor to start."""
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="package")
def card(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A photo of Hanako's card."""
    path = tmp_path_factory.mktemp("cards") / "hanako.jpg"
    path.write_bytes(photograph(draw_card(HANAKO)))
    return path


@pytest.fixture
def window(lab: PushLab, tmp_path: Path) -> Iterator[Shade]:
    """For a story in which another app is opened or a notification asked for: around the phone's pages."""
    with Shade(lab.background, tmp_path) as shade:
        yield shade


@pytest.fixture
def shade(window: Shade) -> Shade:
    """Where a story looks for its notifications."""
    return window


@pytest.fixture
def phone(
    request: pytest.FixtureRequest,
    browser: BrowserType,
    lab: PushLab,
    product: Product,
    card: Path,
    tmp_path: Path,
) -> Iterator[Chromium]:
    """With a window, where the story asks for one."""
    shade: Shade | None = request.getfixturevalue("window") if "window" in request.fixturenames else None
    phone = Chromium(
        browser,
        tmp_path / "phone",
        product.origin,
        lab.fcm.chromium_flags,
        shade.environment if shade else {},
        film(card.read_bytes(), tmp_path / "camera.y4m"),
        windowed=shade is not None,
    )
    yield phone
    phone.close()


@pytest.fixture
def naoki(phone: Chromium, product: Product) -> Naoki:
    return Naoki(phone, product)
