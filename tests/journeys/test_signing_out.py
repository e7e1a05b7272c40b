"""Whoever leaves is told what would be lost; what waits on a phone is its owner's, and nobody else's."""

from playwright.sync_api import expect

from tests.journeys.naoki import Naoki, code_in
from tests.journeys.test_devices import END_IT_FROM_AFAR, MAKE_A_CODE, SYNCED
from tests.journeys.test_entrance import enters_with
from tests.journeys.test_keeping import left_here
from tests.journeys.thumb import Thumb

SAKURA = "中村 さくら"
LOST = "まだ同期されていない1件が失われます。"
WHAT_WAITS = "この端末には、まだ同期されていない別の人のデータが"


def test_signing_out_says_what_would_be_lost_and_then_leaves_nothing(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    has_something_unsent(naoki, thumb)
    thumb.page.goto(f"{naoki.phone.origin}/settings")
    asks_to_leave(thumb)
    thumb.tap("キャンセル")
    expect(thumb.page.get_by_text(LOST)).to_have_count(0)
    naoki.phone.context.set_offline(True)
    asks_to_leave(thumb)
    thumb.tap("失ってもログアウト")
    expect(thumb.page.get_by_role("alert")).to_contain_text("サーバーにつながりません")
    assert left_here(thumb.page) > 0
    naoki.phone.context.set_offline(False)
    thumb.tap("失ってもログアウト")
    expect(thumb.control("ログイン")).to_be_visible()
    assert left_here(thumb.page) == 0


def test_what_waits_on_a_phone_is_kept_for_its_owner_and_shown_to_nobody_else(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    expect(thumb.page.get_by_role("heading", name="今日の連絡", level=1)).to_be_visible()
    his, hers = thumb.page.evaluate(MAKE_A_CODE), code_in(naoki.product.invite("田中 恵美"))
    is_locked(thumb)
    naoki_notes_her_all_the_same(naoki, thumb)
    enters_with(thumb, hers)
    expect(thumb.page.get_by_role("dialog")).to_contain_text(WHAT_WAITS)
    thumb.tap("キャンセル")
    expect(thumb.page.get_by_text(SAKURA)).to_have_count(0)
    enters_with(thumb, his)
    expect(thumb.page.get_by_role("heading", name="前の晩の準備")).to_be_visible()
    thumb.page.goto(f"{naoki.phone.origin}/people")
    expect(thumb.row(SAKURA)).to_be_visible()
    expect(thumb.page.get_by_text("この端末に保存")).to_have_count(0, timeout=SYNCED)
    is_locked(thumb)
    enters_with(thumb, code_in(naoki.product.invite("森 健一")))
    expect(thumb.page.get_by_role("heading", name="前の晩の準備")).to_be_visible()
    thumb.page.goto(f"{naoki.phone.origin}/people")
    expect(thumb.page.get_by_role("heading", name="人", level=1)).to_be_visible()
    expect(thumb.page.get_by_text(SAKURA)).to_have_count(0)


def has_something_unsent(naoki: Naoki, thumb: Thumb) -> None:
    """The server does not accept it as it stands: only this phone has it."""
    naoki.writes_down(thumb, SAKURA)
    thumb.page.goto(f"{naoki.phone.origin}/people")
    thumb.tap_on(thumb.row(SAKURA))
    naoki.edits(thumb, {"会社名": "社" * 301})
    expect(thumb.control("確認する")).to_be_visible(timeout=SYNCED)


def asks_to_leave(thumb: Thumb) -> None:
    thumb.tap("ログアウト")
    expect(thumb.page.get_by_role("dialog")).to_contain_text(LOST)


def is_locked(thumb: Thumb) -> None:
    thumb.page.evaluate(END_IT_FROM_AFAR)
    locked = thumb.page.get_by_role("heading", name="ログインが終了しました")
    expect(locked).to_be_visible(timeout=SYNCED)


def naoki_notes_her_all_the_same(naoki: Naoki, thumb: Thumb) -> None:
    """To write down is always possible."""
    thumb.page.goto(f"{naoki.phone.origin}/capture/without-card")
    thumb.type("お名前", SAKURA)
    thumb.tap("完了")
    expect(thumb.page.get_by_text("同期を待っている")).to_be_visible()
