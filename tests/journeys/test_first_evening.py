"""The evening before: reminders that really arrive, one's own card, interests, tomorrow's event, friends."""

import re
from pathlib import Path
from urllib.parse import quote

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

IS_REPORTED = """async () => {
    const {devices} = await (await fetch('/api/reminders/channels')).json();
    return devices[0]?.last_shown_at;
}"""


@pytest.fixture
def thumb(naoki: Naoki, phone: Chromium, tmp_path: Path) -> Thumb:
    """He has just come in, his own card before the camera."""
    phone.film = film(photograph(draw_card(OWN)), tmp_path / "own.y4m")
    thumb = naoki.has_signed_in()
    thumb.page.goto(f"{phone.origin}/first-evening")
    return thumb


def test_reminders_arrive_his_card_signs_his_letters_and_home_says_what_to_do_first(
    phone: Chromium, thumb: Thumb, shade: Shade
) -> None:
    turns_reminders_on(thumb, shade)
    thumb.page.wait_for_function(IS_REPORTED)
    rehearses_with_his_own_card(thumb)
    plans_tomorrows_event(thumb)
    thumb.tap("準備を終える")
    expect(thumb.page.get_by_text("明日 19:00 — まず隣の人に。")).to_be_visible()
    expect(thumb.page.get_by_role("link", name="前の晩の準備をする")).to_have_count(0)
    thumb.page.goto(f"{phone.origin}/settings/profile")
    expect(thumb.page.get_by_label("会社・所属")).to_have_value(OWN.company, timeout=READ)
    expect(thumb.page.get_by_label("お名前")).to_have_value(OWN.name)
    thumb.page.goto(f"{phone.origin}/settings/health")
    expect_a_push_was_sent_and_shown(thumb)


def turns_reminders_on(thumb: Thumb, shade: Shade) -> None:
    thumb.tap("お知らせ")
    thumb.tap("リマインダーを有効にする")
    thumb.tap("テスト通知を送る")
    assert "連絡の時間になったら" in shade.wait_for("通知のテスト").body


def expect_a_push_was_sent_and_shown(thumb: Thumb) -> None:
    health = thumb.page.get_by_role("region", name="Linux · Chrome")
    expect(health).to_contain_text("届いています")
    expect(health.get_by_text(re.compile("^今日 "))).to_have_count(2)
    expect(health).to_contain_text("まだありません")  # nobody has opened it


def rehearses_with_his_own_card(thumb: Thumb) -> None:
    thumb.tap("ご自分の名刺")
    for name in ("名刺を撮る", "シャッター", "完了"):
        thumb.tap(name)
    expect(thumb.page.get_by_role("button", name="ご自分の名刺 完了")).to_be_visible()


def plans_tomorrows_event(thumb: Thumb) -> None:
    """In two taps."""
    thumb.tap("明日のイベント")
    thumb.taps = 0
    thumb.tap("自分の時間")
    thumb.tap("明日の予定に入れる")
    assert thumb.taps == 2


def test_interests_his_account_and_whom_he_can_call_need_no_network(
    naoki: Naoki, phone: Chromium, thumb: Thumb
) -> None:
    thumb.tap("準備を終える")
    naoki.writes_down(thumb, "森 健一")
    without_network(phone, thumb, "/insight/review")
    expect(thumb.page.get_by_text("電波が届くと、ここに表示します")).to_be_visible()  # it was never seen
    thumb.page.goto(f"{phone.origin}/first-evening")
    thumb.tap("関心のあること あとで")
    for name in ("独立", "貿易"):
        thumb.tap(name)
    thumb.type("ほかの関心", "鉄道")
    thumb.page.keyboard.press("Enter")
    thumb.tap("Xのアカウント、または最初の投稿 あとで")
    expect(thumb.page.get_by_label("最初の投稿の下書き")).to_have_value(re.compile("独立、貿易、鉄道に関心"))
    thumb.type("Xのユーザー名", "@naoki_sato")
    thumb.tap("保存")
    thumb.tap("もともと親しい人 あとで")
    thumb.tap_on(thumb.page.get_by_role("button").filter(has_text="森 健一"))
    for name in ("青木 葵", "林 誠"):
        thumb.type("お名前", name)
        thumb.tap("追加")
        expect(thumb.control(f"{name}を取り消す")).to_be_visible()
    expect(thumb.control("追加")).to_have_count(0)
    thumb.tap("林 誠を取り消す")
    expect(thumb.control("追加")).to_be_visible()
    expect(thumb.page.get_by_text("3 / 7 完了")).to_be_visible()
    phone.context.set_offline(False)
    thumb.page.goto(f"{phone.origin}/events")
    thumb.tap("貿易")
    expect(thumb.control("connpass")).to_have_attribute("href", re.compile(f"q={quote('貿易')}$"))
    thumb.page.goto(f"{phone.origin}/people")
    expect(thumb.page.get_by_text("林 誠")).to_have_count(0)
    thumb.tap_on(thumb.row("青木 葵"))
    expect(thumb.page.get_by_text("打ち解けた", exact=True).first).to_be_visible()


def without_network(phone: Chromium, thumb: Thumb, path: str) -> None:
    """On that screen, which the phone has kept."""
    thumb.page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    phone.context.set_offline(True)
    thumb.page.goto(f"{phone.origin}{path}")
