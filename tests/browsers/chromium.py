"""Chromium as somebody's phone: a profile that stays, a camera, a notification shade.

With a window around its pages it takes pushes and shows notifications. Its headless shell, the same engine
without a window, can do neither, and starts for 0.8 instead of 3.1 seconds of processor.
"""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from playwright.sync_api import BrowserContext, BrowserType, Page, ViewportSize

SCREEN = ViewportSize(width=390, height=844)
FLAGS = (
    "--no-sandbox",  # tests often run as root
    "--disable-background-networking",
    "--use-fake-device-for-media-stream",
)
# Pages live in the story's time; what the machine's clock says is none of theirs.
CLOCK = """ahead => {
    const Machine = window.MachineDate ??= Date;
    window.Date = class extends Machine {
        constructor(...given) { given.length ? super(...given) : super(Machine.now() + ahead); }
        static now() { return Machine.now() + ahead; }
    };
}"""
PREFERENCES = {"notifications": "notifications", "camera": "media_stream_camera"}
"""What the profile calls the permissions."""


class _InitScript(Protocol):
    def close(self) -> None: ...


@dataclass
class Chromium:
    """`flags` and `environment` come from the push service and the shade; `film` is what the camera sees.

    To the permissions in `allowed` the person has said yes before.

    Opened and closed as often as the story wants; what the profile holds stays.
    """

    browser: BrowserType
    profile: Path
    origin: str
    flags: Iterable[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    film: Path | None = None
    language: str = "ja-JP"
    allowed: tuple[str, ...] = ("notifications", "camera")
    windowed: bool = False
    _context: BrowserContext | None = None
    _clock: _InitScript | None = None

    def open(self, path: str = "/", ahead: timedelta = timedelta(0)) -> Page:
        """Starts the browser and goes to the page, at a time `ahead` of the machine's."""
        if self.windowed:
            self._say_yes_beforehand()
        self._context = self.browser.launch_persistent_context(
            self.profile,
            executable_path=installed() if self.windowed else installed_shell(),
            args=[*FLAGS, *self.flags, *self._camera()],
            env={**os.environ, **self.environment},
            viewport=SCREEN,
            device_scale_factor=2,
            has_touch=True,
            is_mobile=True,
            locale=self.language,
            timezone_id="Asia/Tokyo",
            permissions=None if self.windowed else self.allowed,
        )
        self.set_clock(ahead)
        page = self._context.pages[0]
        page.goto(self.origin + path)
        return page

    def close(self) -> None:
        """Closes the browser; nothing happens when it is closed already."""
        if self._context:
            self._context.close()
            self._context = self._clock = None

    def forget(self) -> None:
        """The browser has died; the next `open` starts another on the same profile."""
        self._context = self._clock = None

    def set_clock(self, ahead: timedelta) -> None:
        """Every page, open or yet to come, lives so far ahead of the machine's clock."""
        milliseconds = ahead / timedelta(milliseconds=1)
        if self._clock:
            self._clock.close()
        self._clock = self.context.add_init_script(f"({CLOCK})({milliseconds})")
        for page in self.context.pages:
            page.evaluate(CLOCK, milliseconds)

    @property
    def context(self) -> BrowserContext:
        """The open browser."""
        assert self._context, "the browser is closed"
        return self._context

    def _say_yes_beforehand(self) -> None:
        """In the profile, not through the driver: a real yes outlives the browser, as push wants it."""
        preferences = self.profile / "Default" / "Preferences"
        if preferences.exists():
            return
        yes = {f"{self.origin},*": {"setting": 1}}
        exceptions = {PREFERENCES[name]: yes for name in self.allowed}
        preferences.parent.mkdir(parents=True)
        preferences.write_text(json.dumps({"profile": {"content_settings": {"exceptions": exceptions}}}))

    def _camera(self) -> list[str]:
        """The headless shell has nothing to ask with: there it is a flag that says yes."""
        film = [f"--use-file-for-fake-video-capture={self.film}"] if self.film else []
        asks = self.windowed or "camera" not in self.allowed
        return film if asks else [*film, "--use-fake-ui-for-media-stream"]


def installed() -> str:
    """The path of this machine's Chromium. FileNotFoundError when there is none."""
    return _found("chromium", "chromium-browser")


def installed_shell() -> str:
    """The path of its headless shell. FileNotFoundError when there is none."""
    return _found("chromium-headless-shell")


def _found(*names: str) -> str:
    path = next(filter(None, map(shutil.which, names)), None)
    if not path:
        raise FileNotFoundError(f"no {names[0]} on PATH: apt-get install {names[0]}")
    return path


def installability_errors(page: Page) -> list[str]:
    """Why Chromium would not offer to install this page; empty when it would."""
    answer = page.context.new_cdp_session(page).send("Page.getInstallabilityErrors")
    return [error["errorId"] for error in answer["installabilityErrors"]]


def slow_down(page: Page, times: float) -> None:
    """Makes this machine's processor as many times slower for the page; 1 is its own speed."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": times})
