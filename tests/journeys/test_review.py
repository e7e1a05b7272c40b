"""A week: its moves on Home, and on Sunday evening two minutes that look back and ahead."""

from datetime import date, timedelta

from playwright.sync_api import expect

from tests.journeys.evenings import at
from tests.journeys.naoki import READ, Naoki

ACCOUNT = "Xのアカウントを登録する"


def test_a_week_of_moves_and_its_review(naoki: Naoki, today: date) -> None:
    thumb = naoki.has_signed_in()
    page = thumb.page
    naoki.writes_down(thumb, "伊藤 美咲", "意気投合")
    moves = page.get_by_role("region", name="今週の一歩")
    expect(moves.get_by_text(ACCOUNT)).to_be_visible(timeout=READ)
    assert moves.get_by_role("listitem").count() <= 3

    thumb.tap(f"できた：{ACCOUNT}")
    expect(thumb.control(f"まだにする：{ACCOUNT}")).to_be_visible()
    thumb.tap("元に戻す")
    thumb.tap(f"今はやめておく：{ACCOUNT}")
    expect(moves.get_by_text(ACCOUNT)).to_have_count(0)

    naoki.waits_until(at(today + timedelta(days=1), "19:00"))
    page.goto(f"{naoki.phone.origin}/people")
    thumb.tap_on(thumb.row("伊藤 美咲"))
    thumb.tap("やり取り")
    thumb.tap("LINE")
    expect(page.get_by_text("記録しました").last).to_be_visible()
    expect(page.locator(".stage-name")).to_contain_text("やり取りあり", timeout=READ)

    sunday = today + timedelta(days=6 - today.weekday())
    naoki.waits_until(at(sunday, "18:00"))
    page.goto(naoki.phone.origin)
    thumb.tap("一週間をふりかえる")
    expect(page.get_by_text("はじめての1人に会い、1人に連絡しました。")).to_be_visible(timeout=READ)
    ahead = page.get_by_role("region", name="これからの一歩")
    expect(ahead.get_by_role("link").first).to_be_visible()
    assert ahead.get_by_role("link").count() <= 3
    expect(ahead.get_by_text(ACCOUNT)).to_have_count(0)
    thumb.tap_on(thumb.row("「やり取りあり」へ"))
    expect(page.locator(".person-title")).to_have_text("伊藤 美咲")
