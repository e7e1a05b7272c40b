"""Names are looked up when we connect, and only public addresses are connected to.

The host of an endpoint is one of a few names that we know; what a name leads to is for DNS to say, which may
be mistaken, poisoned, or the resolver of a network that answers everything with an address of its own.
"""

import socket
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from aiohttp import DefaultResolver
from aiohttp.abc import AbstractResolver, ResolveResult

_TRANSLATED = IPv6Network("64:ff9b::/96")
"""An IPv4 address as networks without IPv4 write it (RFC 6052)."""


@dataclass
class PublicResolver(AbstractResolver):
    """Make it inside the running loop. Raises OSError for a name that leads to no public address."""

    names: AbstractResolver = field(default_factory=DefaultResolver)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self.names.resolve(host, port, family)
        public = [each for each in found if is_public(each["host"])]
        if not public:
            raise OSError(f"{host} leads to no public address")
        return public

    async def close(self) -> None:
        await self.names.close()


def is_public(text: str) -> bool:
    """Is this an address that anybody on the internet would reach, and the same host for everybody?"""
    address = _meant(ip_address(text.partition("%")[0]))
    return address.is_global and not address.is_multicast


def _meant(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address inside, where there is one: that is where the packets go."""
    if isinstance(address, IPv4Address):
        return address
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
