"""A passkey authenticator in software: ES256, attestation "none" (WebAuthn 3, sections 6.1 and 6.5).

It answers options as a browser's `toJSON()` would. Its attributes may be bent, to see a server refuse.
"""

import hashlib
import json
import os
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40
Json = dict[str, Any]


@dataclass
class Authenticator:
    origin: str
    user_verified: bool = True
    counts: bool = True
    sign_count: int = 0
    credential_id: bytes = field(default_factory=lambda: os.urandom(32))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    user_handle: str = ""

    def create(self, options: Json) -> Json:
        """Answers `navigator.credentials.create()`."""
        self.user_handle = options["user"]["id"]
        held = bytes(16) + len(self.credential_id).to_bytes(2, "big") + self.credential_id + self._cose_key()
        data = self._data(options["rp"]["id"], ATTESTED) + held
        attestation = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        client_data = self._client_data("webauthn.create", options["challenge"])
        return self._credential(
            clientDataJSON=client_data, attestationObject=attestation, transports=["internal"]
        )

    def get(self, options: Json) -> Json:
        """Answers `navigator.credentials.get()`."""
        self.sign_count += self.counts
        data = self._data(options["rpId"], 0)
        client_data = self._client_data("webauthn.get", options["challenge"])
        signed = data + hashlib.sha256(client_data).digest()
        return self._credential(
            clientDataJSON=client_data,
            authenticatorData=data,
            signature=self.key.sign(signed, ec.ECDSA(hashes.SHA256())),
            userHandle=base64url_to_bytes(self.user_handle),
        )

    def _data(self, rp_id: str, flags: int) -> bytes:
        flags |= PRESENT | (VERIFIED if self.user_verified else 0)
        return hashlib.sha256(rp_id.encode()).digest() + bytes([flags]) + self.sign_count.to_bytes(4, "big")

    def _client_data(self, type: str, challenge: str) -> bytes:
        told = {"type": type, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        return json.dumps(told).encode()

    def _cose_key(self) -> bytes:
        numbers = self.key.public_key().public_numbers()
        x, y = numbers.x.to_bytes(32, "big"), numbers.y.to_bytes(32, "big")
        encoded: bytes = cbor2.dumps({1: 2, 3: -7, -1: 1, -2: x, -3: y})
        return encoded

    def _credential(self, **response: Any) -> Json:
        id = bytes_to_base64url(self.credential_id)
        encoded = {
            name: bytes_to_base64url(value) if isinstance(value, bytes) else value
            for name, value in response.items()
        }
        return {
            "id": id, "rawId": id, "type": "public-key", "response": encoded,
            "authenticatorAttachment": "platform", "clientExtensionResults": {},
        }  # fmt: skip
