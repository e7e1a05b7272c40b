"""A newer release arrives in the middle: a capture goes on, what is unsent is kept and goes up later."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.app import build_release
from tests.journeys.naoki import Naoki
from tests.journeys.test_basement import EVERYTHING, SYNCED
from tests.journeys.thumb import Thumb
from tests.product import Product
from tests.serve import RELEASE

NEXT = "0.2.0"
OUTDATED = "更新すると、同期を再開します。記録はこの端末に残っています。"
LOOK = "document.dispatchEvent(new Event('visibilitychange'))"
WAITS = "async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)"
UNDER_A_WORKER = "() => navigator.serviceWorker.controller !== null"
FILES = "async () => (await caches.keys()).filter(name => name !== 'enishi-spare').length"
SPARE = "async () => Boolean(await (await caches.open('enishi-spare')).match('/spare/rows'))"
UNSENT = """async () => {
    const opening = indexedDB.open('enishi');
    const db = await new Promise(done => opening.onsuccess = () => done(opening.result));
    const rows = db.transaction('outbox').objectStore('outbox').getAll();
    await new Promise(done => rows.onsuccess = done);
    db.close();
    return rows.result.map(row => row.collection).sort();
}"""

Release = Callable[[str], None]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The app as it is, under the next version."""
    folder = tmp_path_factory.mktemp("release")
    build_release(NEXT, folder)
    return folder


@pytest.fixture
def release(product: Product, folder: Path, built: Path) -> Iterator[Release]:
    """Starts the host's next release anew; phones older than the version are too old for it."""

    def start(oldest: str) -> None:
        (folder / RELEASE).write_text(json.dumps({"app": str(built), "oldest": oldest}))
        product.start("web")

    yield start
    (folder / RELEASE).unlink(missing_ok=True)
    product.stop("web")


def test_an_update_waits_for_the_end_of_a_capture(naoki: Naoki, release: Release) -> None:
    thumb = under_its_worker(naoki)
    other = Thumb(thumb.page.context.new_page())
    other.page.goto(f"{naoki.phone.origin}/people")
    thumb.page.bring_to_front()
    thumb.tap("名刺を撮る")
    thumb.tap("シャッター")
    expect(thumb.control("完了")).to_be_visible()
    naoki.product.stop("web")
    release("0.1.0")
    thumb.page.evaluate(LOOK)
    thumb.page.wait_for_function(WAITS)
    expect(thumb.control("更新する")).to_have_count(0)
    thumb.tap("食")
    thumb.tap("完了")
    expect(thumb.page.get_by_text("新しい版があります。")).to_be_visible(timeout=SYNCED)
    updates(thumb)
    expect(other.control("更新する")).to_be_visible()  # never by itself: somebody may be writing there
    updates(other)
    expect_one_card_on_the_server(naoki, thumb)


def test_a_phone_too_old_for_the_server_keeps_what_is_unsent_until_the_update(
    naoki: Naoki, release: Release
) -> None:
    thumb = under_its_worker(naoki)
    naoki.product.stop("web")
    naoki.scans_a_card(thumb, "食")
    unsent = thumb.page.evaluate(UNSENT)
    release(NEXT)
    expect(thumb.page.get_by_text(OUTDATED)).to_be_visible(timeout=SYNCED)
    assert {"contacts", "cards", "encounters"} <= set(unsent)
    assert thumb.page.evaluate(UNSENT) == unsent
    updates(thumb)
    expect_one_card_on_the_server(naoki, thumb)


def test_the_kill_switch_takes_the_worker_and_leaves_what_was_written(
    naoki: Naoki, release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    thumb = under_its_worker(naoki)
    naoki.product.stop("web")
    naoki.scans_a_card(thumb, "食")
    unsent = thumb.page.evaluate(UNSENT)
    with monkeypatch.context() as host:
        host.setenv("ENISHI_REMOVE_WORKER", "1")
        release("9.0.0")  # which no phone is: nothing goes up meanwhile
    with thumb.page.expect_event("load"):
        thumb.page.evaluate(LOOK)
    expect(thumb.page.get_by_text(OUTDATED)).to_be_visible(timeout=SYNCED)
    assert thumb.page.evaluate(UNDER_A_WORKER) is False
    assert thumb.page.evaluate(FILES) == 0
    assert thumb.page.evaluate(SPARE) is True
    assert thumb.page.evaluate(UNSENT) == unsent
    naoki.product.stop("web")
    release(NEXT)
    expect_one_card_on_the_server(naoki, thumb)


def under_its_worker(naoki: Naoki) -> Thumb:
    thumb = naoki.has_signed_in()
    thumb.page.wait_for_function(UNDER_A_WORKER)
    return thumb


def updates(thumb: Thumb) -> None:
    """With one tap; from then on the phone names itself by the next version."""
    with thumb.page.expect_request(lambda asked: asked.headers.get("x-enishi-version") == NEXT):
        thumb.tap("更新する")
    expect(thumb.control("更新する")).to_have_count(0)


def expect_one_card_on_the_server(naoki: Naoki, thumb: Thumb) -> None:
    thumb.page.goto(f"{naoki.phone.origin}/people")
    expect(thumb.page.locator("a[href^='/people/']")).to_have_count(1)  # whether it is read yet or not
    expect(thumb.page.get_by_text("この端末に保存")).to_have_count(0, timeout=SYNCED)
    assert thumb.page.evaluate(EVERYTHING).count("cards") == 1
