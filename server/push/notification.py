"""What a phone shows: the declarative form of Web Push, which iOS shows itself and our worker reads too."""

import json
from dataclasses import dataclass, field
from typing import Any

DECLARATIVE = 8030
MOST_BYTES = 3993
"""Of 4,096 that every push service takes, 103 go to the encryption (RFC 8291, section 4)."""


@dataclass(frozen=True)
class Notification:
    """`path` is where a tap leads, within the app. The same `tag` again replaces what is shown.

    `actions`: name and words of each button. `badge`: the number on the app's icon.
    """

    title: str
    body: str
    language: str
    path: str
    tag: str
    data: dict[str, Any] = field(default_factory=dict)
    actions: tuple[tuple[str, str], ...] = ()
    badge: int | None = None

    def payload(self, origin: str) -> bytes:
        """JSON as https://w3c.github.io/push-api/#declarative-push-message has it.

        `mutable` asks for our worker, which reports what was shown. The badge stands twice: at the top by
        that text, in the notification by WebKit's first release of it. Never above `MOST_BYTES`: the body
        ends sooner, and if that is not enough the title.
        """
        whole = self._written(origin, self.title, self.body)
        if len(whole) <= MOST_BYTES:
            return whole
        body = _shorter(self.body, len(whole) - MOST_BYTES)
        whole = self._written(origin, self.title, body)
        return self._written(origin, _shorter(self.title, len(whole) - MOST_BYTES), body)

    def _written(self, origin: str, title: str, body: str) -> bytes:
        navigate = origin + self.path
        notification: dict[str, Any] = {
            "title": title,
            "lang": self.language,
            "dir": "ltr",
            "body": body,
            "navigate": navigate,
            "tag": self.tag,
            "data": self.data,
            "actions": [{"action": a, "title": words, "navigate": navigate} for a, words in self.actions],
        }
        message = {"web_push": DECLARATIVE, "notification": notification, "mutable": True}
        if self.badge is not None:
            notification["app_badge"] = message["app_badge"] = self.badge
        return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()


def _shorter(text: str, by: int) -> str:
    """By at least so many bytes, at the end, which says that it was cut."""
    if by <= 0:
        return text
    kept = text.encode()[: -by - len("…".encode())].decode(errors="ignore")
    return kept + "…"
