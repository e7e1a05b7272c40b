"""A push travels whole to Chromium: sender, service, browser, worker, shade, and back by a tap."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.browsers.chromium import Chromium
from tests.browsers.shade import Shade
from tests.push_services.lab import PushLab
from tests.push_services.sender import Sender
from tests.push_services.site import SHOWN, SUBSCRIBE, Site


@pytest.fixture
def phone(lab: PushLab, shade: Shade, site: Site, tmp_path: Path) -> Iterator[Chromium]:
    with sync_playwright() as playwright:
        flags, profile = lab.fcm.chromium_flags, tmp_path / "profile"
        phone = Chromium(playwright.chromium, profile, site.origin, flags, shade.environment, windowed=True)
        yield phone
        phone.close()


def subscribed(phone: Chromium, sender: Sender) -> tuple[Page, dict[str, str]]:
    page = phone.open()
    return page, page.evaluate(SUBSCRIBE, sender.public_key)


def test_a_push_is_shown_and_a_tap_opens_its_page(phone: Chromium, sender: Sender, shade: Shade) -> None:
    page, subscription = subscribed(phone, sender)
    status, _ = sender.send(subscription, "田中様へのお礼", Urgency="high")
    shown = shade.wait_for("田中様へのお礼")
    assert status == 201
    assert page.evaluate(SHOWN) == ["田中様へのお礼"]
    with phone.context.expect_page() as opened:
        shade.tap(shown)
    assert opened.value.url == f"{phone.origin}/opened"


def test_a_closed_phone_gets_the_newest_push_of_a_topic_when_it_opens(
    phone: Chromium, sender: Sender, shade: Shade
) -> None:
    _, subscription = subscribed(phone, sender)
    phone.close()
    sender.send(subscription, "older", Topic="tanaka")
    sender.send(subscription, "newer", Topic="tanaka")
    phone.open()
    shade.wait_for("newer")
    assert [shown.title for shown in shade.shown] == ["newer"]
