"""Nobody sees the push, and so a mail comes: address, code, digest, and the one click that ends them."""

import re
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from email.message import EmailMessage
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from server.database import Database
from server.followups.notice import Notice
from tests.channels.post_office import PostOffice, make_post_office
from tests.clock import MovableClock
from tests.journeys.app import build_if_stale
from tests.journeys.evenings import FIRST, at
from tests.journeys.naoki import READ, Naoki
from tests.journeys.thumb import Thumb
from tests.product import Product
from tests.push_services.lab import PushLab
from tests.serve import CLOCK

pytestmark = pytest.mark.usefixtures("window")

KNOWN = """async () => {
    for (let looked = 0; looked < 200; looked++) {
        const answer = await fetch('/api/sync/pull?seq=0&limit=1000&collection=followups');
        if ((await answer.json()).documents.length > 0) return true;
        await new Promise(resolve => setTimeout(resolve, 100));
    }
    return false;
}"""
"""Does the server hear of a follow-up?"""


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


def test_a_digest_comes_when_no_push_was_seen_and_one_click_ends_them(
    naoki: Naoki, post_office: PostOffice, lab: PushLab
) -> None:
    thumb = naoki.has_signed_in()
    _confirms_his_address(naoki, thumb, post_office)
    _turns_on_reminders(naoki, thumb)
    _meets_somebody(naoki, thumb)
    naoki.phone.close()  # so nobody sees what comes
    pushes = len(lab.fcm.endpoint.record.all)
    naoki.product.clock.move_to(at(FIRST, "20:31"))
    lab.fcm.endpoint.record.wait_for(pushes + 1, READ / 1_000)
    _wait_until_it_is_written_down(naoki.product)
    naoki.product.clock.move_to(at(FIRST + timedelta(days=1), "08:01"))
    mail = post_office.next_mail()
    assert mail["Subject"] == "川口 さやか様へのお礼"
    assert f"{naoki.phone.origin}/people/" in mail.get_content()
    assert _ends_mails(mail) == 200
    thumb = naoki.opens_the_app("/settings/mail")
    expect(thumb.page.get_by_label("届かなかったら、メールで知らせる")).not_to_be_checked(timeout=READ)


def _confirms_his_address(naoki: Naoki, thumb: Thumb, post_office: PostOffice) -> None:
    thumb.page.goto(f"{naoki.phone.origin}/settings/mail")
    thumb.type("メールアドレス", "naoki@example.jp")
    thumb.tap("確認コードを送る")
    expect(thumb.page.get_by_text("naoki@example.jpに6桁のコードを送りました。")).to_be_visible(timeout=READ)
    [code] = re.findall(r"\d{6}", post_office.next_mail().get_content())[:1]
    thumb.type("確認コード", code)
    thumb.tap("確認する")
    expect(thumb.page.get_by_label("届かなかったら、メールで知らせる")).to_be_checked()


def _turns_on_reminders(naoki: Naoki, thumb: Thumb) -> None:
    thumb.page.goto(f"{naoki.phone.origin}/settings/reminders")
    thumb.tap("リマインダーを有効にする")
    expect(thumb.control("テスト通知を送る")).to_be_visible(timeout=READ)


def _meets_somebody(naoki: Naoki, thumb: Thumb) -> None:
    thumb.page.goto(naoki.phone.origin)
    thumb.tap("名刺を撮る")
    thumb.tap("名刺なしで追加")
    thumb.type("お名前", "川口 さやか")
    thumb.tap("完了")
    assert thumb.page.evaluate(KNOWN)


def _wait_until_it_is_written_down(product: Product) -> None:
    """From then on the push may stay unseen for so many hours."""
    database, end = Database(product.settings.database), time.monotonic() + READ / 1_000
    try:
        while not _was_sent(database):
            assert time.monotonic() < end, product.log("reminder")
            time.sleep(0.05)  # another process: there is nothing to be told by
    finally:
        database.close()


def _was_sent(database: Database) -> bool:
    with database.read() as session:
        return session.scalar(select(Notice.sent_at)) is not None


def _ends_mails(mail: EmailMessage) -> int:
    """What a mail program sends for its button (RFC 8058): a POST without a cookie, from nowhere."""
    link = urlsplit(mail["List-Unsubscribe"].strip("<>"))
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    with closing(HTTPConnection(link.hostname or "", link.port, timeout=10)) as connection:
        connection.request("POST", link.path, "List-Unsubscribe=One-Click", headers)
        return connection.getresponse().status
