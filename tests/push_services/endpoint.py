"""The RFC 8030 endpoint that both services offer to senders."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from aiohttp import web

from tests.push_services.faults import Faults
from tests.push_services.message import Message, Refused, read_message
from tests.push_services.record import Received, Record
from tests.push_services.vapid import Clock, verify


class Subscription(Protocol):
    """Where a browser listens; `key` is its applicationServerKey."""

    @property
    def key(self) -> str: ...

    async def deliver(self, message: Message) -> None:
        """Shows it to the browser now, or keeps it until the browser is back."""


@dataclass
class Endpoint:
    """`find` gives the subscription of a token, None when it is gone.

    `hosts` are the names it answers to, `path` has a `{token}` in it. `listeners` are subscriptions without
    a browser.
    """

    find: Callable[[str], Subscription | None]
    hosts: tuple[str, ...]
    path: str
    clock: Clock
    listeners: dict[str, Subscription] = field(default_factory=dict)
    record: Record = field(default_factory=Record)
    faults: Faults = field(default_factory=Faults)

    def application(self) -> web.Application:
        """A web application that takes messages."""
        application = web.Application(client_max_size=1 << 20)
        application.router.add_post(self.path, self._post)
        return application

    def address(self, token: str) -> str:
        """The URL of a subscription, as a browser hands it out."""
        return f"https://{self.hosts[0]}{self.path.format(token=token)}"

    async def _post(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        fault = self.faults.take()
        if fault:
            self.record.add(Received(token, fault.status, "asked for by the test"))
            return web.Response(status=fault.status, headers=fault.headers)
        try:
            message = await self._accept(token, request)
        except Refused as refused:
            self.record.add(Received(token, refused.status, refused.reason))
            return web.Response(status=refused.status, text=refused.reason)
        self.record.add(Received(token, 201, message=message))
        location = f"https://{request.host}/message/{secrets.token_hex(8)}"
        return web.Response(status=201, headers={"Location": location, "TTL": str(message.ttl)})

    async def _accept(self, token: str, request: web.Request) -> Message:
        if request.host not in self.hosts:
            raise Refused(404, f"this is not {request.host}")
        subscription = self.listeners.get(token) or self.find(token)
        if not subscription:
            raise Refused(410, "push subscription has unsubscribed or expired")
        message = read_message(request.headers, await request.read())
        audience = f"https://{request.host}"
        verify(request.headers.get("Authorization", ""), subscription.key, audience, self.clock())
        await subscription.deliver(message)
        return message
