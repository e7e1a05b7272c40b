"""At the event: a card, two chips, done. No dialog comes between, with the viewfinder or without."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browsers.chromium import Chromium, installability_errors
from tests.journeys.naoki import Naoki


def test_a_card_takes_five_taps_of_which_three_come_after_the_shutter(naoki: Naoki) -> None:
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
    thumb.tap("人")
    expect(thumb.row("お名前未入力")).to_be_visible()


def test_where_the_camera_may_not_be_used_the_phones_own_takes_the_photo(
    naoki: Naoki, phone: Chromium, card: Path
) -> None:
    phone.allowed = ("notifications",)
    thumb = naoki.has_signed_in()
    with thumb.page.expect_file_chooser() as camera:
        thumb.tap("名刺を撮る")
    camera.value.set_files(card)
    thumb.tap("業界の動き")
    thumb.tap("資料を送る")
    thumb.tap("完了")
    expect(thumb.page.get_by_text("この端末に保存しました")).to_be_visible()
    assert thumb.taps <= 4


def test_who_has_no_card_is_added_by_name(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    thumb.tap("名刺を撮る")
    thumb.tap("名刺なしで追加")
    thumb.type("お名前", "川口さん")
    thumb.tap("食")
    thumb.tap("完了")
    thumb.tap("人")
    expect(thumb.row("川口")).to_be_visible()


def test_several_cards_one_after_another_are_tagged_later(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    thumb.tap("名刺を撮る")
    thumb.tap("あとでまとめて")
    for count in ("1枚", "2枚"):
        thumb.tap("シャッター")
        expect(thumb.page.get_by_text(count, exact=True)).to_be_visible()
    thumb.tap("完了")
    for topic, onwards in {"食": "次へ", "旅": "完了"}.items():
        thumb.tap(topic)
        thumb.tap(onwards)
    expect(thumb.page.get_by_text("話題はすべて付きました")).to_be_visible()


def test_the_app_can_be_put_on_the_home_screen(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    thumb.page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    assert installability_errors(thumb.page) == []
