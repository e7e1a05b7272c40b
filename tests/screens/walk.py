"""A phone that goes through the screens, in one language and one colour scheme."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from playwright.sync_api import ConsoleMessage, Locator, Page, expect

from tests.browsers.chromium import SCREEN

GO = """address => new Promise(drawn => {
    history.pushState(null, '', address)
    requestAnimationFrame(() => requestAnimationFrame(drawn))
})"""
SETTLED = """() => document.querySelector('main')
    && !document.querySelector('.skeleton, .skeleton-line, main [aria-busy=true]')
    && document.getAnimations().every(
        one => one.playState !== 'running' || one.timeline !== document.timeline)"""
SHOWN = """() => {
    const main = document.querySelector('main').cloneNode(true)
    main.querySelectorAll('h1').forEach(title => title.remove())
    const alerts = [...document.querySelectorAll('[role=alert]')].map(each => each.textContent)
    return [main.textContent.trim(), alerts]
}"""
WIDER = """() => Math.max(document.documentElement.scrollWidth - innerWidth,
    ...[...document.querySelectorAll('dialog[open]')].map(one => one.scrollWidth - one.clientWidth))"""
OPENERS = "[aria-haspopup=dialog]"
SHEET = "dialog[open]"
NAME = "one => one.ariaLabel ?? (one.querySelector('h2') ?? one).textContent"


class Shown(NamedTuple):
    """What a screen says beneath its title, and what it calls an error."""

    text: str
    alerts: list[str]


@dataclass
class Walk:
    """`complaints`: whatever the browser's console called an error on the way; `opened`: the names of sheets;
    `touched`: those of what opens one.
    """

    page: Page
    origin: str
    complaints: list[str] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self._hear(str(error)))

    def begin(self, language: str, scheme: str) -> None:
        """From Home, in this language and scheme; no sheet was looked into yet."""
        self.touched, self.opened = set(), set()
        colours: Literal["dark", "light"] = "dark" if scheme == "dark" else "light"
        self.page.emulate_media(color_scheme=colours, reduced_motion="reduce")  # a sheet stands at once
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

    def starts_cold_offline(self) -> None:
        """The app is opened anew, and there is no network."""
        self.page.context.set_offline(True)
        self.page.goto(self.origin)

    def shown(self) -> Shown:
        return Shown(*self.page.evaluate(SHOWN))

    def sheets(self) -> Iterator[str]:
        """Each sheet that opens from this screen and was in no other, by its name; closed again after it."""
        if self.page.locator(SHEET).count() > 0:
            return  # the address itself opened one, and nothing beneath it can be touched
        for opener in self._openers(self.page.locator("body")):
            yield from self._look_into(opener)
            self.page.keyboard.press("Escape")
            self.page.locator(SHEET).wait_for(state="detached")

    def _look_into(self, opener: Locator) -> Iterator[str]:
        """The sheet itself, then what opens from it in its stead."""
        opener.tap()
        sheet = self.page.locator(SHEET)
        sheet.wait_for()
        self.page.wait_for_function(SETTLED)
        name: str = sheet.evaluate(NAME)
        if name not in self.opened:
            self.opened.add(name)
            yield name
            for further in self._openers(sheet)[:1]:
                yield from self._look_into(further)

    def _openers(self, within: Locator) -> list[Locator]:
        """The first of each name that was not touched yet."""
        openers = within.locator(OPENERS)
        names: list[str] = openers.evaluate_all(f"all => all.map({NAME})")
        fresh = {name: openers.nth(names.index(name)) for name in names if name not in self.touched}
        self.touched |= fresh.keys()
        return list(fresh.values())

    def too_wide(self, widths: Iterable[int]) -> list[int]:
        """For which of these phones the screen, or the sheet on it, is too wide; it is 390 px again then."""
        found = []
        for width in widths:
            self.page.set_viewport_size({"width": width, "height": SCREEN["height"]})
            if self.page.evaluate(WIDER) > 0:
                found.append(width)
        self.page.set_viewport_size(SCREEN)
        return found

    def _listen(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self._hear(f"{said.text} {said.location['url']}")

    def _hear(self, said: str) -> None:
        self.complaints.append(f"{self.page.url}: {said}")
