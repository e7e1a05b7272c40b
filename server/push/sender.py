"""Hands a message to a push service, and says what became of it."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Protocol, Self
from urllib.parse import urlsplit
from uuid import UUID

from aiohttp import ClientError, ClientSession
from pywebpush import WebPushException, webpush_async  # type: ignore[import-untyped]

from server.database import Clock
from server.push.keys import encoded
from server.push.line import Line
from server.push.services import TIMEOUT_SECONDS, PushServices, RedirectRefused
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
        if not self._services.knows(address.endpoint):
            return Rejected("not a push service")
        line = self._lines[urlsplit(address.endpoint).hostname or ""]
        async with line.turn():
            if not line.is_open(self._clock()):
                return Later("no answer: resting")
            try:
                result = await self._post(address, message)
            except (ClientError, TimeoutError, OSError, UnicodeError) as trouble:
                line.heard(False, self._clock())
                return Later(f"no answer: {type(trouble).__name__}")
            line.heard(True, self._clock())
        return result

    async def _post(self, address: Address, message: Message) -> Result:
        keys = {"p256dh": address.p256dh, "auth": address.auth}
        headers = {"Authorization": self._signer.authorization(address.endpoint), "Urgency": "high"}
        try:
            await webpush_async(
                {"endpoint": address.endpoint, "keys": keys},
                message.payload,
                headers=headers | {"Topic": message.topic},
                ttl=max(1, int(message.ttl.total_seconds())),
                timeout=TIMEOUT_SECONDS,
                aiohttp_session=self._session,
            )
        except WebPushException as refused:
            return _judge(refused, self._clock())
        except RedirectRefused as redirect:
            return Rejected(str(redirect))
        return Delivered()


def _judge(refused: WebPushException, now: datetime) -> Result:
    status = refused.status_code or 0
    if status in (404, 410):
        return Gone()
    if status == 429 or status >= 500:
        return Later(f"answered {status}", _wait(refused.retry_after, now))
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
