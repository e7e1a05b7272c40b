"""The way from the product's sender to the local services.

Real host names, local ports, and TLS that trusts these services and no others.
"""

import json
import socket
import ssl
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from aiohttp import TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult

from server.push.services import PushServices


@dataclass(frozen=True)
class Transport:
    """`routes` leads from host to local port, `certificate` is the file that the ports show."""

    routes: Mapping[str, int]
    certificate: str

    def push_services(self) -> PushServices:
        """The product's own list of hosts, with another way to reach them."""
        return PushServices(connector=self.connector)

    def connector(self) -> TCPConnector:
        """A connector to the local ports and to nothing else."""
        trust = ssl.create_default_context(cafile=self.certificate)
        return TCPConnector(resolver=LocalResolver(self.routes), ssl=trust, use_dns_cache=False)

    def save(self, path: Path) -> None:
        """For processes that are started later."""
        path.write_text(json.dumps(asdict(self)))

    @classmethod
    def load(cls, path: Path) -> Self:
        """What another process saved."""
        return cls(**json.loads(path.read_text()))


@dataclass(frozen=True)
class LocalResolver(AbstractResolver):
    """Knows the hosts it was given and no others, so that nothing leaves this machine."""

    routes: Mapping[str, int]

    async def resolve(self, host: str, *_: object, **__: object) -> list[ResolveResult]:
        """The local port that stands for the host. OSError for any other host."""
        if host not in self.routes:
            raise OSError(f"{host} is not served here")
        local = ResolveResult(
            hostname=host,
            host="127.0.0.1",
            port=self.routes[host],
            family=socket.AF_INET,
            proto=0,
            flags=socket.AI_NUMERICHOST,
        )
        return [local]

    async def close(self) -> None:
        """Nothing is held open."""
