"""The same push in Firefox ESR, and a tap on the notification that it really shows."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.browsers.chromium import CLOCK
from tests.browsers.firefox import Firefox
from tests.browsers.shade import Shade
from tests.browsers.touch import taps, types
from tests.journeys.evenings import at
from tests.journeys.naoki import SIGN_IN, code_in
from tests.product import Product
from tests.push_services.lab import PushLab


@pytest.fixture
def firefox(lab: PushLab, shade: Shade, tmp_path: Path) -> Iterator[Firefox]:
    with Firefox(tmp_path / "firefox", lab.autopush.firefox_prefs, shade.environment) as firefox:
        yield firefox


def test_the_notification_is_shown_and_a_tap_opens_the_person(
    firefox: Firefox, product: Product, today: date, shade: Shade
) -> None:
    firefox.go(product.origin)
    firefox.js(SIGN_IN, code_in(product.invite("佐藤 直樹")))
    firefox.go(f"{product.origin}/settings/reminders")
    taps(firefox, "リマインダーを有効にする", "テスト通知を送る")
    shade.wait_for("通知のテスト")
    firefox.go(f"{product.origin}/capture/without-card")
    firefox.js(CLOCK, product.clock.ahead / timedelta(milliseconds=1))
    types(firefox, "お名前", "川口 さやか")
    taps(firefox, "食", "完了")
    product.clock.move_to(at(today + timedelta(days=1), "12:00"))
    shade.tap(shade.wait_for("川口 さやか様へのお礼", 90))
    firefox.wait_for_window(f"{product.origin}/people/")
