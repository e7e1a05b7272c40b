"""Somebody from the last event hands over a card at the next one: they are one person, seen again."""

from datetime import date, timedelta

from playwright.sync_api import expect

from server.database import new_id
from tests.journeys.evenings import at
from tests.journeys.naoki import READ, Naoki

PLAN = """async events => {
    const rows = events.map(event => (
        {collection: 'events', assumedMasterState: null, newDocumentState: event}));
    const headers = {'Content-Type': 'application/json'};
    const answer = await fetch('/api/sync/push', {method: 'POST', headers, body: JSON.stringify({rows})});
    if (!answer.ok) throw new Error(await answer.text());
}"""


def evening(title: str, day: date) -> dict[str, str]:
    starts, ends = (at(day, hour).isoformat() for hour in ("19:00", "21:00"))
    return {"id": str(new_id()), "title": title, "starts_at": starts, "ends_at": ends}


def test_a_second_card_at_a_second_event_is_the_same_person_seen_again(naoki: Naoki, today: date) -> None:
    tomorrow = today + timedelta(days=1)
    thumb = naoki.has_signed_in()
    page = thumb.page
    page.evaluate(PLAN, [evening("貿易の勉強会", today), evening("文具の集い", tomorrow)])
    page.goto(f"{naoki.phone.origin}/events")
    thumb.row("文具の集い", READ)
    page.goto(naoki.phone.origin)
    naoki.writes_down(thumb, "山本花子")

    naoki.waits_until(at(tomorrow, "20:00"))
    page.goto(f"{naoki.phone.origin}/")
    naoki.scans_a_card(thumb)
    thumb.tap("人")
    thumb.tap_on(thumb.row("株式会社みなと文具", READ))
    asked = page.get_by_role("region", name="この方ですか？")
    expect(asked).to_contain_text("お名前が同じです。")
    thumb.tap("同じ人です")
    expect(page.get_by_text("2つ目のイベントで再会")).to_be_visible()
    thumb.tap("元に戻す")
    expect(page.get_by_text("2つ目のイベントで再会")).to_have_count(0)
    thumb.tap("別の人です")
    expect(asked).to_have_count(0)
    page.goto(f"{naoki.phone.origin}/people")
    expect(page.get_by_text("2人")).to_be_visible()
