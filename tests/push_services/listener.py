"""A subscription without a browser, for tests of a sender: what arrived, not how it was shown."""

import secrets
from dataclasses import dataclass, field
from typing import Any

import http_ece  # type: ignore[import-untyped]
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.push_services.endpoint import Endpoint
from tests.push_services.message import Message
from tests.push_services.vapid import encoded


@dataclass
class Listener:
    """`key` is the sender's applicationServerKey, `heard` what was sent, decrypted (RFC 8291)."""

    key: str
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    heard: list[bytes] = field(default_factory=list)
    _secret: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    _own_key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    async def deliver(self, message: Message) -> None:
        """Reads it at once."""
        keys = {"private_key": self._own_key, "auth_secret": self._secret}
        self.heard.append(http_ece.decrypt(message.body, **keys) if message.body else b"")

    def subscription(self, endpoint: str) -> dict[str, Any]:
        """What a browser's `PushSubscription.toJSON()` gives."""
        public = self._own_key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {"endpoint": endpoint, "keys": {"p256dh": encoded(public), "auth": encoded(self._secret)}}


def listen(endpoint: Endpoint, key: str) -> tuple[Listener, dict[str, Any]]:
    """A new listener at the endpoint, and its subscription; `key` as a page would subscribe with it."""
    listener = Listener(key)
    endpoint.listeners[listener.token] = listener
    return listener, listener.subscription(endpoint.address(listener.token))
