"""What 20,000 people in the pocket cost, measured in real Chromium: `python -m tests.bench.offline`.

Prints one line a figure. Run it on a quiet machine; it takes about two minutes and asserts nothing.
"""

import json
import random
import statistics
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from server.accounts.invitation import invite_link, recover_link
from server.config import Settings
from server.database import Database, new_id, utc_now
from server.migrations import upgrade
from tests.bench.phone import say
from tests.browsers.chromium import Chromium, slow_down
from tests.journeys.app import build_if_stale
from tests.journeys.naoki import SIGN_IN, code_in
from tests.sync.house import enter
from tests.sync.mortal import Mortal
from tests.sync.phone import NODE, Phone, bundle

NAOKI = "佐藤 直樹"
PEOPLE = 20_000
QUEUED = 1_000
SLOWER = 6
TIMES = 5
MINUTES = 60_000
FAMILY = (("山本", "ヤマモト", "Yamamoto"), ("佐藤", "サトウ", "Sato"), ("髙橋", "タカハシ", "Takahashi"))
GIVEN = (("花子", "ハナコ", "Hanako"), ("健一", "ケンイチ", "Kenichi"), ("恵美", "エミ", "Emi"))
USABLE = """new Promise(done => {
    const look = () => document.querySelector('.people li') && !document.querySelector('.skeleton')
        ? done(performance.now()) : requestAnimationFrame(look)
    look()
})"""
ALL_HERE = """count => new Promise(done => {
    const shown = () => (document.querySelector('.people-count')?.textContent ?? '').replace(/\\D/g, '')
    const look = () => shown() === String(count)
        ? done(performance.now()) : requestAnimationFrame(look)
    look()
})"""
SEARCH = """typed => new Promise(done => {
    const field = document.querySelector('input[type=search]')
    const count = () => document.querySelector('.people-count').textContent
    const before = count()
    const began = performance.now()
    field.value = typed
    field.dispatchEvent(new InputEvent('input', {bubbles: true}))
    const look = () => count() === before ? requestAnimationFrame(look) : done(performance.now() - began)
    requestAnimationFrame(look)
})"""


def main() -> None:
    build_if_stale()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        database = Database(f"sqlite:///{folder / 'enishi.db'}")
        upgrade(database)
        database.close()
        with Mortal(folder, f"sqlite:///{folder / 'enishi.db'}") as server:
            queued(server)
            people = fill(server, folder)
            scans(people)
            phone = Chromium(playwright.chromium, folder / "phone", f"http://localhost:{server.port}")
            first_pull(phone, code_in(way_in(server, folder, recover_link)))
            cold_starts(phone)
            searches(phone)
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


def fill(server: Mortal, folder: Path) -> list[dict[str, Any]]:
    """A person's 20,000, pushed to the server; gives them as it has them."""
    account = enter(server.origin, way_in(server, folder, invite_link))
    dice = random.Random(4)
    people = [person(dice, number) for number in range(PEOPLE)]
    for start in range(0, PEOPLE, 500):
        rows = [
            {"collection": "contacts", "assumedMasterState": None, "newDocumentState": each}
            for each in people[start : start + 500]
        ]
        headers = {"Content-Type": "application/json", "Cookie": account.cookie}
        body = json.dumps({"rows": rows}).encode()
        urllib.request.urlopen(
            urllib.request.Request(f"{server.origin}/api/sync/push", body, headers)
        ).close()
    return people


def person(dice: random.Random, number: int) -> dict[str, Any]:
    family, given = dice.choice(FAMILY), dice.choice(GIVEN)
    phones = [{"kind": "mobile", "number": f"090-0000-{number:05}"}]
    return {
        "id": str(new_id()),
        "name": f"{family[0]} {given[0]}",
        "name_kana": f"{family[1]} {given[1]}",
        "name_romaji": f"{given[2]} {family[2]}",
        "company": f"株式会社第{number}製作所",
        "department": "営業部",
        "title": "部長",
        "note": "勉強会でお会いした。",
        "looks": "",
        "emails": [f"person{number}@example.jp"],
        "handles": [],
        "phones": phones,
    }


def scans(people: list[dict[str, Any]]) -> None:
    command = [str(NODE), str(bundle(Path(__file__).with_name("scan.ts")))]
    answer = subprocess.run(command, input=json.dumps(people), capture_output=True, text=True, check=True)
    for line in answer.stdout.splitlines():
        found = json.loads(line)
        say(f"scan for {found['typed']} ({found['found']:,} found)", f"{found['ms']:.1f} ms")


def first_pull(phone: Chromium, entrance: str) -> None:
    page = phone.open("/version.json")
    page.evaluate(SIGN_IN, entrance)
    page.goto(f"{phone.origin}/people")
    page.set_default_timeout(MINUTES)
    say("first pull: a usable list after", f"{page.evaluate(USABLE) / 1000:.1f} s")
    say(f"first pull: all {PEOPLE:,} after", f"{page.evaluate(ALL_HERE, PEOPLE) / 1000:.1f} s")
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")


def cold_starts(phone: Chromium) -> None:
    """Navigation to the list's first rows, in a browser that was closed, from the phone alone."""
    took = []
    for _ in range(TIMES):
        phone.close()
        page = phone.open("/version.json")
        slow_down(page, SLOWER)
        page.goto(f"{phone.origin}/people")
        took.append(page.evaluate(USABLE))
    say(
        f"cold start to the list, {SLOWER}x slower CPU (median, worst)",
        f"{statistics.median(took):.0f} ms, {max(took):.0f} ms",
    )


def searches(phone: Chromium) -> None:
    """From the second character to the changed list on the screen."""
    page = phone.context.pages[-1]
    page.evaluate(ALL_HERE, PEOPLE)
    shown(page, "山")  # folds every text, as the first key does
    for times in (1, SLOWER):
        slow_down(page, times)
        took = [shown(page, typed) for typed in ("山本", "花子", "やま", "けん", "ya")]
        figure = f"{statistics.median(took):.0f} ms, {max(took):.0f} ms"
        say(f"search of two characters shown, {times}x slower CPU (median, worst)", figure)


def shown(page: Page, typed: str) -> float:
    took = float(page.evaluate(SEARCH, typed))
    page.evaluate(SEARCH, "")  # back to everybody, so that the next search changes the count
    return took


def way_in(server: Mortal, folder: Path, link: Callable[[Database, Settings, datetime, str], str]) -> str:
    database = Database(f"sqlite:///{folder / 'enishi.db'}")
    try:
        return link(database, Settings(ENISHI_DATA=folder, PORT=server.port), utc_now(), NAOKI)
    finally:
        database.close()


if __name__ == "__main__":
    main()
