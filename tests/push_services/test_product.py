"""The product itself, started as its own processes with the local services in its seams."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.clock import MovableClock
from tests.product import Product
from tests.push_services.lab import PushLab


def test_the_product_is_killed_and_started_again_with_what_it_had(tmp_path: Path) -> None:
    clock = MovableClock(tmp_path / "clock")
    with PushLab(tmp_path, clock) as lab, Product(tmp_path, lab.transport, clock) as product:
        first = product.log("web")
        product.kill()
        product.start()
        assert product.origin in first
        assert "?code=" in product.invite("佐藤 直樹")


def test_a_moved_clock_goes_on_from_there(tmp_path: Path) -> None:
    clock = MovableClock(tmp_path / "clock")
    evening = datetime(2026, 11, 12, 10, 30, tzinfo=UTC)
    clock.move_to(evening)
    assert timedelta(0) <= clock() - evening < timedelta(minutes=1)
