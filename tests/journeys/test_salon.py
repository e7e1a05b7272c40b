"""A salon over three months: said once that he always attends, its meetings come by themselves."""

from datetime import date, timedelta

from playwright.sync_api import expect

from tests.journeys.evenings import at
from tests.journeys.naoki import READ, Naoki

WEEKDAYS = "月火水木金土日"


def test_a_salon_over_three_months(naoki: Naoki, today: date) -> None:
    thumb = naoki.has_signed_in()
    page = thumb.page
    thumb.tap("イベント")
    thumb.tap("コミュニティを追加")
    thumb.type("名前", "経営サロン")
    page.get_by_label("開催の周期", exact=True).select_option(label="毎週")
    page.get_by_label("曜日", exact=True).select_option(label=f"{WEEKDAYS[today.weekday()]}曜日")
    thumb.type("開始", "20:00")
    expect(page.get_by_role("switch", name="毎回参加する")).to_be_checked()
    thumb.tap("保存")
    expect(page.get_by_text(f"毎週{WEEKDAYS[today.weekday()]}曜日")).to_be_visible()
    meetings = page.get_by_role("region", name="これからの集まり").get_by_role("link")
    expect(meetings.nth(6)).to_be_visible(timeout=READ)

    month_later = today + timedelta(days=28)
    naoki.waits_until(at(month_later, "20:30"))
    page.reload()
    thumb.tap_on(meetings.first)
    expect(page.get_by_text("左右の隣の人に話しかける")).to_be_visible()
    talks_to(naoki, ["伊藤 美咲", "高橋 健"])

    two_later = today + timedelta(days=56)
    naoki.waits_until(at(two_later, "12:00"))
    page.goto(f"{naoki.phone.origin}/")
    expect(page.get_by_text("20:00 — まず隣の人に。")).to_be_visible(timeout=READ)
    thumb.tap_on(thumb.row("経営サロン"))
    expect(page.get_by_text("この会でお会いした人").first).to_be_visible()
    expect(page.get_by_text("伊藤 美咲")).to_be_visible()


def talks_to(naoki: Naoki, names: list[str]) -> None:
    """At the event whose page is open: writes them down at once."""
    page = naoki.phone.context.pages[0]
    page.get_by_role("link", name="話した人をまとめて記録").tap()
    for name in names:
        page.get_by_label("名前や会社で探す").fill(name)
        page.get_by_role("button", name=f"「{name}」さんを新しく追加").tap()
    page.get_by_role("button", name="完了", exact=True).tap()
    for name in names:
        expect(page.get_by_role("link").filter(has_text=name)).to_be_visible()
