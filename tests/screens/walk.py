"""A phone that goes through the screens, in one language and one colour scheme."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from playwright.sync_api import Page, expect

from tests.browsers.chromium import SCREEN

GO = """address => new Promise(drawn => {
    history.pushState(null, '', address)
    requestAnimationFrame(() => requestAnimationFrame(drawn))
})"""
SETTLED = """() => document.querySelector('main')
    && !document.querySelector('.skeleton, .skeleton-line, main [aria-busy=true]')
    && document.getAnimations().every(
        one => one.playState !== 'running' || one.timeline !== document.timeline)"""
WIDER = "() => document.documentElement.scrollWidth - innerWidth"


@dataclass
class Walk:
    """`complaints`: whatever the browser's console called an error on the way."""

    page: Page
    origin: str
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda said: self._hear(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self._hear(str(error)))

    def begin(self, language: str, scheme: str) -> None:
        """From Home, in this language and scheme."""
        self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        self.page.goto(f"{self.origin}/settings")
        name = {"ja": "日本語", "en": "English"}[language]
        self.page.locator("label", has=self.page.get_by_role("radio", name=name, exact=True)).first.tap()
        expect(self.page.locator(f"html[lang={language}]")).to_have_count(1)

    def through(self, addresses: Iterable[str]) -> Iterator[str]:
        """Each screen, once it stands still."""
        for address in addresses:
            self.page.evaluate(GO, address)
            expect(self.page.get_by_role("main").first).to_be_visible()
            self.page.wait_for_function(SETTLED)
            yield address

    def wider_than(self, width: int) -> int:
        """By how many pixels the screen is wider than a phone of this width; the phone is 390 again then."""
        self.page.set_viewport_size({"width": width, "height": SCREEN["height"]})
        over: int = self.page.evaluate(WIDER)
        self.page.set_viewport_size(SCREEN)
        return over

    def _hear(self, said: str) -> None:
        self.complaints.append(f"{self.page.url}: {said}")
