"""What 20,000 people in the pocket cost, measured in real Chromium: `python -m tests.bench.offline`.

Prints one line a figure. Run it on a quiet machine; it takes about six minutes and asserts nothing.
"""

import json
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from server.accounts.invitation import invite_link, recover_link
from server.config import Settings
from server.database import Database, utc_now
from server.migrations import upgrade
from tests.bench.crowd import PEOPLE, fill
from tests.bench.phone import say
from tests.bench.touches import (
    ALL_HERE,
    KEPT,
    TODAY,
    USABLE,
    first_seen,
    open_screen,
    type_into_search,
)
from tests.browsers.chromium import Chromium, slow_down
from tests.journeys.app import build_if_stale
from tests.journeys.naoki import SIGN_IN, code_in
from tests.sync.house import enter
from tests.sync.mortal import Mortal
from tests.sync.phone import NODE, Phone, bundle

NAOKI = "佐藤 直樹"
QUEUED = 1_000
SLOWER = 6
TIMES = 5
MINUTES = 240_000
# Each second character finds fewer than the first: where it finds the same, nothing new is shown.
SEARCHES = (("田", "中"), ("美", "咲"), ("や", "ま"), ("け", "ん"), ("y", "a"), ("第", "9"))


def main() -> None:
    build_if_stale()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        database = Database(f"sqlite:///{folder / 'enishi.db'}")
        upgrade(database)
        database.close()
        with Mortal(folder, f"sqlite:///{folder / 'enishi.db'}") as server:
            queued(server)
            scans(fill(enter(server.origin, way_in(server, folder, invite_link)), utc_now()))
            phone = Chromium(
                playwright.chromium, folder / "phone", f"http://localhost:{server.port}", windowed=True
            )
            first_pull(phone, code_in(way_in(server, folder, recover_link)))
            server.is_killed()
            measure_offline(phone)


def measure_offline(phone: Chromium) -> None:
    """Everything that a phone without a server does, with what it has pulled."""
    cold_starts(phone, "/people", "the list", USABLE)
    cold_starts(phone, "/", "Home with whom to write to", TODAY)
    searches(phone)
    screens(phone)
    phone.close()


def queued(server: Mortal) -> None:
    account = server.welcomes("鈴木 恵美")
    took = []
    with Phone() as phone:
        for _ in range(TIMES):
            phone.begins(account.origin, account.cookie, account.owner)
            phone.does("fill", count=QUEUED)
            began = time.monotonic()
            assert phone.syncs()["waiting"] == 0
            took.append(time.monotonic() - began)
    say(
        f"push of {QUEUED:,} queued rows (median, worst)",
        f"{statistics.median(took):.1f} s, {max(took):.1f} s",
    )


def scans(people: list[dict[str, Any]]) -> None:
    command = [str(NODE), str(bundle(Path(__file__).with_name("scan.ts")))]
    answer = subprocess.run(command, input=json.dumps(people), capture_output=True, text=True, check=True)
    for line in answer.stdout.splitlines():
        found = json.loads(line)
        say(f"scan for {found['typed']} ({found['found']:,} found)", f"{found['ms']:.1f} ms")


def first_pull(phone: Chromium, entrance: str) -> None:
    page = phone.open("/version.json")
    page.evaluate(SIGN_IN, entrance)
    page.set_default_timeout(MINUTES)
    usable = first_seen(page, f"{phone.origin}/people", USABLE)
    say("first pull: a usable list after", f"{usable / 1000:.1f} s")
    say(f"first pull: all {PEOPLE:,} after", f"{page.evaluate(ALL_HERE, PEOPLE) / 1000:.1f} s")
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.evaluate(KEPT)


def cold_starts(phone: Chromium, path: str, what: str, seen: str) -> None:
    """Navigation to its first rows, in a browser that was closed, from the phone alone."""
    took = []
    for _ in range(TIMES):
        phone.close()
        page = phone.open("/manifest.webmanifest")
        slow_down(page, SLOWER)
        took.append(first_seen(page, phone.origin + path, seen))
    say(f"cold start to {what}, {SLOWER}x slower CPU (best, median, worst)", in_milliseconds(took))


def searches(phone: Chromium) -> None:
    phone.close()
    page = phone.open("/people")
    page.evaluate(ALL_HERE, PEOPLE)
    page.wait_for_timeout(2_000)
    for times in (1, SLOWER):
        slow_down(page, times)
        took = [type_into_search(page, *keys) for keys in SEARCHES]
        say(
            f"search shown, second character, {times}x slower CPU (best, median, worst)",
            in_milliseconds(took),
        )


def screens(phone: Chromium) -> None:
    """Each screen by a tap, when its code has been seen before."""
    page = phone.context.pages[-1]
    page.goto(phone.origin + "/")
    page.evaluate(TODAY)
    for times in (1, SLOWER):
        slow_down(page, times)
        for _ in range(2):
            figures = [screen(page, *step) for step in ROUND]
            page.go_back()
            page.evaluate(TODAY)
        for (what, *_), (took, longest) in zip(ROUND, figures, strict=True):
            say(f"{what} opens, {times}x slower CPU (longest task)", f"{took:.0f} ms ({longest:.0f} ms)")


# What, its link, and whether Back is pressed before: the tabs are not on every screen.
ROUND = (
    ("People", "/people", False),
    ("a person", ".people li a", False),
    ("Events", "/events", True),
    ("an event", "main li a", False),
    ("Insight", "/insight", True),
    ("Home", "/", False),
    ("Settings", "/settings", False),
)


def screen(page: Page, _: str, link: str, back: bool) -> tuple[float, float]:
    if back:
        page.go_back()
        page.wait_for_timeout(1_000)
    href = link if link.startswith("/") else str(page.locator(link).first.get_attribute("href"))
    took = open_screen(page, href)
    page.wait_for_timeout(500)
    return took


def in_milliseconds(took: Sequence[float]) -> str:
    return f"{min(took):.0f} ms, {statistics.median(took):.0f} ms, {max(took):.0f} ms"


def way_in(server: Mortal, folder: Path, link: Callable[[Database, Settings, datetime, str], str]) -> str:
    database = Database(f"sqlite:///{folder / 'enishi.db'}")
    try:
        return link(database, Settings(ENISHI_DATA=folder, PORT=server.port), utc_now(), NAOKI)
    finally:
        database.close()


if __name__ == "__main__":
    main()
