"""The next minutes: the fields come by themselves, and what a person typed stays."""

from playwright.sync_api import expect

from tests.journeys.naoki import READ, Naoki


def test_the_fields_come_by_themselves_beside_the_photo(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    naoki.scans_a_card(thumb, "最近の学び")
    thumb.tap("人")
    expect(thumb.page.get_by_text("お名前未入力")).to_be_visible()
    thumb.tap_on(thumb.row("山本 花子", READ))
    for printed in ("株式会社みなと文具", "企画部", "hanako.yamamoto@minato-bungu.co.jp"):
        expect(thumb.page.get_by_text(printed).first).to_be_visible()
    expect(thumb.page.get_by_role("img", name="名刺の写真").first).to_be_visible()


def test_what_was_typed_is_not_overwritten_by_a_later_reading(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    naoki.product.stop("worker")
    naoki.scans_a_card(thumb)
    thumb.tap("人")
    thumb.tap_on(thumb.row("お名前未入力"))
    naoki.edits(thumb, {"会社名": "みなと文具店"})
    naoki.product.start("worker")
    expect(thumb.page.get_by_text("山本 花子").first).to_be_visible(timeout=READ)
    expect(thumb.page.get_by_text("みなと文具店").first).to_be_visible()
    expect(thumb.page.get_by_text("株式会社みなと文具")).to_have_count(0)


def test_a_correction_stays_when_the_app_is_opened_again(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    naoki.scans_a_card(thumb)
    thumb.tap("人")
    thumb.tap_on(thumb.row("山本 花子", READ))
    naoki.edits(thumb, {"役職": "部長"})
    naoki.phone.close()
    thumb = naoki.opens_the_app("/people")
    expect(thumb.row("山本 花子")).to_contain_text("部長")
