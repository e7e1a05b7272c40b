"""The evening before: reminders that really arrive, one's own card, tomorrow's event."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browsers.camera import film
from tests.browsers.chromium import Chromium
from tests.browsers.shade import Shade
from tests.cards.draw import draw_card, photograph
from tests.cards.people import Printed
from tests.journeys.naoki import READ, Naoki
from tests.journeys.thumb import Thumb

OWN = Printed(
    name="佐藤 直樹",
    company="株式会社こだま製作所",
    department="開発部",
    title="主任",
    postal_code="144-0052",
    address="東京都大田区蒲田4-1-1",
    tel="03-5550-0199",
    email="naoki.sato@kodama-mfg.co.jp",
)


@pytest.fixture
def thumb(naoki: Naoki, phone: Chromium, tmp_path: Path) -> Thumb:
    """He has just come in, his own card before the camera."""
    phone.film = film(photograph(draw_card(OWN)), tmp_path / "own.y4m")
    thumb = naoki.has_signed_in()
    thumb.page.goto(f"{phone.origin}/first-evening")
    return thumb


def test_reminders_are_turned_on_and_a_test_push_arrives(thumb: Thumb, shade: Shade) -> None:
    thumb.tap("お知らせ")
    thumb.tap("リマインダーを有効にする")
    thumb.tap("テスト通知を送る")
    assert "連絡の時間になったら" in shade.wait_for("通知のテスト").body


def test_his_own_card_rehearses_the_capture_and_signs_his_letters(phone: Chromium, thumb: Thumb) -> None:
    thumb.tap("ご自分の名刺")
    for name in ("名刺を撮る", "シャッター", "完了"):
        thumb.tap(name)
    expect(thumb.page.get_by_role("button", name="ご自分の名刺 完了")).to_be_visible()
    thumb.page.goto(f"{phone.origin}/settings/profile")
    expect(thumb.page.get_by_label("会社・所属")).to_have_value(OWN.company, timeout=READ)
    expect(thumb.page.get_by_label("お名前")).to_have_value(OWN.name)


def test_tomorrows_event_takes_two_taps_and_home_says_what_to_do_first(thumb: Thumb) -> None:
    thumb.tap("明日のイベント")
    thumb.taps = 0
    thumb.tap("自分の時間")
    thumb.tap("明日の予定に入れる")
    assert thumb.taps == 2
    thumb.tap("準備を終える")
    expect(thumb.page.get_by_text("明日 19:00 — まず隣の人に。")).to_be_visible()
