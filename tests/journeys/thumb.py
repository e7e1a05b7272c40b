"""A thumb on the screen: finds things by their accessible names, and counts its taps."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page


@dataclass
class Thumb:
    """`taps` counts what was tapped on our screens since the thumb was lifted last."""

    page: Page
    taps: int = 0

    def tap(self, name: str) -> None:
        """Taps the button, link or switch with this name."""
        self.tap_on(self.control(name))

    def tap_on(self, place: Locator) -> None:
        """Taps there."""
        place.tap()
        self.taps += 1

    def control(self, name: str) -> Locator:
        """The one thing with this name that can be tapped."""
        button = self.page.get_by_role("button", name=name, exact=True)
        link = self.page.get_by_role("link", name=name, exact=True)
        choice = self.page.locator("label", has=self.page.get_by_role("radio", name=name, exact=True))
        return button.or_(link).or_(choice).first

    def row(self, words: str, milliseconds: float = 5_000) -> Locator:
        """The row of a list that says these words, once it is there."""
        row = self.page.get_by_role("link").filter(has_text=words).first
        row.wait_for(timeout=milliseconds)
        return row

    def type(self, field: str, text: str) -> None:
        """Types into the field with this label; typing is no tap."""
        self.page.get_by_label(field, exact=True).fill(text)
