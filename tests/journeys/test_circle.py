"""Who is around: the picture of the circle, in the basement too."""

from playwright.sync_api import expect

from tests.journeys.naoki import READ, Naoki

TWO_PEOPLE = """async () => {
    const [a, b, tie] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const rows = [['contacts', {id: a, name: '山田 太郎'}], ['contacts', {id: b, name: '伊藤 美咲'}],
        ['ties', {id: tie, a, b, how: 'introduced'}]].map(([collection, newDocumentState]) =>
            ({collection, assumedMasterState: null, newDocumentState}));
    const headers = {'Content-Type': 'application/json'};
    await fetch('/api/sync/push', {method: 'POST', headers, body: JSON.stringify({rows})});
}"""


def test_the_circle_stays_on_the_phone_and_a_touch_opens_the_person(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    page = thumb.page
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.evaluate(TWO_PEOPLE)
    page.goto(f"{naoki.phone.origin}/insight/circle")
    taro = page.get_by_role("link", name="山田 太郎・気になる")
    expect(taro).to_be_visible(timeout=READ)

    page.context.set_offline(True)
    page.reload()
    expect(page.get_by_text("紹介でつながっているのは1組です")).to_be_visible()
    expect(page.get_by_text("時点")).to_be_visible()
    for way in ("拡大", "拡大", "全体を表示"):
        thumb.tap(way)
    thumb.tap_on(taro)
    expect(page.get_by_role("heading", name="山田 太郎", level=1)).to_be_visible()

    page.go_back()
    page.get_by_role("link", name="伊藤 美咲・気になる").focus()
    page.keyboard.press("ArrowRight")
    expect(taro).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="山田 太郎", level=1)).to_be_visible()
