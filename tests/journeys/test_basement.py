"""In the basement: no server, three cards, a phone that was closed in between; then each goes up once."""

from collections import Counter

from playwright.sync_api import expect

from tests.journeys.naoki import READ, Naoki

SYNCED = 30_000
"""Milliseconds until a phone that found no network looks again, and has sent everything."""
EVERYTHING = """async () => {
    const {documents} = await (await fetch('/api/sync/pull?seq=0&limit=1000')).json();
    return documents.map(each => each.collection);
}"""


def test_a_power_cut_between_photo_and_reading_loses_nothing(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    naoki.scans_a_card(thumb)
    thumb.tap("人")
    expect(thumb.page.get_by_text("読み取り中")).to_be_visible()
    naoki.product.kill()
    naoki.product.start()
    expect(thumb.row("山本 花子", READ)).to_be_visible()


def test_three_cards_taken_without_a_network_go_up_once_each(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    thumb.page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    naoki.phone.close()
    naoki.product.stop("web")
    thumb = naoki.opens_the_app()
    for topic in ("最近の学び", "業界の動き", "食"):
        naoki.scans_a_card(thumb, topic)
    naoki.phone.close()
    thumb = naoki.opens_the_app("/people")
    expect(thumb.page.get_by_text("この端末に保存")).to_have_count(3)
    naoki.product.start()
    expect(thumb.page.get_by_text("この端末に保存")).to_have_count(0, timeout=SYNCED)
    expect(thumb.page.get_by_text("山本 花子")).to_have_count(3, timeout=READ)
    kept = Counter(thumb.page.evaluate(EVERYTHING))
    assert {name: kept[name] for name in ("contacts", "cards", "encounters", "readings")} == {
        "contacts": 3, "cards": 3, "encounters": 3, "readings": 3,
    }  # fmt: skip
