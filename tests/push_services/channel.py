"""What autopush knows of a Firefox: the agent, and the channels it listens on."""

import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.push_services.inbox import Inbox, kept
from tests.push_services.message import Message
from tests.push_services.vapid import Clock, encoded


@dataclass
class Agent:
    """One Firefox, as it said hello."""

    id: str
    inbox: Inbox = field(default_factory=Inbox)
    socket: web.WebSocketResponse | None = None


@dataclass
class Channel:
    """A subscription of one agent; `key` is the one that its sender signs with."""

    id: str
    token: str
    agent: Agent
    key: str
    clock: Clock

    async def deliver(self, message: Message) -> None:
        """Over the open socket; kept until the agent acknowledges it."""
        version = secrets.token_hex(16)
        note: dict[str, Any] = {"messageType": "notification", "channelID": self.id, "version": version}
        if message.body:
            note |= {"data": encoded(message.body), "headers": {"encoding": message.encoding}}
        packet = json.dumps(note | {"ttl": message.ttl})
        self.agent.inbox.keep(kept(version, self.token, message, packet.encode(), self.clock()))
        if self.agent.socket:
            await self.agent.socket.send_str(packet)
