"""Chromium dies (SIGKILL) in the middle of a capture: whatever it had called saved is there afterwards.

10 times by default; `ENISHI_BROWSER_KILLS=100 python -m pytest tests/journeys/test_kill_browser.py`.
"""

import os
import random
import signal

from playwright.sync_api import Error, Page

from tests.browsers.chromium import Chromium
from tests.journeys.naoki import Naoki
from tests.journeys.thumb import Thumb

KILLS = int(os.environ.get("ENISHI_BROWSER_KILLS", "10"))
SAVED = "この端末に保存しました"
LONGEST = 600
"""Milliseconds after the shutter at which death comes at the latest; Done is tapped meanwhile."""
# Each photo that is in the database, and each card with how many of its photos are.
KEPT = """() => new Promise((done, fail) => {
    const open = indexedDB.open('enishi')
    open.onerror = () => fail(open.error)
    open.onsuccess = () => {
        const found = {}
        const names = ['cards', 'encounters', 'contacts', 'photos', 'bytes', 'drafts', 'outbox']
        const reading = open.result.transaction(names)
        for (const name of names) {
            const all = reading.objectStore(name).getAll()
            all.onsuccess = () => { found[name] = all.result.map(({bytes, ...row}) => row) }
        }
        reading.oncomplete = () => { open.result.close(); done(found) }
    }
})"""


def test_what_was_called_saved_outlives_a_browser_that_is_killed(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    thumb.page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    naoki.product.stop("web", "worker")
    dice, saved = random.Random(4), 0
    for _ in range(KILLS):
        saved += captures_and_dies(naoki.phone, thumb, dice.uniform(0, LONGEST))
        thumb = naoki.opens_the_app()
        kept = thumb.page.evaluate(KEPT)
        assert len(kept["cards"]) >= saved, "a card that was called saved is gone"
        saved = len(kept["cards"])  # some were saved, but death was faster than the word
        is_whole(kept)


def captures_and_dies(phone: Chromium, thumb: Thumb, milliseconds: float) -> int:
    """1 when the screen had said that it was saved."""
    thumb.tap("名刺を撮る")
    shutter, done = thumb.control("シャッター"), thumb.control("完了")
    shutter.or_(done).first.wait_for()
    if shutter.is_visible():  # else the capture that death broke off goes on
        shutter.tap()
    thumb.page.wait_for_timeout(milliseconds / 3)
    thumb.tap("完了")
    thumb.page.wait_for_timeout(milliseconds)
    said = thumb.page.get_by_text(SAVED).count()
    kills(phone, thumb.page)
    return min(said, 1)


def kills(phone: Chromium, page: Page) -> None:
    """All of its processes at once, found by the browser's own word."""
    session = page.context.browser.new_browser_cdp_session() if page.context.browser else None
    assert session
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    for process in processes:
        os.kill(process["id"], signal.SIGKILL)
    try:
        phone.close()
    except Error:
        phone.forget()


def is_whole(kept: dict[str, list[dict[str, object]]]) -> None:
    """No half of a capture: every card has its person, its encounter, its photos and its bytes."""
    contacts = {contact["id"] for contact in kept["contacts"]}
    bytes_of = {row["sha256"] for row in kept["bytes"]}
    met = {id for encounter in kept["encounters"] for id in encounter["contact_ids"]}  # type: ignore[attr-defined]
    waiting = {row["id"] for row in kept["outbox"]}
    for card in kept["cards"]:
        assert card["contact_id"] in contacts & met & waiting
        assert card["photos"], "a card without a photo"
        assert set(card["photos"]) <= bytes_of  # type: ignore[call-overload]
    for draft in kept["drafts"]:
        assert set(draft["photos"]) <= bytes_of, "a draft lost its photo"  # type: ignore[call-overload]
