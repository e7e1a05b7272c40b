"""Which addresses we post to: those of push services, and nothing that looks like one."""

import asyncio
import socket
from dataclasses import dataclass

import pytest
from aiohttp import TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult

from server.push.resolver import PublicResolver, is_public
from server.push.services import PushServices

SERVICES = PushServices.production()


@dataclass
class Poisoned(AbstractResolver):
    """Whatever it is asked, the answer is one address."""

    address: str

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=self.address, port=port, family=family, proto=0, flags=0),
        ]

    async def close(self) -> None:
        """Nothing is held open."""


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc:APA91b",
        "https://jmt17.google.com/fcm/send/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
        "https://web.push.apple.com/QGuQyavXutnMH",
        "https://wns2-by3p.notify.windows.com/w/?token=BQYA",
        "https://fcm.googleapis.com:443/fcm/send/abc",
    ],
)
def test_what_browsers_hand_out_is_known(endpoint: str) -> None:
    assert SERVICES.knows(endpoint)


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:8443/fcm/send/abc",
        "https://fcm.googleapis.com.evil.example/fcm/send/abc",
        "https://evil-fcm.googleapis.com/fcm/send/abc",
        "https://x.fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com@evil.example/",
        "https://evil.example\\@fcm.googleapis.com/",
        "https://someone:secret@fcm.googleapis.com/",
        "https://notify.windows.com/w/",
        "https://a.b.notify.windows.com/w/",
        "https://.notify.windows.com/w/",
        "https://evilnotify.windows.com/w/",
        "https://127.0.0.1/fcm/send/abc",
        "https://[::1]/fcm/send/abc",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/",
        "https://fcm.googleapis.com/a\r\nHost: evil.example",
        "https://fcm.googleapis.com/a b",
        "https://fcm.googleapis.com/#fragment",
        "https://fcm。googleapis.com/",
        "https://fcm.googleapis.com:port/",
        "https://fcm.googleapis.com/" + "a" * 2048,
        "file:///etc/passwd",
        "",
    ],
)
def test_everything_else_is_not(endpoint: str) -> None:
    assert not SERVICES.knows(endpoint)


@pytest.mark.parametrize("address", ["142.250.207.10", "2404:6800:4004:820::200a", "64:ff9b::8efa:cf0a"])
def test_an_address_on_the_internet_is_connected_to(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1%eth0", "fd00::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
    ],
)  # fmt: skip
def test_no_address_of_this_network_is(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("leads_to", ["127.0.0.1", "169.254.169.254", "::1"])
def test_a_known_name_that_leads_to_a_private_address_is_not_connected_to(leads_to: str) -> None:
    async def resolve() -> object:
        return await PublicResolver(Poisoned(leads_to)).resolve("fcm.googleapis.com", 443)

    with pytest.raises(OSError, match="no public address"):
        asyncio.run(resolve())


def test_the_product_connects_in_no_other_way() -> None:
    async def resolver() -> object:
        async with SERVICES.session() as session:
            assert isinstance(session.connector, TCPConnector)
            return session.connector._resolver

    assert isinstance(asyncio.run(resolver()), PublicResolver)
