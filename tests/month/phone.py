"""A phone as a push service sees it: on or off, and what waits for it by topic."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tests.person import Person
from tests.push_services.listener import Listener
from tests.push_services.message import Message


@dataclass
class Phone:
    """`service`: how its push service fares; `waiting`: by topic, and until when it is worth showing."""

    person: Person
    listener: Listener
    service: str
    is_on: bool = True
    waiting: dict[str, tuple[dict[str, Any], datetime]] = field(default_factory=dict)

    async def take(self, message: Message, now: datetime) -> UUID:
        """The tag. Of several under one topic the last is kept (RFC 8030, section 5.4)."""
        await self.listener.deliver(message)
        told = json.loads(self.listener.heard.pop())["notification"]
        self.waiting[message.topic] = (told, now + timedelta(seconds=message.ttl))
        return UUID(told["tag"])

    def show(self, now: datetime) -> Iterator[UUID]:
        """The tags of what is still worth showing, when it is on."""
        waiting, self.waiting = self.waiting, {}
        for told, until in waiting.values():
            if now < until:
                yield UUID(told["tag"])

    def report(self, tag: UUID) -> None:
        """Its service worker says what it showed."""
        answer = self.person.client.post("/api/push/shown", json={"tag": str(tag)})
        assert answer.status_code == 200, answer.text
