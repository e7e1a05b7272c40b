"""The push services we are willing to speak to, and the one way we speak to them.

An endpoint is a URL that a stranger hands us and that we then post to, so the host must be known. Tests give
their own connector and hosts; no setting of a running product reaches either.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import (
    BaseConnector,
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    TCPConnector,
)

from server.push.resolver import PublicResolver

HOSTS = frozenset(
    {
        "fcm.googleapis.com",  # Chrome, Samsung Internet, Brave, Vivaldi, Opera
        "jmt17.google.com",  # Chromium without Google's branding
        "updates.push.services.mozilla.com",  # Firefox
        "web.push.apple.com",  # Safari, and every app on an iPhone's home screen
    }
)
DATA_CENTRES_OF = frozenset({"notify.windows.com"})
"""Edge is given `<data centre>.notify.windows.com`, e.g. wns2-by3p: the only service whose host varies."""
MAX_ENDPOINT = 2048
TIMEOUT_SECONDS = 15.0


def _connector() -> BaseConnector:
    """The sender bounds what it sends to one service."""
    return TCPConnector(limit=0, ttl_dns_cache=300, resolver=PublicResolver())


@dataclass(frozen=True)
class PushServices:
    """Hosts by exact name, domains of which exactly one label more is a host, and the transport to them."""

    allowed_hosts: frozenset[str] = HOSTS
    allowed_domains: frozenset[str] = DATA_CENTRES_OF
    connector: Callable[[], BaseConnector] = _connector

    @classmethod
    def production(cls) -> "PushServices":
        return cls()

    def knows(self, endpoint: str) -> bool:
        return bool(self.host_of(endpoint))

    def host_of(self, endpoint: str) -> str:
        """At which service this is an address: https, its standard port, no user name, no fragment; or ""."""
        if len(endpoint) > MAX_ENDPOINT or not endpoint.isascii() or not endpoint.isprintable():
            return ""
        try:
            url = urlsplit(endpoint)
            host, port = url.hostname or "", url.port
        except ValueError:
            return ""
        if url.scheme != "https" or port not in (None, 443) or "@" in url.netloc or url.fragment:
            return ""
        return host if not set(" \\") & set(endpoint) and self._knows_host(host) else ""

    def _knows_host(self, host: str) -> bool:
        label, _, domain = host.partition(".")
        return host in self.allowed_hosts or (bool(label) and domain in self.allowed_domains)

    def session(self) -> ClientSession:
        """A session to send with (make it inside the running loop): no proxy, no cookie."""
        return ClientSession(
            connector=self.connector(),
            timeout=ClientTimeout(total=TIMEOUT_SECONDS),
            trust_env=False,
            cookie_jar=DummyCookieJar(),
            skip_auto_headers=("Accept", "Accept-Encoding", "User-Agent"),
        )
