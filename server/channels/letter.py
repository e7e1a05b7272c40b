"""The mails themselves: plain text, in the person's language. Pure.

Names and events, and with them topics and promises only if the person lets them stand on the lock screen:
the same words as a notification's. A header takes one line, whatever a contact is called.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy
from email.utils import format_datetime, formataddr
from uuid import UUID

from server.channels.words import Language, words_in
from server.push.notification import Notification


class _InOneLine(UnstructuredHeader, BaseHeader):
    """Folded as usual, a long address would become an encoded word, which no mail program follows."""

    def fold(self, *, policy: Policy) -> str:
        return f"{self.name}: {self}{policy.linesep}"


_headers = HeaderRegistry()
for _name in ("list-unsubscribe", "message-id"):
    _headers.map_to_type(_name, _InOneLine)
_POLICY = SMTP.clone(header_factory=_headers)


@dataclass(frozen=True)
class Envelope:
    """`id` becomes the Message-ID: the same one again is the same mail."""

    id: UUID
    sender: str
    address: str
    host_name: str
    at: datetime

    def mail(self, subject: str, body: str, language: Language) -> EmailMessage:
        mail = EmailMessage(_POLICY)
        mail["From"] = formataddr(("Enishi", self.sender))
        mail["To"] = self.address
        mail["Subject"] = _line(subject)
        mail["Date"] = format_datetime(self.at)
        mail["Message-ID"] = f"<{self.id}@{self.host_name}>"
        mail["Auto-Submitted"] = "auto-generated"  # so that no absence notice answers it (RFC 3834)
        mail["Content-Language"] = language
        mail.set_content(body + "\n", cte="quoted-printable" if body.isascii() else "base64")
        return mail


def code_letter(envelope: Envelope, digits: str, lasts: timedelta, language: Language) -> EmailMessage:
    words, minutes = words_in(language), lasts // timedelta(minutes=1)
    return envelope.mail(f"{words.code_subject} {digits}", words.code(digits, minutes), language)


def digest_letter(
    envelope: Envelope,
    told: Sequence[Notification],
    count: int,
    origin: str,
    stop_url: str,
    language: Language,
) -> EmailMessage:
    """`told`: the first of `count`, each as a notification would say it.

    `stop_url` ends these mails: at one click where the mail program offers it (RFC 8058).
    """
    words = words_in(language)
    more = [words.more(count - len(told))] if count > len(told) else []
    parts = [words.unseen(count), *(_entry(each, origin) for each in told), *more, words.open(f"{origin}/")]
    body = "\n\n".join([*parts, f"-- \n{words.why(stop_url)}"])
    mail = envelope.mail(told[0].title if count == 1 else words.several(count), body, language)
    mail["List-Unsubscribe"] = f"<{stop_url}>"
    mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return mail


def _entry(told: Notification, origin: str) -> str:
    mark = "・" if told.language == "ja" else "- "
    lines = [_line(line) for line in told.body.splitlines()]
    return "\n".join([mark + _line(told.title), *(f"  {line}" for line in [*lines, origin + told.path])])


def _line(text: str) -> str:
    """One line of what can be seen: a name that holds line breaks begins nothing of its own."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
