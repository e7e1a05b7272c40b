"""The door: a code once, a passkey ever after, a recovery code when the phone is lost."""

import pytest
from playwright.sync_api import expect

from tests.browsers.passkeys import knows_the_finger
from tests.journeys.naoki import Naoki
from tests.journeys.thumb import Thumb


@pytest.fixture
def thumb(naoki: Naoki) -> Thumb:
    """At the door of the installed app, on a phone that knows his finger."""
    thumb = naoki.opens_the_app()
    knows_the_finger(thumb.page)
    return thumb


def enters_with(thumb: Thumb, code: str) -> None:
    thumb.type("コード", code)
    thumb.tap("ログイン")


def signs_out(thumb: Thumb) -> None:
    thumb.tap("設定")
    thumb.tap("ログアウト")
    thumb.tap_on(thumb.page.get_by_role("dialog").get_by_role("button", name="ログアウト"))
    expect(thumb.control("ログイン")).to_be_visible()


def adds_a_passkey(thumb: Thumb) -> list[str]:
    """Gives the recovery codes that are shown once."""
    thumb.tap("パスキーを追加")
    codes = thumb.page.get_by_role("region", name="リカバリーコード").get_by_role("listitem")
    expect(codes).to_have_count(8)
    shown = codes.all_inner_texts()
    thumb.tap("控えました")
    thumb.tap("準備を終える")
    return shown


def expect_home(thumb: Thumb) -> None:
    expect(thumb.page.get_by_role("heading", name="今日の連絡", level=1)).to_be_visible()


def test_a_link_opened_in_the_browser_shows_how_to_carry_its_code_into_the_app(naoki: Naoki) -> None:
    code = naoki.gets_a_code()
    thumb = naoki.opens_the_app(f"/?code={code}")
    expect(thumb.page.get_by_role("heading", name="まず、ホーム画面に追加")).to_be_visible()
    expect(thumb.page.get_by_role("status").filter(has_text=code)).to_be_visible()
    enters_with(thumb, code)
    expect(thumb.page.get_by_role("heading", name="前の晩の準備")).to_be_visible()


def test_he_comes_back_with_the_passkey_and_types_no_name(naoki: Naoki, thumb: Thumb) -> None:
    enters_with(thumb, naoki.gets_a_code())
    adds_a_passkey(thumb)
    signs_out(thumb)
    thumb.tap("ログイン")
    expect_home(thumb)


def test_a_recovery_code_lets_him_in_once(naoki: Naoki, thumb: Thumb) -> None:
    enters_with(thumb, naoki.gets_a_code())
    recovery_code, *_ = adds_a_passkey(thumb)
    signs_out(thumb)
    enters_with(thumb, recovery_code)
    expect_home(thumb)
    signs_out(thumb)
    enters_with(thumb, recovery_code)
    expect(thumb.page.get_by_role("alert")).to_have_text(
        "このコードはすでに使われています。コードは一度だけ使えます。"
    )


def test_a_code_lets_nobody_in_twice(naoki: Naoki, thumb: Thumb) -> None:
    code = naoki.gets_a_code()
    enters_with(thumb, code)
    adds_a_passkey(thumb)
    signs_out(thumb)
    enters_with(thumb, code)
    expect(thumb.page.get_by_role("alert")).to_contain_text("すでに使われています")
