"""From due to shown, in real Chromium and real Firefox: `python -m tests.bench.shown`.

The product's own processes, sender and service worker, push services on this machine; the time at which the
notification stands in the shade, minus that at which the follow-up was due: with the wait for the claim.
"""

import os
import platform
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from server.database import new_id
from tests.browsers.chromium import Chromium
from tests.browsers.firefox import Firefox
from tests.browsers.shade import Shade
from tests.browsers.touch import TAP
from tests.clock import MovableClock
from tests.journeys.app import build_if_stale
from tests.journeys.evenings import FIRST, at
from tests.journeys.naoki import SIGN_IN, code_in
from tests.product import Product
from tests.push_services.lab import PushLab
from tests.serve import CLOCK

HOURS = (10, 12, 14, 16, 18)
"""Of one day, within its cap."""
SOON = timedelta(seconds=3)
REMIND = """async rows => {
    const headers = {'Content-Type': 'application/json'};
    const answer = await fetch('/api/sync/push', {method: 'POST', headers, body: JSON.stringify({rows})});
    if (!answer.ok) throw new Error(await answer.text());
}"""

Run = Callable[[str, Any], Any]
"""Runs an async function of JavaScript with one argument, on the page."""
Go = Callable[[str], Any]


def main() -> None:
    build_if_stale()
    load = os.getloadavg()[0]
    print(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} x {platform.machine()}, load {load:.1f}")
    with house() as (product, lab, shade, folder), sync_playwright() as playwright:
        flags, environment = lab.fcm.chromium_flags, shade.environment
        phone = Chromium(
            playwright.chromium, folder / "phone", product.origin, flags, environment, windowed=True
        )
        page = phone.open("/version.json")
        measure("Chromium", product, shade, page.goto, page.evaluate)
        phone.close()
    with (
        house() as (product, lab, shade, folder),
        Firefox(folder / "firefox", lab.autopush.firefox_prefs, shade.environment) as firefox,
    ):
        firefox.go(product.origin)
        measure("Firefox", product, shade, firefox.go, firefox.js)


@contextmanager
def house() -> Iterator[tuple[Product, PushLab, Shade, Path]]:
    """A morning, everything running."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clock = MovableClock(folder / CLOCK)
        clock.move_to(at(FIRST, "09:00"))
        with (
            PushLab(folder, clock) as lab,
            Shade(lab.background, folder) as shade,
            Product(folder, lab.transport, clock) as product,
        ):
            yield product, lab, shade, folder


def measure(browser: str, product: Product, shade: Shade, go: Go, run: Run) -> None:
    run(SIGN_IN, code_in(product.invite("佐藤 直樹")))
    go(f"{product.origin}/settings/reminders")
    for name in ("リマインダーを有効にする", "テスト通知を送る"):
        run(TAP, name)
    shade.wait_for("通知のテスト", 30)
    took = sorted(once(product, shade, run, hour) for hour in HOURS)
    print(f"{browser}: due to shown", ", ".join(f"{each:.2f}" for each in took), "s", flush=True)


def once(product: Product, shade: Shade, run: Run, hour: int) -> float:
    product.clock.move_to(at(FIRST, f"{hour}:00"))
    due_at, contact, name = product.clock() + SOON, str(new_id()), f"川口 {hour}"
    followup = {"id": str(new_id()), "contact_id": contact, "due_at": due_at.isoformat(), "why": "資料を送る"}
    run(REMIND, [row("contacts", {"id": contact, "name": name}), row("followups", followup)])
    shade.wait_for(name, 60)
    return (product.clock() - due_at).total_seconds()


def row(collection: str, new: dict[str, str]) -> dict[str, Any]:
    return {"collection": collection, "assumedMasterState": None, "newDocumentState": new}


if __name__ == "__main__":
    main()
