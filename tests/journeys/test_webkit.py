"""The engine of every iPhone: the app without a server, killed and opened again, in WebKitGTK.

What this cannot say of an iPhone stands in PHONES.md.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsers.touch import reads, taps, types
from tests.browsers.webkit import WebKit, installed, screen
from tests.journeys.naoki import code_in
from tests.product import Product
from tests.push_services.lab import PushLab

CONTROLLED = "() => navigator.serviceWorker.ready.then(() => null)"
TAKE = """async () => {
    const paper = Object.assign(document.createElement('canvas'), {width: 3000, height: 2000});
    paper.getContext('2d').fillRect(0, 0, 900, 500);
    const photo = await new Promise(drawn => paper.toBlob(drawn, 'image/jpeg'));
    const taken = new DataTransfer();
    taken.items.add(new File([photo], 'card.jpg', {type: 'image/jpeg'}));
    let input;
    while (!(input = document.querySelector('input[aria-label="Photo of the card"]')))
        await new Promise(later => setTimeout(later, 50));
    input.files = taken.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
}"""
ARRIVED = """async () => {
    const kept = async kind => (await (await fetch(`/api/sync/pull?seq=0&collection=${kind}`)).json())
        .documents.map(each => each.doc);
    for (;;) {
        const [card] = await kept('cards');
        const photo = card && await fetch(`/api/photos/${card.photos[0]}`);
        if (photo?.ok) return [(await kept('contacts')).map(each => each.name), (await photo.blob()).type];
        await new Promise(later => setTimeout(later, 200));
    }
}"""


@pytest.fixture
def webkit(lab: PushLab, tmp_path: Path) -> Iterator[WebKit]:
    try:
        installed()
    except FileNotFoundError as missing:
        pytest.skip(str(missing))
    with screen() as display:
        webkit = WebKit(lab.background, tmp_path / "webkit", display)
        yield webkit
        webkit.kill()


def enters(webkit: WebKit, product: Product) -> None:
    """By typing the code of his link, until the app no longer needs the server to start."""
    webkit.open(product.origin)
    types(webkit, "Code", code_in(product.invite("佐藤 直樹")))
    taps(webkit, "Sign in", "Finish")
    webkit.js(CONTROLLED)


def adds(webkit: WebKit, name: str) -> None:
    """Without a card, from Home and back to it, where one is when everything is saved."""
    taps(webkit, "Scan a card", "Add without a card")
    types(webkit, "Name", name)
    taps(webkit, "Done")
    reads(webkit, "To contact")


def scans(webkit: WebKit) -> None:
    """A card, with the phone's own camera, which gives a file."""
    taps(webkit, "Scan a card")
    webkit.js(TAKE)
    taps(webkit, "Done")
    reads(webkit, "To contact")


def test_without_a_server_the_killed_app_starts_keeps_everybody_and_sends_them_later(
    webkit: WebKit, product: Product
) -> None:
    enters(webkit, product)
    adds(webkit, "川口 さやか")
    webkit.kill()
    product.stop("web", "worker")
    webkit.open(product.origin)
    taps(webkit, "People")
    reads(webkit, "川口 さやか")
    taps(webkit, "To contact")
    adds(webkit, "高橋 誠")
    scans(webkit)
    webkit.kill()
    product.start("web")
    webkit.open(product.origin)
    names, photo = webkit.js(ARRIVED)
    assert Counter(names) == Counter(["川口 さやか", "高橋 誠", ""])
    assert photo == "image/jpeg"
