"""No push is seen, and so a mail comes: address, code, digest, and the one click that ends them."""

import re
import time
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.channels.post_office import PostOffice, make_post_office
from tests.clock import MovableClock
from tests.journeys.app import build_if_stale
from tests.journeys.evenings import FIRST, at
from tests.journeys.naoki import Naoki
from tests.product import Product
from tests.push_services.lab import PushLab
from tests.serve import CLOCK

HAS_FOLLOWUP = """async () => {
    const answer = await fetch('/api/sync/pull?seq=0&limit=1000&collection=followups');
    return (await answer.json()).documents.length > 0;
}"""
"""The server knows of it."""


@pytest.fixture
def post_office(tmp_path: Path) -> Iterator[PostOffice]:
    with make_post_office(tmp_path).open() as office:
        yield office


@pytest.fixture
def product(lab: PushLab, post_office: PostOffice, tmp_path: Path) -> Iterator[Product]:
    """A host with a mail server, whose certificate it trusts."""
    build_if_stale()
    folder = tmp_path / "house"
    folder.mkdir()
    clock = MovableClock(folder / CLOCK)
    clock.move_to(at(FIRST, "20:00"))
    trusted = {"MAIL_URL": post_office.url, "SSL_CERT_FILE": str(post_office.certificate.path)}
    with Product(folder, lab.transport, clock, trusted) as product:
        yield product


def next_mail(office: PostOffice) -> EmailMessage:
    for _ in range(600):
        if office.mails:
            return office.mails.pop(0)
        time.sleep(0.1)
    raise AssertionError("no mail came")


def ends_mails(mail: EmailMessage) -> int:
    """What a mail program sends for its button (RFC 8058): a POST without a cookie, from nowhere."""
    link = urlsplit(mail["List-Unsubscribe"].strip("<>"))
    connection = HTTPConnection(link.hostname or "", link.port, timeout=10)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", link.path, "List-Unsubscribe=One-Click", headers)
    return connection.getresponse().status


def test_a_digest_comes_when_no_push_was_seen_and_one_click_ends_them(
    naoki: Naoki, post_office: PostOffice
) -> None:
    thumb = naoki.has_signed_in()
    thumb.page.goto(f"{naoki.phone.origin}/settings/mail")
    thumb.type("メールアドレス", "naoki@example.jp")
    thumb.tap("確認コードを送る")
    expect(thumb.page.get_by_text("naoki@example.jpに6桁のコードを送りました。")).to_be_visible(
        timeout=20_000
    )
    [code] = re.findall(r"\d{6}", next_mail(post_office).get_content())[:1]
    thumb.type("確認コード", code)
    thumb.tap("確認する")
    expect(thumb.page.get_by_label("届かなかったら、メールで知らせる")).to_be_checked()
    thumb.page.goto(f"{naoki.phone.origin}/capture/without-card")
    thumb.type("お名前", "川口 さやか")
    thumb.tap("完了")
    expect(thumb.page.get_by_role("heading", name="今日の連絡", level=1)).to_be_visible()
    thumb.page.wait_for_function(HAS_FOLLOWUP)
    naoki.phone.close()  # on the home screen it would have been seen
    naoki.product.clock.move_to(at(FIRST + timedelta(days=1), "12:00"))
    mail = next_mail(post_office)
    assert mail["Subject"] == "川口 さやか様へのお礼"
    assert f"{naoki.phone.origin}/people/" in mail.get_content()
    assert ends_mails(mail) == 200
    thumb = naoki.opens_the_app("/settings/mail")
    expect(thumb.page.get_by_label("届かなかったら、メールで知らせる")).not_to_be_checked(timeout=20_000)
