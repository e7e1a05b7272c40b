"""A push travels whole to Firefox ESR: sender, service, browser, worker, shade, and back by a tap."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsers.firefox import Firefox
from tests.browsers.shade import Shade
from tests.push_services.lab import PushLab
from tests.push_services.sender import Sender
from tests.push_services.site import SHOWN, SUBSCRIBE, Site


@pytest.fixture
def firefox(lab: PushLab, shade: Shade, tmp_path: Path) -> Iterator[Firefox]:
    with Firefox(tmp_path / "profile", lab.autopush.firefox_prefs, shade.environment) as firefox:
        yield firefox


def test_a_push_is_shown_and_a_tap_opens_its_page(
    firefox: Firefox, sender: Sender, shade: Shade, site: Site
) -> None:
    firefox.go(site.origin)
    subscription = firefox.js(SUBSCRIBE, sender.public_key)
    status, _ = sender.send(subscription, "田中様へのお礼", Urgency="high")
    shown = shade.wait_for("田中様へのお礼")
    assert status == 201
    assert firefox.js(SHOWN) == ["田中様へのお礼"]
    shade.tap(shown)
    firefox.wait_for_window(f"{site.origin}/opened")
