"""Mails on the way to the mail server: TLS from the start, many on one connection, strange answers."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.channels.letter import Envelope, digest_letter
from server.channels.postman import Outcome, Postman, Unsure
from server.database import new_id
from server.mail_server import MailServer, mail_server
from server.push.notification import Notification
from server.push.sender import Delivered, Later
from tests.channels.post_office import HANG_UP, PASSWORD, USER, PostOffice, make_post_office
from tests.test_command import free_port

LONG = "https://a-rather-long-name-of-a-house.somewhere-else.example"


def deliver(server: MailServer, mails: int = 1) -> list[Outcome]:
    told = Notification("Thank 山田 太郎", "Study group, yesterday", "en", "/people/1?draft=2", "tag")
    with Postman(server, "enishi.example") as postman:
        envelopes = [
            Envelope(new_id(), server.sender, "naoki@example.jp", "enishi.example", datetime.now(UTC))
            for _ in range(mails)
        ]
        return [
            postman.send(digest_letter(each, [told], 1, LONG, f"{LONG}/mail/stop/{'x' * 64}", "en"))
            for each in envelopes
        ]


@pytest.mark.filterwarnings("ignore:Requiring AUTH")  # the server does not know that it is inside TLS
def test_tls_from_the_start_and_headers_as_they_are(
    post_office: PostOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = make_post_office(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(office.certificate.path))
    with office.open(ssl_context=office.certificate.server_context(), auth_require_tls=False):
        url = office.url.replace("smtp:", "smtps:").removesuffix("?starttls")
        assert deliver(mail_server(url, "enishi.example"), mails=3) == [Delivered()] * 3
    assert post_office.mails == []
    assert {mail["List-Unsubscribe"] for mail in office.mails} == {f"<{LONG}/mail/stop/{'x' * 64}>"}
    assert b"List-Unsubscribe: <https://" in office.raw
    assert len({mail["Message-ID"] for mail in office.mails}) == 3


def test_a_server_that_is_not_there_or_does_not_know_us_is_asked_later(post_office: PostOffice) -> None:
    nobody = MailServer("localhost", free_port(), "starttls", USER, PASSWORD, USER)
    assert deliver(nobody) == [Later("no answer: ConnectionRefusedError")]
    wrong = MailServer("localhost", post_office.port, "starttls", USER, "wrong", USER)
    assert deliver(wrong) == [Later("answered 535")]
    clear = MailServer("localhost", post_office.port, "none", "", "", USER)
    assert deliver(clear) == [Later("answered 530")]
    assert post_office.mails == []


def test_when_nothing_is_answered_nobody_knows_whether_it_was_taken(post_office: PostOffice) -> None:
    post_office.faults.append(HANG_UP)
    server = mail_server(post_office.url, "enishi.example")
    assert deliver(server) == [Unsure("no answer: SMTPServerDisconnected")]
    assert deliver(server) == [Delivered()]
