"""The morning after: reminders are offered, the hour comes, a notification leads to a letter."""

import re
from datetime import date, timedelta
from urllib.parse import unquote

import pytest
from playwright.sync_api import Response, expect

from tests.browsers.shade import Shade
from tests.journeys.evenings import at
from tests.journeys.naoki import READ, Naoki
from tests.journeys.thumb import Thumb

STATES = """async () => {
    const {documents} = await (await fetch('/api/sync/pull?seq=0&limit=1000&collection=followups')).json();
    return documents.map(each => each.doc.state);
}"""


@pytest.fixture
def tomorrow(today: date) -> date:
    return today + timedelta(days=1)


@pytest.fixture
def thumb(naoki: Naoki, tomorrow: date) -> Thumb:
    """The evening before he met Hanako, of a shop; this morning he turned on the reminders Home offered."""
    thumb = naoki.has_signed_in()
    naoki.writes_down(thumb, "山本 花子", "最近の学び", "資料を送る")
    thumb.page.goto(f"{naoki.phone.origin}/people")
    thumb.tap_on(thumb.row("山本 花子"))
    naoki.edits(thumb, {"会社名": "みなと文具店"})
    expect(thumb.page.get_by_text("この端末に保存")).to_have_count(0, timeout=READ)
    thumb.page.goto(naoki.phone.origin)
    naoki.waits_until(at(tomorrow, "07:30"))
    thumb.page.reload()
    turns_reminders_on(thumb)
    return thumb


@pytest.fixture
def with_her_card(naoki: Naoki, tomorrow: date) -> Thumb:
    """The same, with her card; and the phone was off in the night."""
    thumb = naoki.has_signed_in()
    naoki.scans_a_card(thumb, "最近の学び", "資料を送る")
    expect(thumb.page.get_by_text("山本 花子さん")).to_be_visible(timeout=READ)
    naoki.phone.close()
    naoki.product.clock.move_to(at(tomorrow, "07:30"))
    thumb = naoki.opens_the_app()
    turns_reminders_on(thumb)
    return thumb


def turns_reminders_on(thumb: Thumb) -> None:
    thumb.tap("リマインダーを有効にする")
    expect(thumb.page.get_by_text("リマインダーを有効にしました。")).to_be_visible()


def test_it_comes_at_its_hour_and_again_when_put_off_until_it_is_done(
    naoki: Naoki, thumb: Thumb, tomorrow: date, shade: Shade
) -> None:
    naoki.waits_until(at(tomorrow, "08:25"))
    thumb.page.wait_for_timeout(1_500)  # longer than the reminder process ever sleeps
    assert not shade.shown
    naoki.waits_until(at(tomorrow, "08:31"))
    shown = shade.wait_for("山本 花子様へのお礼")
    assert "昨日お会いしました" in shown.body
    assert "最近の学び" not in shown.body
    assert "資料" not in shown.body
    with thumb.page.context.expect_event("response", lambda answer: answer.url.endswith("/snooze")):
        shade.tap(shown, "あとで")
    naoki.waits_until(at(tomorrow, "19:31"))
    shade.tap(shade.wait_for("山本 花子様へのお礼"), "完了")
    expect(thumb.page.get_by_text("今日の連絡はありません")).to_be_visible(timeout=READ)


def test_a_tap_leads_to_a_letter_for_that_talk(
    naoki: Naoki, with_her_card: Thumb, tomorrow: date, shade: Shade
) -> None:
    thumb = with_her_card
    thumb.page.goto(f"{naoki.phone.origin}/settings/profile")
    naoki.types(thumb, {"お名前": "佐藤 直樹", "会社・所属": "株式会社こだま製作所"})
    naoki.waits_until(at(tomorrow, "08:31"))
    shade.tap(shade.wait_for("山本 花子様へのお礼"))
    letter = thumb.page.get_by_label("本文")
    expect(letter).to_have_value(re.compile("「最近の学び」"))
    mail = thumb.control("メールを開く").get_attribute("href") or ""
    assert mail.startswith("mailto:hanako.yamamoto%40minato-bungu.co.jp?subject=")
    assert "「最近の学び」" in unquote(mail)
    assert unquote(mail).endswith("佐藤 直樹\r\n株式会社こだま製作所")


def test_done_without_a_network_reaches_the_server_when_it_is_back(
    naoki: Naoki, thumb: Thumb, tomorrow: date, shade: Shade
) -> None:
    naoki.waits_until(at(tomorrow, "08:31"))
    shown = shade.wait_for("山本 花子様へのお礼")
    naoki.product.stop("web")
    shade.tap(shown, "完了")
    expect(thumb.page.get_by_text("今日の連絡はありません")).to_be_visible(timeout=READ)
    with thumb.page.context.expect_event("response", _is_taken, timeout=READ):
        naoki.product.start("web")
    assert "done" in thumb.page.evaluate(STATES)


def _is_taken(answer: Response) -> bool:
    return answer.url.endswith("/api/sync/push") and answer.ok
