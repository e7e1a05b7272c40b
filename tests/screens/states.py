"""What no address leads to: the phone is brought there, or holds what it then would, and stands still."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from tests.screens import trouble
from tests.screens.walk import SHEET, Walk

HOLD = """async ({rows, kept}) => {
    Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, JSON.stringify(value)))
    const answer = asked => new Promise(done => asked.onsuccess = () => done(asked.result))
    const db = await answer(indexedDB.open('enishi'))
    const before = []
    for (const [table, key, change] of rows) {
        const store = db.transaction(table, 'readwrite').objectStore(table)
        const row = await answer(store.get(key))
        before.unshift([table, key, row ?? null])
        await answer(change ? store.put({...row, ...change}) : store.delete(key))
    }
    db.close()
    return before
}"""
"""Changes rows unseen by sync, and gives what stood there."""


def states(walk: Walk, examples: Mapping[str, str]) -> Iterator[str]:
    """Each by its name; when the last was seen, all is as before."""
    yield from _after_the_shutter(walk)
    with _in_trouble(walk, examples):
        yield from _back_from_the_mail_app(walk)
        shows = {"/": ".sync-tag.refused", "/settings/sync": ".account-refused", "/settings/mail": ".toggle"}
        shows[f"/people/{examples['people']}"] = ".notice-kept"
        for address in walk.through(shows):
            walk.page.locator(shows[address]).first.wait_for()
            yield f"{address}, in trouble"


def _after_the_shutter(walk: Walk) -> Iterator[str]:
    """Its sheet asks before the photo is thrown away; in the end it is."""
    photo = walk.page.locator("img.card-photo")
    for address in walk.through(["/capture"]):
        walk.page.locator(".shutter").tap()
        photo.wait_for()
        yield f"{address}, after the shutter"
    walk.page.locator(".tagging-top button").first.tap()  # its sheet may still be leaving
    walk.page.locator(f"{SHEET} .sheet-actions button").first.tap()
    photo.wait_for(state="detached")


def _back_from_the_mail_app(walk: Walk) -> Iterator[str]:
    question = walk.page.locator(SHEET)
    question.wait_for()
    yield "/, back from the mail app"
    walk.page.keyboard.press("Escape")
    question.wait_for(state="detached")


@contextmanager
def _in_trouble(walk: Walk, examples: Mapping[str, str]) -> Iterator[None]:
    """The app is opened anew, since nothing tells an open page of what changes beneath it."""
    rows = [*trouble.refused(examples), *trouble.away_from_home(examples)]
    before = walk.page.evaluate(HOLD, {"rows": rows, "kept": trouble.handed_over(examples)})
    walk.page.goto(walk.origin)
    yield
    walk.page.evaluate(HOLD, {"rows": before, "kept": {}})
    walk.page.goto(walk.origin)
