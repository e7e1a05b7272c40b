"""WebAuthn (https://www.w3.org/TR/webauthn-3/) as we use it; the library behind it is `webauthn`.

A passkey is the only factor here, so the authenticator must have verified the person (PIN, face, finger):
with "preferred", whoever finds a security key would be let in. Who has no such device comes in by codes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

import webauthn
from webauthn.helpers import base64url_to_bytes, options_to_json_dict, parse_client_data_json
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    CredentialDeviceType,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from server.errors import EnishiError

NAME = "Enishi"
TRANSPORTS = frozenset({"usb", "nfc", "ble", "smart-card", "internal", "cable", "hybrid"})

Answer = dict[str, Any]
"""What the browser's `PublicKeyCredential.toJSON()` gives."""
T = TypeVar("T")


class PasskeyRefused(EnishiError):
    code = "passkey_refused"


@dataclass(frozen=True)
class Credential:
    """`synced`: its provider keeps it on several devices."""

    id: bytes
    public_key: bytes
    sign_count: int
    transports: list[str]
    synced: bool


@dataclass(frozen=True)
class RelyingParty:
    """`id`: our host name, to which a passkey belongs for good; `origin`: what the browser must have seen."""

    id: str
    origin: str

    def creation_options(self, challenge: bytes, user_id: UUID, name: str, known: list[bytes]) -> Answer:
        """For `navigator.credentials.create()`; an authenticator that holds a `known` one makes no second."""
        options = webauthn.generate_registration_options(
            rp_id=self.id,
            rp_name=NAME,
            user_id=user_id.bytes,
            user_name=name or NAME,
            challenge=challenge,
            exclude_credentials=[PublicKeyCredentialDescriptor(id=each) for each in known],
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
        )
        return options_to_json_dict(options)

    def request_options(self, challenge: bytes) -> Answer:
        """For `navigator.credentials.get()`, naming nobody: the person chooses among their own passkeys."""
        options = webauthn.generate_authentication_options(
            rp_id=self.id, challenge=challenge, user_verification=UserVerificationRequirement.REQUIRED
        )
        return options_to_json_dict(options)

    def verify_new(self, answer: Answer, challenge: bytes) -> Credential:
        """Raises `PasskeyRefused`."""
        new = _understood(
            lambda: webauthn.verify_registration_response(
                credential=answer,
                expected_challenge=challenge,
                expected_rp_id=self.id,
                expected_origin=self.origin,
                require_user_verification=True,
            )
        )
        named = answer["response"].get("transports")
        transports = sorted(t for t in TRANSPORTS if t in named) if isinstance(named, list) else []
        synced = new.credential_device_type == CredentialDeviceType.MULTI_DEVICE
        return Credential(new.credential_id, new.credential_public_key, new.sign_count, transports, synced)

    def verify_use(self, answer: Answer, challenge: bytes, public_key: bytes, sign_count: int) -> int:
        """The new sign count; one that did not grow, where it is counted at all, betrays a copied key.

        Raises `PasskeyRefused`.
        """
        used = _understood(
            lambda: webauthn.verify_authentication_response(
                credential=answer,
                expected_challenge=challenge,
                expected_rp_id=self.id,
                expected_origin=self.origin,
                credential_public_key=public_key,
                credential_current_sign_count=sign_count,
                require_user_verification=True,
            )
        )
        return used.new_sign_count


def challenge_of(answer: Answer) -> bytes:
    """Which of our challenges this claims to answer; nothing is verified yet. Raises `PasskeyRefused`."""
    client_data = _understood(lambda: base64url_to_bytes(answer["response"]["clientDataJSON"]))
    return _understood(lambda: parse_client_data_json(client_data).challenge)


def credential_id_of(answer: Answer) -> bytes:
    return _understood(lambda: base64url_to_bytes(answer["rawId"]))


def _understood(read: Callable[[], T]) -> T:
    """Whatever goes wrong while a stranger's bytes are decoded (CBOR, COSE, DER), the answer is no good."""
    try:
        return read()
    except Exception as error:
        raise PasskeyRefused("This passkey answer could not be verified.") from error
