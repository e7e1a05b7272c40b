"""At the event: a card, two topics, done."""

from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.naoki import Naoki


def test_a_card_is_kept_with_five_taps_of_which_three_come_after_the_shutter(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    thumb.tap("名刺を撮る")
    thumb.tap("シャッター")
    until_the_shutter = thumb.taps
    thumb.tap("最近の学び")
    thumb.tap("意気投合")
    thumb.tap("完了")
    expect(thumb.page.get_by_text("この端末に保存しました")).to_be_visible()
    assert thumb.taps <= 5
    assert thumb.taps - until_the_shutter <= 3
    thumb.page.screenshot(path="/tmp/after.png")
