"""At the end of the evening: three cards in one photo become three people, looked over once."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.cards.draw import draw_card, photograph_together
from tests.cards.people import HANAKO, someone
from tests.journeys.naoki import READ, Naoki

KOICHI = replace(someone(5), postal_code="150-0002")
"""His postal code is not that of his address: no reader can be sure of both."""

TOPS = "[...document.querySelectorAll('a[href^=\"/people/\"]')].map(row => row.getBoundingClientRect().top)"


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """Instead of one card: what the camera sees."""
    path = tmp_path / "three.jpg"
    path.write_bytes(photograph_together([draw_card(each) for each in (HANAKO, someone(3), KOICHI)]))
    return path


def test_three_cards_in_one_photo_become_three_people_in_one_pass(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    page = thumb.page
    for name in ("名刺を撮る", "あとでまとめて", "シャッター"):
        thumb.tap(name)
    expect(page.get_by_text("1枚", exact=True)).to_be_visible()
    thumb.tap("完了")
    expect(page.get_by_text("名刺が3枚写っています")).to_be_visible(timeout=READ)
    thumb.tap("確認する")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(3)
    expect(page.get_by_role("img", name="長谷川 浩一の名刺の写真")).to_be_visible()
    koichi = page.get_by_role("listitem").filter(has_text="テクノブリッジ株式会社").first
    expect(koichi.get_by_role("img", name="写真の「郵便番号」の部分")).to_be_visible()
    thumb.tap_on(koichi.get_by_role("button", name="郵便番号はこれで正しい"))
    expect(koichi.get_by_role("img", name="写真の「郵便番号」の部分")).to_have_count(0)
    thumb.tap("3人を登録")
    expect(page.get_by_text("あと3人")).to_be_visible()
    page.goto(f"{naoki.phone.origin}/people")
    for name in ("山本 花子", "田中 由美", "長谷川 浩一"):
        expect(thumb.row(name)).to_be_visible()
    where = page.evaluate(TOPS)
    expect(page.get_by_text("読み取り中")).to_have_count(0, timeout=READ)
    assert page.evaluate(TOPS) == where, "a row moved under the thumb"
    thumb.tap_on(thumb.row("長谷川 浩一"))
    expect(page.get_by_role("img", name="写真の「住所」の部分")).to_be_visible()
    thumb.tap("住所はこれで正しい")
    expect(page.get_by_text("要確認")).to_have_count(0)
    expect(page.get_by_role("img", name="名刺の写真")).to_be_visible()
