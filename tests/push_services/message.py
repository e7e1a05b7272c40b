"""What a push service asks of a message before it takes it.

Sources: RFC 8030 sections 5.2 to 5.4 (TTL, Urgency, Topic), RFC 8188 and 8291 (aes128gcm, 4,096 bytes).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

FOUR_WEEKS = 28 * 24 * 3600
MOST_BYTES = 4096
URGENCIES = ("very-low", "low", "normal", "high")
TOPIC = re.compile(r"[A-Za-z0-9_-]{1,32}")


class Refused(Exception):
    """The service does not take this message; `status` is what the sender is told."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{status} {reason}")
        self.status = status
        self.reason = reason


@dataclass(frozen=True)
class Message:
    """An encrypted message; `ttl` in seconds, `topic` empty when none was given."""

    body: bytes
    ttl: int
    urgency: str
    topic: str
    encoding: str


def read_message(headers: Mapping[str, str], body: bytes) -> Message:
    """The message of one POST; raises Refused for what the real services refuse."""
    if len(body) > MOST_BYTES:
        raise Refused(413, "payload too large")
    urgency = headers.get("Urgency", "normal")
    if urgency not in URGENCIES:
        raise Refused(400, "unknown urgency")
    topic = headers.get("Topic", "")
    if topic and not TOPIC.fullmatch(topic):
        raise Refused(400, "a topic is at most 32 characters of URL-safe base64")
    encoding = headers.get("Content-Encoding", "")
    if body and encoding != "aes128gcm":
        raise Refused(400, "only aes128gcm")
    return Message(body, _ttl(headers), urgency, topic, encoding)


def _ttl(headers: Mapping[str, str]) -> int:
    given = headers.get("TTL", "")
    if not given.isdecimal():
        raise Refused(400, "missing TTL")
    return min(int(given), FOUR_WEEKS)
