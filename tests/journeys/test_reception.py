"""A reception with an after-party: the invitation shared, the evening, and thanks for each talk of it."""

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.evenings import at
from tests.journeys.naoki import READ, Naoki

pytestmark = pytest.mark.usefixtures("window")

INVITATION = """BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:貿易商の秋の会
LOCATION:丸の内
DTSTART;TZID=Asia/Tokyo:{day}T193000
DTEND;TZID=Asia/Tokyo:{day}T210000
URL:https://peatix.com/event/9
END:VEVENT
END:VCALENDAR
"""
SHARE = """text => {
    const file = new File([text], 'invitation.ics', {type: 'text/calendar'});
    const form = Object.assign(document.createElement('form'), {
        method: 'POST', action: '/share', enctype: 'multipart/form-data'});
    const input = Object.assign(document.createElement('input'), {type: 'file', name: 'calendar'});
    const held = new DataTransfer();
    held.items.add(file);
    input.files = held.files;
    form.append(input);
    document.body.append(form);
    setTimeout(() => form.submit());
}"""


def test_an_evening_of_a_reception_with_an_after_party(naoki: Naoki, today: date) -> None:
    thumb = naoki.has_signed_in()
    page = thumb.page
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")

    page.evaluate(SHARE, INVITATION.format(day=f"{today:%Y%m%d}"))
    expect(page.get_by_text("丸の内")).to_be_visible(timeout=READ)
    thumb.tap("この内容で保存")
    thumb.tap_on(thumb.row("イベントに入っています", READ))
    for advice in ("左右の隣の人に話しかける", "懇親会まで残る"):
        expect(page.get_by_text(advice)).to_be_visible()
    page.get_by_role("switch", name="懇親会にも出る").tap()
    expect(thumb.row("懇親会のページ", READ)).to_be_visible()

    naoki.waits_until(at(today, "20:00"))
    page.goto(f"{naoki.phone.origin}/")
    naoki.scans_a_card(thumb, "最近の学び")

    naoki.waits_until(at(today, "21:30"))
    page.goto(f"{naoki.phone.origin}/")
    thumb.tap_on(thumb.row("今日話した人は？", READ))
    writes_down(page, ["伊藤 美咲", "高橋 健"])

    page.goto(f"{naoki.phone.origin}/events")
    thumb.tap_on(thumb.row("貿易商の秋の会 懇親会", READ))
    thumb.tap("人を追加")
    finds(page, "高橋 健")
    expect(page.get_by_text("前回 今日")).to_be_visible(timeout=READ)
    thumb.tap("人を追加")
    thumb.tap("来る予定の人")
    thumb.type("名前や会社で探す", "佐野 涼")
    thumb.tap("「佐野 涼」さんを新しく追加")
    expect(thumb.row("佐野 涼", READ)).to_contain_text("来る予定の人")
    thumb.tap("話した人をまとめて記録")
    finds(page, "伊藤 美咲")
    thumb.tap("完了")
    expect(page.get_by_text("2つ目のイベント")).to_be_visible(timeout=READ)

    page.goto(f"{naoki.phone.origin}/events")
    thumb.tap_on(thumb.row("丸の内3人", READ))
    expect(page.get_by_text("3人のうち1人にお礼を伝えました。")).to_be_visible(timeout=READ)

    thumb.control("お礼を続けて書く（2人）").tap(timeout=READ)  # 美咲 was met once more since, at the party
    for nth in (1, 2):
        expect(page.get_by_text(f"お礼 {nth}人目 / 2人")).to_be_visible(timeout=READ)
        thumb.tap("コピー")
        thumb.tap("送りました")
    expect(page.get_by_text("お礼を書き終えました。")).to_be_visible(timeout=READ)
    page.goto(f"{naoki.phone.origin}/events")
    thumb.tap_on(thumb.row("丸の内3人", READ))
    expect(page.get_by_text("3人のうち3人にお礼を伝えました。")).to_be_visible(timeout=READ)
    expect(page.get_by_text("2週間ほどたつと出ます")).to_be_visible(timeout=READ)


def writes_down(page: Page, names: list[str]) -> None:
    for name in names:
        page.get_by_label("名前や会社で探す").fill(name)
        page.get_by_role("button", name=f"「{name}」さんを新しく追加").tap()
    page.get_by_role("button", name="完了", exact=True).tap()
    expect(page.get_by_text(f"{len(names)}人と話したことを記録しました。")).to_be_visible(timeout=READ)


def finds(page: Page, name: str) -> None:
    """Somebody who is here already."""
    page.get_by_label("名前や会社で探す").fill(name)
    page.get_by_role("button").filter(has_text=name).filter(has_not_text="新しく追加").first.tap()
