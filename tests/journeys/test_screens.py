"""In both languages every screen fits the phone, and its controls have their names."""

import pytest
from playwright.sync_api import expect

from tests.browsers.chromium import SCREEN, Chromium
from tests.journeys.naoki import READ, Naoki

HOME = {
    "ja-JP": ("今日の連絡", "人", "名刺を撮る", "イベント", "ふりかえり", "設定"),
    "en-US": ("To contact", "People", "Scan a card", "Events", "Insight", "Settings"),
}
CAPTURE = {"ja-JP": ("あとでまとめて", "名刺なしで追加"), "en-US": ("Several at once", "Add without a card")}
DONE = {"ja-JP": "完了", "en-US": "Done"}
PAGES = {
    "/settings/reminders": {"ja-JP": "リマインダーを有効にする", "en-US": "Turn on reminders"},
    "/settings/passkeys": {"ja-JP": "パスキーを追加", "en-US": "Add a passkey"},
}
SCREENS = (
    *("/", "/people", "/events", "/insight", "/first-evening", "/settings", "/settings/profile"),
    *("/settings/reminders", "/settings/passkeys", "/settings/devices", "/settings/sync"),
    *("/settings/deleted", "/settings/download", "/settings/account"),
    *("/settings/drafts", "/settings/drafts?of=thanks.mail", "/settings/ladder", "/settings/health"),
    *("/settings/mail", "/settings/calendar"),
    *("/capture", "/capture?several=1", "/capture/without-card", "/capture/tags", "/no-such-page"),
)


@pytest.mark.parametrize("language", HOME)
def test_no_screen_is_wider_than_the_phone_and_none_complains(
    naoki: Naoki, phone: Chromium, language: str
) -> None:
    thumb = naoki.has_signed_in()
    naoki.scans_a_card(thumb)
    thumb.tap("人")
    thumb.tap_on(thumb.row("山本 花子", READ))
    person = thumb.page.url.removeprefix(phone.origin)
    phone.close()
    phone.language = language
    thumb = naoki.opens_the_app("/settings")
    thumb.tap({"ja-JP": "日本語", "en-US": "English"}[language])
    complaints: list[str] = []
    thumb.page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    thumb.page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in (*SCREENS, person, f"{person}/edit", f"{person}?cards"):
        thumb.page.goto(phone.origin + path)
        expect(thumb.page.get_by_role("main")).to_be_visible()
        assert thumb.page.evaluate("innerWidth") == SCREEN["width"], path
    assert complaints == []


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("language", HOME)
def test_the_main_controls_have_their_names(naoki: Naoki, phone: Chromium, language: str) -> None:
    phone.language = language
    thumb = naoki.has_signed_in()
    for name in HOME[language]:
        expect(thumb.control(name)).to_be_visible()
    thumb.tap(HOME[language][2])
    for name in CAPTURE[language]:
        expect(thumb.control(name)).to_be_visible()
    thumb.page.goto(f"{phone.origin}/capture/without-card")
    expect(thumb.control(DONE[language])).to_be_visible()
    for path, names in PAGES.items():
        thumb.page.goto(phone.origin + path)
        expect(thumb.control(names[language])).to_be_visible()
