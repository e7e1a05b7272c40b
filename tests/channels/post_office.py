"""A mail server that speaks SMTP over TLS and asks who is there, and keeps what it was handed."""

from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from threading import Condition
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session

from tests.push_services.certificate import Certificate, make_certificate
from tests.test_command import free_port

USER, PASSWORD = "enishi@enishi.example", "h/unter2"
HANG_UP = "hang up"


class PostOffice:
    """`faults`: answers in place of taking a mail, or `HANG_UP`, each once; then mails are taken again.

    `raw`: the latest as it came, since headers are folded anew when they are written again.
    """

    def __init__(self, certificate: Certificate) -> None:
        self.certificate = certificate
        self.mails: list[EmailMessage] = []
        self.raw = b""
        self.faults: list[str] = []
        self.port = 0
        self._came = Condition()

    @property
    def url(self) -> str:
        return f"smtp://enishi%40enishi.example:h%2Funter2@localhost:{self.port}?starttls"

    @contextmanager
    def open(self, port: int = 0, **options: Any) -> Iterator["PostOffice"]:
        """Serves with STARTTLS, or with these options."""
        context = self.certificate.server_context()
        options = options or {"tls_context": context, "require_starttls": True}
        self.port = port or free_port()
        controller = Controller(
            self,
            hostname="localhost",
            port=self.port,
            authenticator=self._knows,
            auth_required=True,
            **options,
        )
        controller.start()
        try:
            yield self
        finally:
            controller.stop()

    def next_mail(self, seconds: float = 60) -> EmailMessage:
        """The first that was not taken out yet; waits for one."""
        with self._came:
            assert self._came.wait_for(lambda: self.mails, seconds), "no mail came"
            return self.mails.pop(0)

    def close_the_day(self) -> None:
        self.mails.clear()
        self.faults.clear()

    async def handle_DATA(self, server: Any, _session: Session, envelope: Envelope) -> str:
        fault = self.faults.pop(0) if self.faults else ""
        if fault == HANG_UP:
            server.transport.abort()
        if fault:
            return fault
        assert isinstance(envelope.content, bytes)
        self.raw = envelope.content
        mail = message_from_bytes(envelope.content, policy=default)
        assert isinstance(mail, EmailMessage)
        assert envelope.rcpt_tos == [mail["To"]]
        with self._came:
            self.mails.append(mail)
            self._came.notify_all()
        return "250 OK"

    def _knows(self, _server: Any, _session: Session, _envelope: Any, _how: str, who: Any) -> AuthResult:
        assert isinstance(who, LoginPassword)
        known = (who.login, who.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=known, handled=known)


def make_post_office(folder: Path) -> PostOffice:
    return PostOffice(make_certificate(folder, []))
