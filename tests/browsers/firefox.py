"""Firefox ESR with a profile of its own, driven by Marionette."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from tests.browsers.marionette import Marionette, MarionetteError
from tests.port import free_port

PREFS: Mapping[str, str | bool | int] = {
    "alerts.useSystemBackend": True,  # notifications go to the shade
    "permissions.default.desktop-notification": 1,
    "dom.webnotifications.requireuserinteraction": False,
    "focusmanager.testmode": True,
    "intl.accept_languages": "ja, en",
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
}
START_SECONDS = 30


@dataclass
class Firefox:
    """A context manager; `prefs` come from the push service, `environment` from the shade."""

    profile: Path
    prefs: Mapping[str, str | bool | int] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)

    def __enter__(self) -> Self:
        port = free_port()
        self._write_prefs({**PREFS, **self.prefs, "marionette.port": port})
        command = [installed(), "--headless", "--marionette", "--no-remote", "--remote-allow-system-access"]
        self._process = subprocess.Popen(
            [*command, "--profile", str(self.profile)],
            env={**os.environ, **self.environment, "TZ": "Asia/Tokyo"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._marionette = self._connect(port)
        return self

    def __exit__(self, *_: object) -> None:
        self._marionette.close()
        self._process.terminate()
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def go(self, url: str) -> None:
        """Opens the page in the window that is driven."""
        self._marionette.command("WebDriver:Navigate", {"url": url})

    def js(self, function: str, *arguments: Any) -> Any:
        """What a JavaScript function of the page returns, its promise awaited."""
        return self._marionette.run(function, *arguments)

    def chrome(self, function: str, *arguments: Any) -> Any:
        """The same, run in the browser itself with all its rights."""
        self._marionette.use("chrome")
        try:
            return self._marionette.run(function, *arguments)
        finally:
            self._marionette.use("content")

    def wait_for_window(self, url: str, seconds: float = 10) -> None:
        """A tab shows an address that begins so; AssertionError when none does in time."""
        end = time.monotonic() + seconds
        while not any(shown.startswith(url) for shown in self.windows()):
            assert time.monotonic() < end, f"no tab shows {url}: {self.windows()}"
            time.sleep(0.05)  # another process: there is nothing to be told by

    def windows(self) -> list[str]:
        """The addresses of all open tabs."""
        urls: list[str] = self.chrome(
            """() => [...Services.wm.getEnumerator('navigator:browser')]
                .flatMap(window => window.gBrowser.browsers).map(browser => browser.currentURI.spec)"""
        )
        return urls

    def _write_prefs(self, prefs: Mapping[str, str | bool | int]) -> None:
        self.profile.mkdir(parents=True, exist_ok=True)
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in prefs.items()]
        (self.profile / "user.js").write_text("\n".join(lines))

    def _connect(self, port: int) -> Marionette:
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                return Marionette(port)
            except OSError:
                if self._process.poll() is not None or time.monotonic() > end:
                    raise MarionetteError("Firefox did not start") from None
                time.sleep(0.1)  # another process: there is nothing to be told by


def installed() -> str:
    """The path of this machine's Firefox. FileNotFoundError when there is none."""
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    if not path:
        raise FileNotFoundError("no firefox on PATH: apt-get install firefox-esr")
    return path
