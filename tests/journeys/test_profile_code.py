"""Somebody holds out the QR code of their profile: a photo of it will do in any browser."""

from io import BytesIO
from pathlib import Path

import zxingcpp
from PIL import Image
from playwright.sync_api import FilePayload, expect

from tests.journeys.naoki import READ, Naoki

PROFILE = "https://x.com/taro_y"


def test_a_photo_of_a_profile_code_gives_the_account(naoki: Naoki, card: Path) -> None:
    thumb = naoki.has_signed_in()
    page = thumb.page
    assert page.evaluate("!('BarcodeDetector' in window)")
    page.goto(f"{naoki.phone.origin}/people/add")
    for photo, expected in ((card.read_bytes(), ""), (photo_of(PROFILE), PROFILE)):
        picture = FilePayload(name="photo.jpg", mimeType="image/jpeg", buffer=photo)
        page.locator("input[type=file]").set_input_files(picture)
        if not expected:
            expect(page.get_by_text("QRコードを読み取れませんでした")).to_be_visible(timeout=READ)
        expect(page.get_by_label("アカウント、またはプロフィールのURL", exact=True)).to_have_value(
            expected, timeout=READ
        )
    thumb.tap("気になる人に追加")
    expect(page.get_by_text("アカウントを知っている").first).to_be_visible(timeout=READ)


def photo_of(text: str) -> bytes:
    """The code on a phone's screen that is held a little askew, taken from some way off."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    drawn = Image.fromarray(code.to_image(scale=12)).convert("RGB")
    photo = Image.new("RGB", (1600, 1200), (90, 96, 104))
    photo.paste(
        drawn.rotate(8, expand=True, fillcolor=(255, 255, 255), resample=Image.Resampling.BICUBIC), (520, 330)
    )
    kept = BytesIO()
    photo.save(kept, "JPEG", quality=85)
    return kept.getvalue()
