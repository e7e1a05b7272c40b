"""Hands a message to a push service, and says what became of it."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Protocol, Self
from uuid import UUID

from aiohttp import ClientError, ClientSession
from pywebpush import WebPusher, WebPushException  # type: ignore[import-untyped]

from server.database import Clock
from server.push.keys import encoded
from server.push.line import Line
from server.push.services import PushServices
from server.push.vapid import Signer

_LONGEST_WAIT = timedelta(days=1)
UNSIGNED = frozenset({"answered 400", "answered 401", "answered 403"})
"""What a push service says that does not take our signature: the fault is in the VAPID settings."""


@dataclass(frozen=True)
class Delivered:
    """The push service has it; whether the phone shows it, only the phone can say."""


@dataclass(frozen=True)
class Gone:
    """The browser has withdrawn: nothing will ever arrive at this address again."""


@dataclass(frozen=True)
class Later:
    """To be tried again; `after` when the push service said how long to wait."""

    reason: str
    after: timedelta | None = None


@dataclass(frozen=True)
class Rejected:
    """Our own fault (keys, size, form): the same message again would be answered the same."""

    reason: str


Result = Delivered | Gone | Later | Rejected


@dataclass(frozen=True)
class Message:
    """`ttl`: for how long it is worth showing. Of several that wait under one topic only the last is kept."""

    payload: bytes
    ttl: timedelta
    topic: str


class Address(Protocol):
    """Where a browser is reached: its endpoint and its keys in base64url."""

    endpoint: str
    p256dh: str
    auth: str


def topic_of(tag: UUID) -> str:
    """One topic a push, so that a repeat replaces it and nothing else does: 32 characters of base64url."""
    return encoded(hashlib.sha256(tag.bytes).digest()[:24])


class Sender:
    """A context manager around one HTTP session; made and used inside one event loop."""

    def __init__(self, services: PushServices, signer: Signer, clock: Clock) -> None:
        self._services = services
        self._signer = signer
        self._clock = clock
        self._lines: dict[str, Line] = defaultdict(Line)

    async def __aenter__(self) -> Self:
        self._session: ClientSession = self._services.session()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def send(self, address: Address, message: Message) -> Result:
        """Never raises for what a push service or the network does."""
        host = self._services.host_of(address.endpoint)
        if not host:
            return Rejected("not a push service")
        # Before it waits for its turn: those that are sent together are encrypted one after another, which
        # takes less of a processor than between answers.
        sealed = _sealed(address, message.payload)
        if sealed is None:
            return Rejected("not to be encrypted")
        line = self._lines[host]
        async with line.turns:
            if not line.is_open(self._clock()):
                return Later("no answer: resting")
            try:
                result = await self._post(address.endpoint, sealed, message)
            except (ClientError, TimeoutError, OSError, UnicodeError) as trouble:
                line.heard(False, self._clock())
                return Later(f"no answer: {type(trouble).__name__}")
            line.heard(True, self._clock())
        return result

    async def _post(self, endpoint: str, sealed: bytes, message: Message) -> Result:
        headers = {
            "Authorization": self._signer.authorization(endpoint),
            "Content-Encoding": "aes128gcm",
            "TTL": str(max(1, int(message.ttl.total_seconds()))),
            "Topic": message.topic,
            "Urgency": "high",
        }
        # A push service answers, it never sends elsewhere: following would lead past the list of hosts.
        answer = await self._session.post(endpoint, data=sealed, headers=headers, allow_redirects=False)
        await answer.read()
        return _judge(answer.status, answer.headers.get("Retry-After"), self._clock())


def _sealed(address: Address, payload: bytes) -> bytes | None:
    """For that browser alone (RFC 8291); None where its keys are none."""
    keys = {"p256dh": address.p256dh, "auth": address.auth}
    try:
        sealed: bytes = WebPusher({"endpoint": address.endpoint, "keys": keys}).encode(payload)["body"]
    except (WebPushException, ValueError):
        return None
    return sealed


def _judge(status: int, retry_after: str | None, now: datetime) -> Result:
    if status < 300:
        return Delivered()
    if status in (404, 410):
        return Gone()
    if status == 429 or status >= 500:
        return Later(f"answered {status}", _wait(retry_after, now))
    return Rejected(f"answered {status}")


def _wait(retry_after: str | None, now: datetime) -> timedelta | None:
    """Seconds or an HTTP date (RFC 9110, section 10.2.3), at most a day."""
    if not retry_after:
        return None
    try:
        seconds = int(retry_after) if retry_after.isdecimal() else None
        wait = parsedate_to_datetime(retry_after) - now if seconds is None else timedelta(seconds=seconds)
    except (ValueError, TypeError, OverflowError):
        return None
    return min(max(wait, timedelta(0)), _LONGEST_WAIT)
