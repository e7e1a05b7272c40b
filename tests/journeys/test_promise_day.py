"""A promise gets its day while one tags, by a chip, a picker or in words; no tap more where nobody asks."""

import re
from datetime import date

from playwright.sync_api import expect

from tests.journeys.naoki import Naoki

PROMISED = """async () => {
    for (let looked = 0; looked < 200; looked++) {
        const answer = await fetch('/api/sync/pull?seq=0&limit=1000&collection=encounters');
        const [encounter] = (await answer.json()).documents.map(each => each.doc);
        if (encounter) return encounter.promise_by;
        await new Promise(resolve => setTimeout(resolve, 100));
    }
}"""
"""By when, once the server hears of it."""


def test_in_words_the_server_says_what_day_that_is_and_a_tap_takes_it(naoki: Naoki, today: date) -> None:
    thumb = naoki.has_signed_in()
    thumb.page.goto(f"{naoki.phone.origin}/capture/without-card")
    thumb.type("お名前", "川口 さやか")
    expect(thumb.control("日を選ぶ")).to_have_count(0)
    thumb.tap("資料を送る")
    thumb.tap("明日")
    thumb.tap("日を選ぶ")
    field = thumb.page.get_by_label("言葉で決める")
    field.fill("3日後")
    field.press("Enter")
    thumb.tap_on(thumb.page.get_by_role("button", name=re.compile(" にする$")))  # the day that was understood
    thumb.tap("完了")
    expect(thumb.page.get_by_role("heading", name="今日の連絡", level=1)).to_be_visible()
    promised = date.fromisoformat(thumb.page.evaluate(PROMISED)[:10])
    assert (promised - today).days == 3
