"""Firebase Cloud Messaging as Chromium speaks it.

A browser checks in (protobuf), registers each subscription (a form), keeps a socket open (mcs.py); a sender
posts to `https://HOST/fcm/send/TOKEN`.
Source: google_apis/gcm/engine/checkin_request.cc and registration_request.cc in Chromium.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from aiohttp import web

from tests.background import Background
from tests.push_services import protobuf
from tests.push_services.certificate import Certificate
from tests.push_services.endpoint import Endpoint
from tests.push_services.inbox import kept
from tests.push_services.listening import HERE, Listening
from tests.push_services.mcs import ConnectionServer, Device, data_packet
from tests.push_services.message import Message
from tests.push_services.vapid import Clock

# Chromium without Google's branding subscribes at the staging host.
HOSTS = ("fcm.googleapis.com", "jmt17.google.com")


@dataclass
class Registration:
    """A subscription of the web app `subtype` on a device; `key` is the one that its sender signs with."""

    token: str
    device: Device
    key: str
    category: str
    subtype: str
    clock: Clock

    async def deliver(self, message: Message) -> None:
        """Down the open socket; kept until a later login says that it arrived."""
        now = self.clock()
        id_ = f"0:{secrets.token_hex(8)}"
        sent = int(now.timestamp() * 1000)
        packet = data_packet(message, id_, self.key, self.category, self.subtype, sent)
        self.device.inbox.keep(kept(id_, self.token, message, packet, now))
        if self.device.connection:
            self.device.connection.write(packet)
            await self.device.connection.drain()


@dataclass
class Fcm:
    """A context manager; inside it browsers and senders are served."""

    background: Background
    certificate: Certificate
    clock: Clock
    registrations: dict[str, Registration] = field(default_factory=dict)
    devices: dict[int, Device] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.endpoint = Endpoint(self.registrations.get, HOSTS, "/fcm/send/{token}", self.clock)
        self._listening = Listening()

    def __enter__(self) -> Self:
        self.background.run(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self.background.run(self._listening.close())

    @property
    def chromium_flags(self) -> list[str]:
        """What Chromium is started with to come here instead."""
        return [
            f"--gcm-checkin-url=http://{HERE}:{self._web_port}/checkin",
            f"--gcm-registration-url=http://{HERE}:{self._web_port}/register",
            f"--gcm-mcs-endpoint=https://{HERE}:{self._socket_port}",
            f"--ignore-certificate-errors-spki-list={self.certificate.spki}",
        ]

    @property
    def routes(self) -> Mapping[str, int]:
        """The hosts of the endpoints, and the local port that each is served at."""
        return dict.fromkeys(HOSTS, self._endpoint_port)

    def forget(self) -> None:
        """All subscriptions are gone, as when a person clears the browser's data."""
        self.registrations.clear()
        self.endpoint.listeners.clear()

    async def _start(self) -> None:
        tls = self.certificate.server_context()
        browsers = web.Application()
        browsers.router.add_post("/checkin", self._check_in)
        browsers.router.add_post("/register", self._register)
        self._web_port = await self._listening.web(browsers)
        self._endpoint_port = await self._listening.web(self.endpoint.application(), tls)
        connections = ConnectionServer(self.devices, self.clock)
        self._socket_port = await self._listening.socket(connections.serve, tls)

    async def _check_in(self, request: web.Request) -> web.Response:
        """AndroidCheckinRequest, answered (checkin.proto): a browser that is known keeps its id."""
        asked = protobuf.parse(await request.read())
        known = self.devices.get(int(protobuf.text(asked, 2) or 0))
        device = known or Device(1 << 62 | secrets.randbits(60), 1 << 62 | secrets.randbits(60))
        self.devices[device.id] = device
        now = int(self.clock().timestamp() * 1000)
        answer = protobuf.field(1, 1) + protobuf.field(3, now)
        answer += protobuf.fixed64(7, device.id) + protobuf.fixed64(8, device.secret)
        return web.Response(body=answer, content_type="application/x-protobuf")

    async def _register(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        device = self.devices.get(int(form.get("device", "0")))
        if not device or request.headers.get("Authorization") != f"AidLogin {device.id}:{device.secret}":
            return web.Response(text="Error=AUTHENTICATION_FAILED")
        subtype = form.get("X-subtype", form["app"])
        if "delete" in form:
            self._unregister(device, subtype)
            return web.Response(text=f"token={subtype}")
        token = f"{secrets.token_urlsafe(8)}:APA91b{secrets.token_urlsafe(100)}"
        new = Registration(token, device, form["sender"], form["app"], subtype, self.clock)
        self.registrations[token] = new
        return web.Response(text=f"token={token}")

    def _unregister(self, device: Device, subtype: str) -> None:
        for token, known in list(self.registrations.items()):
            if (known.device.id, known.subtype) == (device.id, subtype):
                del self.registrations[token]
