"""Two phones of one person, both offline: what both wrote is kept, and what lost can be had back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browsers.chromium import Chromium
from tests.journeys.naoki import SIGN_IN, Naoki
from tests.journeys.test_basement import SYNCED
from tests.journeys.test_devices import MAKE_A_CODE
from tests.journeys.thumb import Thumb

SAKURA = "中村 さくら"


@pytest.fixture
def second(naoki: Naoki, tmp_path: Path) -> Iterator[Naoki]:
    """His other phone."""
    phone = Chromium(naoki.phone.browser, tmp_path / "second", naoki.phone.origin)
    yield Naoki(phone, naoki.product)
    phone.close()


def test_both_edit_one_person_offline_and_nothing_is_lost(naoki: Naoki, second: Naoki) -> None:
    first, other = both_show_her(naoki, second)
    goes_offline(naoki, second)
    writes(naoki, first, "sakura@minato.example", "株式会社みなと")
    writes(second, other, "nakamura@example.com", "みなと商事")
    comes_back(naoki, first)
    comes_back(second, other)
    for thumb in (first, other):
        shows(thumb, "みなと商事")
        shows(thumb, "sakura@minato.example")
        shows(thumb, "nakamura@example.com")
    first.tap("その他の操作")
    first.tap("変更の履歴")
    first.tap("会社名を「株式会社みなと」に戻す")
    expect(first.page.get_by_text("会社名を前の内容に戻しました。")).to_be_visible()
    shows(other, "株式会社みなと")
    shows(other, "nakamura@example.com")


def test_an_edit_wins_over_a_deletion_that_went_up_before_it(naoki: Naoki, second: Naoki) -> None:
    first, other = one_edits_and_the_other_deletes(naoki, second)
    second.phone.context.set_offline(False)
    other.page.goto(f"{naoki.phone.origin}/settings/sync")
    expect(other.page.get_by_text("ありません", exact=True)).to_be_visible(timeout=SYNCED)
    comes_back(naoki, first)
    is_told(first, "ほかの端末で削除されましたが、ここで編集していたので残しました。")
    other.page.goto(f"{naoki.phone.origin}/people")
    other.tap_on(other.row(SAKURA, SYNCED))
    shows(other, "株式会社みなと")


def test_an_edit_wins_over_a_deletion_that_comes_after_it(naoki: Naoki, second: Naoki) -> None:
    first, other = one_edits_and_the_other_deletes(naoki, second)
    comes_back(naoki, first)
    second.phone.context.set_offline(False)
    other.tap_on(other.row(SAKURA, SYNCED))
    is_told(other, "この端末で削除しましたが、ほかの端末で編集されていたので戻しました。")
    for thumb in (first, other):
        shows(thumb, "株式会社みなと")


def one_edits_and_the_other_deletes(naoki: Naoki, second: Naoki) -> tuple[Thumb, Thumb]:
    """Neither knows of it."""
    first, other = both_show_her(naoki, second)
    goes_offline(naoki, second)
    naoki.edits(first, {"会社名": "株式会社みなと"})
    other.tap("その他の操作")
    other.tap("この人を削除する")
    expect(other.page.get_by_role("heading", name="人", level=1)).to_be_visible()
    return first, other


def is_told(thumb: Thumb, words: str) -> None:
    """On her page, and for a moment at its foot."""
    expect(thumb.page.get_by_role("status").get_by_text(words).first).to_be_visible(timeout=SYNCED)


def both_show_her(naoki: Naoki, second: Naoki) -> tuple[Thumb, Thumb]:
    """Her page, on the phone that met her and on the one that was signed in later."""
    first = naoki.has_signed_in()
    first.page.goto(f"{naoki.phone.origin}/capture/without-card")
    first.type("お名前", SAKURA)
    first.tap("完了")
    expect(first.page.get_by_role("heading", name="今日の連絡", level=1)).to_be_visible()
    code = first.page.evaluate(MAKE_A_CODE)
    other = second.opens_the_app("/version.json")
    other.page.evaluate(SIGN_IN, code)
    for thumb in (first, other):
        thumb.page.goto(f"{naoki.phone.origin}/people")
        thumb.tap_on(thumb.row(SAKURA, SYNCED))
        expect(thumb.control("編集")).to_be_visible()
        thumb.page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    return first, other


def goes_offline(*phones: Naoki) -> None:
    for each in phones:
        each.phone.context.set_offline(True)


def writes(naoki: Naoki, thumb: Thumb, email: str, company: str) -> None:
    """One more address, and a company."""
    thumb.tap("編集")
    thumb.tap("メール 追加")
    thumb.page.get_by_label("メール", exact=True).last.fill(email)
    naoki.types(thumb, {"会社名": company})
    expect(thumb.control("編集")).to_be_visible()


def comes_back(naoki: Naoki, thumb: Thumb) -> None:
    naoki.phone.context.set_offline(False)
    expect(thumb.page.get_by_text("この端末に保存")).to_have_count(0, timeout=SYNCED)


def shows(thumb: Thumb, words: str) -> None:
    expect(thumb.page.get_by_text(words).first).to_be_visible(timeout=SYNCED)
