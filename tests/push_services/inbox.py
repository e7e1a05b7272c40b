"""Messages on their way to one browser: kept until it has said that it received them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.push_services.message import Message


@dataclass(frozen=True)
class Kept:
    """`packet` is the message as the browser's protocol wants it; `token` is the subscription's."""

    id: str
    token: str
    topic: str
    expires: datetime
    packet: bytes


def kept(id_: str, token: str, message: Message, packet: bytes, now: datetime) -> Kept:
    """The message as it waits, until its TTL is over."""
    return Kept(id_, token, message.topic, now + timedelta(seconds=message.ttl), packet)


@dataclass
class Inbox:
    """What one browser has not yet acknowledged, oldest first."""

    _kept: list[Kept] = field(default_factory=list)

    def keep(self, new: Kept) -> None:
        """A message with a topic takes the place of the one before it (RFC 8030 section 5.4)."""
        self._kept = [old for old in self._kept if not _replaces(new, old)] + [new]

    def acknowledge(self, ids: set[str]) -> None:
        """These arrived."""
        self._kept = [old for old in self._kept if old.id not in ids]

    def waiting(self, now: datetime) -> list[Kept]:
        """What a browser that comes back is still to be shown."""
        self._kept = [old for old in self._kept if old.expires > now]
        return list(self._kept)


def _replaces(new: Kept, old: Kept) -> bool:
    return bool(new.topic) and (new.token, new.topic) == (old.token, old.topic)
