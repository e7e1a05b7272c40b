"""What a phone shows: the declarative form of Web Push, which iOS shows itself and our worker reads too."""

import json
from dataclasses import dataclass, field
from typing import Any

DECLARATIVE = 8030


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
        that text, in the notification by WebKit's first release of it.
        """
        navigate = origin + self.path
        notification: dict[str, Any] = {
            "title": self.title,
            "lang": self.language,
            "dir": "ltr",
            "body": self.body,
            "navigate": navigate,
            "tag": self.tag,
            "data": self.data,
            "actions": [{"action": a, "title": words, "navigate": navigate} for a, words in self.actions],
        }
        message = {"web_push": DECLARATIVE, "notification": notification, "mutable": True}
        if self.badge is not None:
            notification["app_badge"] = message["app_badge"] = self.badge
        return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
