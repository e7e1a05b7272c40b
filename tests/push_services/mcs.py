"""Google's Mobile Connection Server: the socket that Chromium keeps open for its pushes.

Source: google_apis/gcm/protocol/mcs.proto and google_apis/gcm/engine/connection_handler_impl.cc in Chromium.
Every packet is a byte of tag, a varint of length, a protobuf message; the version comes before the first.
"""

import asyncio
import secrets
from dataclasses import dataclass, field

from tests.push_services import protobuf
from tests.push_services.inbox import Inbox
from tests.push_services.message import Message
from tests.push_services.vapid import Clock

VERSION = 41
PING, PING_ANSWER, LOGIN, LOGIN_ANSWER, DATA = 0, 1, 2, 3, 8


@dataclass
class Device:
    """One browser as checkin knows it: `id` and `secret` are its Android id and security token."""

    id: int
    secret: int
    inbox: Inbox = field(default_factory=Inbox)
    connection: asyncio.StreamWriter | None = None


def data_packet(message: Message, id_: str, sender: str, category: str, subtype: str, sent: int) -> bytes:
    """A DataMessageStanza for the web app `subtype`; `sent` in milliseconds."""
    data = {"subtype": subtype, "content-encoding": message.encoding}
    stanza = protobuf.field(2, secrets.token_hex(4)) + protobuf.field(3, sender) + protobuf.field(5, category)
    for key, value in data.items():
        stanza += protobuf.field(7, protobuf.field(1, key) + protobuf.field(2, value)) if value else b""
    stanza += protobuf.field(9, id_) + protobuf.field(17, message.ttl) + protobuf.field(18, sent)
    return _packet(DATA, stanza + (protobuf.field(21, message.body) if message.body else b""))


@dataclass
class ConnectionServer:
    """Serves the devices that have checked in."""

    devices: dict[int, Device]
    clock: Clock

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, from login until the browser goes away."""
        device = None
        try:
            device = await self._login(reader, writer)
            while device:
                await self._answer(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # a browser that is closed says nothing
        finally:
            if device and device.connection is writer:
                device.connection = None
            writer.close()

    async def _login(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> Device | None:
        await reader.readexactly(1)
        tag, login = await _read(reader)
        device = self.devices.get(int(protobuf.text(login, 3) or 0))
        if tag != LOGIN or not device or protobuf.text(login, 5) != str(device.secret):
            return None
        writer.write(bytes([VERSION]) + _packet(LOGIN_ANSWER, self._welcome()))
        device.inbox.acknowledge(set(protobuf.texts(login, 10)))
        for message in device.inbox.waiting(self.clock()):
            writer.write(message.packet)
        await writer.drain()
        device.connection = writer
        return device

    def _welcome(self) -> bytes:
        milliseconds = int(self.clock().timestamp() * 1000)
        return protobuf.field(1, "chrome-login") + protobuf.field(8, milliseconds)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tag, _ = await _read(reader)
        if tag == PING:
            writer.write(_packet(PING_ANSWER, b""))
            await writer.drain()


def _packet(tag: int, message: bytes) -> bytes:
    return bytes([tag]) + protobuf.varint(len(message)) + message


async def _read(reader: asyncio.StreamReader) -> tuple[int, protobuf.Fields]:
    tag = (await reader.readexactly(1))[0]
    length = await protobuf.read_varint(reader)
    return tag, protobuf.parse(await reader.readexactly(length))
