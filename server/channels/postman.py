"""Hands mails to the mail server, and says what became of each.

smtplib on a thread of its own: a person gets one mail a day at most, so there is nothing for an event loop to
win, and one connection carries a batch.
"""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from types import TracebackType
from typing import Self

from server.mail_server import MailServer
from server.push.sender import Delivered, Later, Rejected

TIMEOUT_SECONDS = 10.0
A_CONNECTION = 50
"""Mails on one connection; servers close it after a hundred or so."""
Outcome = Delivered | Later | Rejected


@dataclass(frozen=True)
class Unsure(Later):
    """It may have been taken all the same: the same mail must go again, under its own Message-ID."""


class Postman:
    """A context manager; connects when there is something to send. `host_name`: what we call ourselves."""

    def __init__(self, server: MailServer, host_name: str) -> None:
        self._server = server
        self._host_name = host_name
        self._connection: smtplib.SMTP | None = None
        self._sent = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._hang_up()

    def send(self, mail: EmailMessage) -> Outcome:
        """`Rejected`: this mail is refused for good; `Later`: the server is not to be had for now."""
        try:
            connection = self._connect()
        except (smtplib.SMTPException, OSError) as trouble:
            return Later(_reason(trouble))
        try:
            connection.send_message(mail)
        except (smtplib.SMTPException, OSError) as trouble:
            self._hang_up()
            return _judge(trouble)
        self._sent += 1
        return Delivered()

    def _connect(self) -> smtplib.SMTP:
        if self._sent >= A_CONNECTION:
            self._hang_up()
        if self._connection is None:
            self._connection = _call(self._server, self._host_name)
        return self._connection

    def _hang_up(self) -> None:
        if self._connection:
            try:
                self._connection.quit()
            except (smtplib.SMTPException, OSError):
                self._connection.close()
        self._connection, self._sent = None, 0


def _call(server: MailServer, host_name: str) -> smtplib.SMTP:
    """The certificate must be good, and the names in it the server's."""
    context = ssl.create_default_context()
    at = (server.host, server.port, host_name)
    if server.tls == "from the start":
        connection: smtplib.SMTP = smtplib.SMTP_SSL(*at, timeout=TIMEOUT_SECONDS, context=context)
    else:
        connection = smtplib.SMTP(*at, timeout=TIMEOUT_SECONDS)
    try:
        if server.tls == "starttls":
            connection.starttls(context=context)
        if server.user:
            connection.login(server.user, server.password)
    except BaseException:
        connection.close()
        raise
    return connection


def _judge(trouble: Exception) -> Outcome:
    status = _status(trouble)
    if not status:
        return Unsure(_reason(trouble))
    about_it = isinstance(trouble, smtplib.SMTPRecipientsRefused | smtplib.SMTPDataError)
    return Rejected(_reason(trouble)) if about_it and status >= 500 else Later(_reason(trouble))


def _reason(trouble: Exception) -> str:
    """What the server said in words may hold addresses and is not repeated."""
    status = _status(trouble)
    return f"answered {status}" if status else f"no answer: {type(trouble).__name__}"


def _status(trouble: Exception) -> int:
    """0 when nothing was answered."""
    if isinstance(trouble, smtplib.SMTPRecipientsRefused):
        return max(code for code, _ in trouble.recipients.values())
    return trouble.smtp_code if isinstance(trouble, smtplib.SMTPResponseException) else 0
