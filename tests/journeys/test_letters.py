"""The morning after: one letter after another, each by its own way, and how all of that is set."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from server.database import new_id
from tests.journeys.evenings import at
from tests.journeys.naoki import READ, Naoki
from tests.journeys.thumb import Thumb

pytestmark = pytest.mark.usefixtures("window")

TALK = "研究所の見学のお話に引き込まれました。"
PUSH = """async rows => {
    const headers = {'Content-Type': 'application/json'};
    const answer = await fetch('/api/sync/push', {method: 'POST', headers, body: JSON.stringify({rows})});
    if (!answer.ok) throw new Error(await answer.text());
}"""

LIVED_IN_LONDON = """async () => {
    const {user} = await (await fetch('/api/session')).json();
    const settings = {id: user.id, time_zone: 'Europe/London'};
    return [{collection: 'settings', assumedMasterState: null, newDocumentState: settings}];
}"""


@pytest.fixture
def morning(today: date) -> datetime:
    return at(today + timedelta(days=1), "09:00")


@pytest.fixture
def thumb(naoki: Naoki, morning: datetime) -> Thumb:
    """Last night he met Hanako, who has a mail address, and Ken, who is on X."""
    thumb = naoki.has_signed_in()
    met = naoki.product.clock()
    thumb.page.evaluate(
        PUSH, [*_met("山本 花子", met, emails=["hanako@minato.example"], company="みなと文具")]
    )
    thumb.page.evaluate(PUSH, [*_met("髙橋 健", met, handles=[{"network": "x", "handle": "@ken"}])])
    naoki.phone.close()
    naoki.product.clock.move_to(morning)
    thumb = naoki.opens_the_app()
    thumb.page.context.route("https://x.com/**", _an_empty_page)
    return thumb


def test_thanks_are_written_one_after_another_each_by_its_own_way(thumb: Thumb) -> None:
    page = thumb.page
    thumb.control("お礼を続けて書く（2人）").tap(timeout=READ)
    expect(page.get_by_text("お礼 1人目 / 2人")).to_be_visible()
    thumb.tap("X 返信")
    thumb.type("印象に残ったこと", TALK)
    reply = page.get_by_label("本文", exact=True)
    expect(reply).to_have_value(re.compile(f"^@ken .*\n{TALK}", re.DOTALL))
    with page.expect_popup() as opened:
        thumb.tap("Xを開く")
    assert opened.value.url.startswith("https://x.com/intent/post?text=%40ken%20")
    opened.value.close()
    thumb.tap("送りました")

    expect(page.get_by_text("お礼 2人目 / 2人")).to_be_visible()
    expect(page.get_by_label("件名", exact=True)).to_have_value(re.compile("^【お礼】"))
    assert "bcc" not in (thumb.control("メールを開く").get_attribute("href") or "").lower()
    thumb.tap("コピー")
    thumb.tap("送りました")
    expect(page.get_by_text("お礼を書き終えました。")).to_be_visible()
    assert sorted(_kept(page, "interactions", "channel")) == ["mail", "x"]
    assert _kept(page, "interactions", "direction") == ["out", "out"]


def test_drafts_and_reminders_are_set_in_a_persons_words(thumb: Thumb) -> None:
    page = thumb.page
    page.goto(page.url + "settings")
    thumb.tap_on(thumb.row("下書きの文面"))
    thumb.tap("親しい")
    thumb.tap_on(page.get_by_role("link", name="メール").first)
    body = page.get_by_label("本文", exact=True)
    body.fill("{nane}さん")
    expect(page.get_by_text("{nane} という差し込みはありません")).to_be_visible()
    body.fill("")
    thumb.tap("相手の名前")
    expect(body).to_have_value("{name}")
    body.press_sequentially("さん、昨日は楽しかったです。")
    thumb.tap("保存")
    expect(page.get_by_text("文面を保存しました。")).to_be_visible()
    page.goto(page.url.partition("/settings")[0] + "/settings/ladder")
    page.get_by_role("combobox", name="お礼").select_option("当日の夜")
    thumb.tap_on(page.get_by_role("button", name=re.compile("^面識あり")))
    sheet = page.get_by_role("dialog", name="面識あり")
    sheet.get_by_role("combobox", name="会う相談をする").select_option("14日後")
    sheet.get_by_role("button", name="閉じる").tap()
    expect(page.get_by_text("会う相談は14日後")).to_be_visible()
    page.goto(page.url.partition("/settings")[0] + "/settings/calendar")
    thumb.tap("カレンダー用のURLを作る")
    address = page.get_by_text(re.compile(r"/calendar/.+\.ics$"))
    expect(address).to_be_visible()
    assert page.request.get(address.inner_text()).text().startswith("BEGIN:VCALENDAR")

    page.goto(page.url.partition("/settings")[0])
    thumb.tap_on(thumb.row("山本 花子", READ))
    expect(page.get_by_label("本文", exact=True)).to_have_value("山本 花子さん、昨日は楽しかったです。")
    page.goto(page.url.partition("/people")[0] + "/settings/drafts?of=thanks.mail")
    thumb.tap("元の文面に戻す")
    page.get_by_role("dialog").get_by_role("button", name="元の文面に戻す").tap()
    expect(page.get_by_label("本文", exact=True)).to_have_value(re.compile("とても楽しい時間でした"))


def test_a_post_that_is_shared_finds_its_author_and_what_comes_another_day_waits(thumb: Thumb) -> None:
    page, origin = thumb.page, thumb.page.url
    page.goto(f"{origin}share?url=https://x.com/Ken/status/20")
    thumb.row("髙橋 健", READ)
    thumb.tap("X引用")
    expect(page.get_by_role("heading", name="髙橋 健", level=1)).to_be_visible()
    assert _kept(page, "interactions", "note") == ["https://x.com/Ken/status/20"]

    page.evaluate(PUSH, page.evaluate(LIVED_IN_LONDON))
    page.goto(origin)
    expect(page.get_by_text("お知らせは今、イギリスの時刻で届きます。")).to_be_visible(timeout=READ)
    thumb.tap("今いる場所に合わせる")
    expect(page.get_by_text("時刻を合わせました。")).to_be_visible()
    assert _kept(page, "settings", "time_zone") == ["Asia/Tokyo"]

    today = page.get_by_role("region", name="今日", exact=True)
    expect(today.get_by_text("髙橋 健")).to_have_count(0)
    thumb.tap_on(today.get_by_role("button", name="あとで"))
    thumb.tap_on(page.get_by_role("dialog", name="いつにしますか").get_by_text("週末"))
    expect(today).to_have_count(0)
    assert sum(_kept(page, "followups", "snoozed")) == 1


def _met(name: str, met: datetime, **ways: object) -> Iterator[dict[str, Any]]:
    """A person and the talk with them, as rows that a phone sends."""
    contact, encounter = str(new_id()), str(new_id())
    talk = {"id": encounter, "at": met.isoformat(), "contact_ids": [contact], "setting": "own_time"}
    for collection, doc in (("contacts", {"id": contact, "name": name, **ways}), ("encounters", talk)):
        yield {"collection": collection, "assumedMasterState": None, "newDocumentState": doc}


def _an_empty_page(route: Route) -> None:
    route.fulfill(body="<title>X</title>", content_type="text/html")


def _kept(page: Page, collection: str, field: str) -> list[Any]:
    """What the phone's database holds."""
    held = page.evaluate(
        """collection => new Promise(done => {
            const open = indexedDB.open('enishi')
            open.onsuccess = () => {
                const all = open.result.transaction(collection).objectStore(collection).getAll()
                all.onsuccess = () => { open.result.close(); done(all.result) }
            }
        })""",
        collection,
    )
    return [each[field] for each in held]
