"""A sender that is not the product's: pywebpush as it comes, so that another's words prove the services."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02  # type: ignore[import-untyped]
from pywebpush import WebPushException, webpush_async  # type: ignore[import-untyped]

from tests.push_services.lab import PushLab
from tests.push_services.vapid import encoded

Answer = tuple[int, Mapping[str, str]]


def _new_key() -> Vapid02:
    key = Vapid02()
    key.generate_keys()
    return key


@dataclass
class Sender:
    """Signs with `key`; `send` gives the status that the service answers with."""

    lab: PushLab
    key: Vapid02 = field(default_factory=_new_key)

    @property
    def public_key(self) -> str:
        """As a page subscribes with it."""
        return encoded(self.key.public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))

    def send(self, subscription: Mapping[str, Any], words: str, **headers: str) -> Answer:
        """The status and headers of the answer."""
        return self.lab.background.run(self._send(subscription, words, headers))

    async def _send(self, subscription: Mapping[str, Any], words: str, headers: dict[str, str]) -> Answer:
        async with self.lab.transport.push_services().session() as session:
            try:
                answer = await webpush_async(
                    dict(subscription),
                    words,
                    vapid_private_key=self.key,
                    vapid_claims={"sub": "mailto:sato@example.com"},
                    headers={"TTL": "60", **headers},
                    timeout=5,
                    aiohttp_session=session,
                )
            except WebPushException as refused:
                answer = refused.response
        return answer.status, answer.headers
