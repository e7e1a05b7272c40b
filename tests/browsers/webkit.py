"""WebKitGTK's MiniBrowser as somebody's phone: a profile that stays, on a screen that nobody sees.

It is driven through its Web Inspector: under WebDriver it forgets everything when it is closed.
"""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from tests.background import Background
from tests.browsers.inspector import Inspector
from tests.port import free_port

BROWSER = "webkit2gtk-4.1/MiniBrowser"
SCREEN = "390x844x24"
SAFARIS = "StorageAPI,StorageAPIEstimate"
"""What Safari has, and WebKitGTK has switched off."""
START_SECONDS = 30
SHOWN = """url => new Promise(shown => {
    const look = () => location.href.startsWith(url) ? shown() : setTimeout(look, 50);
    look();
})"""
"""The browser begins with an empty page, which is inspected just as well."""


@dataclass
class WebKit:
    """Opened and killed as often as the story wants; what the profile holds stays."""

    background: Background
    profile: Path
    display: str
    _process: subprocess.Popen[bytes] | None = None
    _inspector: Inspector | None = None

    def open(self, url: str) -> None:
        """Starts the browser with this page."""
        port = free_port()
        cookies = self.profile / "cookies.db"
        self._process = subprocess.Popen(
            [installed(), f"--features={SAFARIS}", f"--cookies-file={cookies}", url],
            env={**os.environ, **self._environment(port)},
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._inspector = Inspector(self.background, _page(port, url))
        self.js(SHOWN, url)

    def kill(self) -> None:
        """With all its processes, as a phone ends an app; nothing happens when it is closed already."""
        if self._process:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        if self._inspector:
            self._inspector.close()
        self._process = self._inspector = None

    def js(self, function: str, *arguments: Any) -> Any:
        """What a JavaScript function of the page returns, its promise awaited."""
        assert self._inspector, "the browser is closed"
        return self._inspector.run(function, *arguments)

    def _environment(self, port: int) -> dict[str, str]:
        kinds = ("DATA", "CACHE", "CONFIG")
        return {
            **{f"XDG_{kind}_HOME": str(self.profile / kind.lower()) for kind in kinds},
            "WEBKIT_INSPECTOR_HTTP_SERVER": f"127.0.0.1:{port}",
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",  # drawing like a graphics card takes most of the time
            "GSETTINGS_BACKEND": "memory",  # without a message bus, the desktop's own waits for ever
            "DISPLAY": self.display,
            "LC_ALL": "en_US.UTF-8",  # WebKit speaks no language that the machine does not have
            "TZ": "Asia/Tokyo",
        }


@contextmanager
def screen() -> Iterator[str]:
    """The name of a display that nobody sees; GTK wants one."""
    ours, its = os.pipe()
    command = ["Xvfb", "-displayfd", str(its), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[its], stderr=subprocess.DEVNULL)
    os.close(its)
    with open(ours) as said:
        number = said.readline().strip()
    try:
        yield f":{number}"
    finally:
        process.terminate()
        process.wait()


def installed() -> str:
    """The path of this machine's MiniBrowser. FileNotFoundError when it, or Xvfb, is missing."""
    path = next(Path("/usr/lib").glob(f"*/{BROWSER}"), None)
    if not (path and shutil.which("Xvfb")):
        raise FileNotFoundError("no MiniBrowser on an Xvfb: apt-get install libwebkit2gtk-4.1-0 xvfb")
    return str(path)


def _page(port: int, url: str) -> str:
    """Where the inspector of the page is, once the browser says that it shows it."""
    shown = re.compile(rf'"targeturl">{re.escape(url)}.*?(/socket/\d+/\d+/WebPage)')
    end = time.monotonic() + START_SECONDS
    while not (found := shown.search(_inspectable(port))):
        assert time.monotonic() < end, f"WebKit does not show {url}"
        time.sleep(0.05)  # another process: there is nothing to be told by
    return f"ws://127.0.0.1:{port}{found[1]}"


def _inspectable(port: int) -> str:
    """The browser's own list of what can be inspected, as HTML; empty while it does not listen yet."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
            return str(answer.read(), "utf-8")
    except OSError:
        return ""
