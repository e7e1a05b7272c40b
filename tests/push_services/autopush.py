"""Mozilla's autopush as Firefox speaks it: JSON over a WebSocket.

hello, register, unregister, notification, ack: https://mozilla-push-service.readthedocs.io/en/latest/design/
"""

import json
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import WSMsgType, web

from tests.background import Background
from tests.push_services.certificate import Certificate
from tests.push_services.channel import Agent, Channel
from tests.push_services.endpoint import Endpoint
from tests.push_services.listening import HERE, Listening
from tests.push_services.vapid import Clock

HOST = "updates.push.services.mozilla.com"


@dataclass
class Autopush:
    """A context manager; inside it browsers and senders are served."""

    background: Background
    certificate: Certificate
    clock: Clock
    channels: dict[str, Channel] = field(default_factory=dict)
    agents: dict[str, Agent] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.endpoint = Endpoint(self.channels.get, (HOST,), "/wpush/v2/{token}", self.clock)
        self._listening = Listening()

    def __enter__(self) -> Self:
        self.background.run(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self.background.run(self._stop())

    @property
    def firefox_prefs(self) -> dict[str, str | bool]:
        """What Firefox is started with to come here instead."""
        return {
            "dom.push.serverURL": f"ws://{HERE}:{self._socket_port}/",
            "dom.push.testing.allowInsecureServerURL": True,
            "dom.push.connection.enabled": True,
        }

    @property
    def routes(self) -> Mapping[str, int]:
        """The host of the endpoints, and the local port that it is served at."""
        return {HOST: self._endpoint_port}

    def forget(self) -> None:
        """All subscriptions are gone, as when a person clears the browser's data."""
        self.channels.clear()
        self.endpoint.listeners.clear()

    async def _start(self) -> None:
        tls = self.certificate.server_context()
        browsers = web.Application()
        browsers.router.add_get("/", self._talk)
        self._socket_port = await self._listening.web(browsers)
        self._endpoint_port = await self._listening.web(self.endpoint.application(), tls)

    async def _stop(self) -> None:
        for agent in self.agents.values():
            if agent.socket:
                await agent.socket.close()
        await self._listening.close()

    async def _talk(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(protocols=("push-notification",))
        await socket.prepare(request)
        agent = Agent("")
        async for said in socket:
            if said.type is WSMsgType.TEXT:
                agent = await self._answer(socket, agent, json.loads(said.data))
        if agent.socket is socket:
            agent.socket = None
        return socket

    async def _answer(self, socket: web.WebSocketResponse, agent: Agent, said: Mapping[str, Any]) -> Agent:
        match said.get("messageType"):
            case "hello":
                return await self._hello(socket, str(said.get("uaid", "")))
            case "register":
                await self._register(socket, agent, said)
            case "unregister":
                await self._unregister(socket, agent, said)
            case "ack":
                agent.inbox.acknowledge({update["version"] for update in said["updates"]})
            case None:
                await socket.send_str("{}")  # Firefox's ping is an empty object
        return agent

    async def _hello(self, socket: web.WebSocketResponse, known: str) -> Agent:
        agent = self.agents.get(known) or Agent(uuid.uuid4().hex)
        self.agents[agent.id] = agent
        welcome = {"messageType": "hello", "status": 200, "uaid": agent.id}
        await socket.send_json(welcome | {"use_webpush": True, "broadcasts": {}})
        for message in agent.inbox.waiting(self.clock()):
            await socket.send_str(message.packet.decode())
        agent.socket = socket
        return agent

    async def _register(self, socket: web.WebSocketResponse, agent: Agent, said: Mapping[str, Any]) -> None:
        token = secrets.token_urlsafe(96)
        self.channels[token] = Channel(said["channelID"], token, agent, said["key"], self.clock)
        answer = {"messageType": "register", "status": 200, "channelID": said["channelID"]}
        await socket.send_json(answer | {"pushEndpoint": self.endpoint.address(token)})

    async def _unregister(self, socket: web.WebSocketResponse, agent: Agent, said: Mapping[str, Any]) -> None:
        for token, channel in list(self.channels.items()):
            if (channel.agent.id, channel.id) == (agent.id, said["channelID"]):
                del self.channels[token]
        await socket.send_json({"messageType": "unregister", "status": 200, "channelID": said["channelID"]})
