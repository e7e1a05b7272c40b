"""A product and a clock for each file, so that time can pass in it as it likes."""

from collections.abc import Iterator

import pytest

from tests.clock import MovableClock
from tests.journeys.app import build_if_stale
from tests.journeys.evenings import FIRST, at
from tests.product import Product
from tests.push_services.lab import PushLab
from tests.serve import CLOCK

House = tuple[PushLab, Product]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("months")
    clock = MovableClock(folder / CLOCK)
    clock.move_to(at(FIRST, "12:00"))
    build_if_stale()
    with PushLab(folder, clock) as lab, Product(folder, lab.transport, clock) as product:
        yield lab, product


@pytest.fixture(scope="module")
def lab(house: House) -> PushLab:
    return house[0]


@pytest.fixture(scope="module")
def running(house: House) -> Product:
    return house[1]


@pytest.fixture(scope="module")
def clock(running: Product) -> MovableClock:
    return running.clock
