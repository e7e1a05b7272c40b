"""佐藤 直樹, who uses the app: what he does, in his words."""

from dataclasses import dataclass
from datetime import datetime

from playwright.sync_api import expect

from tests.browsers.chromium import Chromium
from tests.journeys.thumb import Thumb
from tests.product import Product

SIGN_IN = """async code => {
    const headers = {'Content-Type': 'application/json'};
    const answer = await fetch('/api/session', {method: 'POST', headers, body: JSON.stringify({code})});
    if (!answer.ok) throw new Error(await answer.text());
}"""

IS_HIS = "() => localStorage.getItem('owned') !== null"

READ = 120_000
"""Milliseconds in which a card is read on a busy machine, the models loaded first."""


def code_in(link: str) -> str:
    """What is typed of a link."""
    return link.partition("code=")[2]


@dataclass
class Naoki:
    """His phone, and the host's product on the other side."""

    phone: Chromium
    product: Product

    def opens_the_app(self, path: str = "/") -> Thumb:
        """From the home screen, wherever the phone was before."""
        return Thumb(self.phone.open(path, self.product.clock.ahead))

    def gets_a_code(self) -> str:
        """From the link that the host gave him."""
        return code_in(self.product.invite("佐藤 直樹"))

    def has_signed_in(self) -> Thumb:
        """With a new account; how that looks is told in test_entrance.py."""
        thumb = self.opens_the_app("/version.json")
        thumb.page.evaluate(SIGN_IN, self.gets_a_code())
        thumb.page.goto(self.phone.origin)
        thumb.page.wait_for_function(IS_HIS)  # Home stands before the phone knows whose it is
        return thumb

    def scans_a_card(self, thumb: Thumb, *chips: str) -> None:
        """From Home, with the viewfinder, and back to Home, where one is when everything is saved."""
        for name in ("名刺を撮る", "シャッター", *chips, "完了"):
            thumb.tap(name)
        expect(thumb.page.get_by_role("heading", name="今日の連絡", level=1)).to_be_visible()

    def writes_down(self, thumb: Thumb, name: str, *chips: str) -> None:
        """Somebody who had no card, and is back on Home."""
        thumb.page.goto(f"{self.phone.origin}/capture/without-card")
        thumb.type("お名前", name)
        for each in (*chips, "完了"):
            thumb.tap(each)
        expect(thumb.page.get_by_role("heading", name="今日の連絡", level=1)).to_be_visible()

    def edits(self, thumb: Thumb, fields: dict[str, str]) -> None:
        """On a person's page: types into these fields, by their labels, and saves."""
        thumb.tap("編集")
        self.types(thumb, fields)
        expect(thumb.control("編集")).to_be_visible()

    def types(self, thumb: Thumb, fields: dict[str, str]) -> None:
        """Into a form's fields, by their labels, and saves."""
        for label, text in fields.items():
            thumb.type(label, text)
        thumb.tap("保存")
        expect(thumb.control("保存")).to_have_count(0)

    def waits_until(self, moment: datetime) -> None:
        """It is that moment, for the phone and for the product."""
        self.product.clock.move_to(moment)
        self.phone.set_clock(self.product.clock.ahead)
