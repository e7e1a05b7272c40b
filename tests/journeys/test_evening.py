"""An evening of 30 cards in airplane mode, with a browser that is closed in between: each goes up once."""

from collections import Counter
from uuid import UUID

from playwright.sync_api import expect
from sqlalchemy import func, select

from server.cards.photo import Photo
from server.cards.queue import CardToRead
from server.database import Database
from tests.journeys.naoki import Naoki
from tests.journeys.test_basement import EVERYTHING, SYNCED
from tests.journeys.test_keeping import ME
from tests.journeys.thumb import Thumb
from tests.product import Product

ONE_BY_ONE = 4
AT_ONCE = 13
"""Twice, in a browser that was started anew."""
# A camera in front of which no moment is like another: photos are told apart by their bytes.
ALWAYS_ANOTHER_CARD = """() => {
    const canvas = Object.assign(document.createElement('canvas'), {width: 640, height: 480});
    const pen = canvas.getContext('2d');
    const draw = () => {
        pen.fillStyle = '#bbb';
        pen.fillRect(0, 0, 640, 480);
        pen.fillStyle = 'black';
        pen.font = '40px sans-serif';
        for (let y = 60; y < 480; y += 60) pen.fillText(crypto.randomUUID(), 10, y);
    };
    draw();
    setInterval(draw, 100);
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
}"""
DELETE_ACCOUNT = """async () => {
    const headers = {'Content-Type': 'application/json'};
    const body = JSON.stringify({confirm: 'DELETE'});
    const answer = await fetch('/api/account', {method: 'DELETE', headers, body});
    if (!answer.ok) throw new Error(await answer.text());
}"""
CARDS = ONE_BY_ONE + 2 * AT_ONCE
# The list grows as its end comes near.
SCROLLED_TO_THE_END = """count => {
    scrollTo(0, document.body.scrollHeight);
    return document.querySelectorAll('main li').length === count;
}"""


def test_an_evening_in_airplane_mode_goes_up_once(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    thumb.page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    me = UUID(thumb.page.evaluate(ME))
    naoki.phone.close()
    naoki.product.stop("web", "worker")
    thumb = opens_before_many_cards(naoki)
    for _ in range(ONE_BY_ONE):
        naoki.scans_a_card(thumb, "食")
    for _ in range(2):
        naoki.phone.close()
        takes_several(opens_before_many_cards(naoki))
    naoki.phone.close()
    thumb = naoki.opens_the_app("/people")
    thumb.page.wait_for_function(SCROLLED_TO_THE_END, arg=CARDS)
    expect(thumb.page.get_by_text("この端末に保存")).to_have_count(CARDS)
    naoki.product.start("web")  # nobody reads yet, so that all of them can be seen to wait for it
    expect(thumb.page.get_by_text("この端末に保存")).to_have_count(0, timeout=SYNCED)
    kept = Counter(thumb.page.evaluate(EVERYTHING))
    assert {name: kept[name] for name in ("contacts", "cards", "encounters", "readings")} == {
        "contacts": CARDS, "cards": CARDS, "encounters": CARDS, "readings": CARDS,
    }  # fmt: skip
    assert photos_and_work(naoki.product, me) == (CARDS, CARDS)
    thumb.page.evaluate(DELETE_ACCOUNT)  # or all of it would be read beside the stories that follow


def opens_before_many_cards(naoki: Naoki) -> Thumb:
    thumb = naoki.opens_the_app()
    thumb.page.evaluate(ALWAYS_ANOTHER_CARD)
    return thumb


def takes_several(thumb: Thumb) -> None:
    for name in ("名刺を撮る", "あとでまとめて"):
        thumb.tap(name)
    for count in range(1, AT_ONCE + 1):
        thumb.tap("シャッター")
        expect(thumb.page.get_by_text(f"{count}枚", exact=True)).to_be_visible()
    thumb.tap("完了")


def photos_and_work(product: Product, owner: UUID) -> tuple[int, int]:
    """How many photos the server has of this account, and how many of its cards can be read at once."""
    photos = select(func.count()).where(Photo.owner_id == owner)
    work = select(func.count()).where(CardToRead.owner_id == owner, CardToRead.next_at.is_not(None))
    database = Database(product.settings.database)
    try:
        with database.read() as session:
            return session.scalars(photos).one(), session.scalars(work).one()
    finally:
        database.close()
