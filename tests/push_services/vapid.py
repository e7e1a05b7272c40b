"""Who sends? VAPID as both services verify it (RFC 8292)."""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils

from tests.push_services.message import Refused

Clock = Callable[[], datetime]

LONGEST = timedelta(hours=24)


def encoded(content: bytes) -> str:
    """URL-safe base64 without padding."""
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    """The bytes behind URL-safe base64, padded or not. ValueError when it is none."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def verify(authorization: str, key: str, audience: str, now: datetime) -> Mapping[str, Any]:
    """The claims of a valid `Authorization: vapid t=..., k=...`; raises Refused (401 or 403) otherwise.

    `key` is the applicationServerKey that the browser subscribed with, `audience` the endpoint's origin.
    """
    token, used_key = _parameters(authorization)
    if decoded(used_key) != decoded(key):
        raise Refused(403, "not the key of this subscription")
    claims = _signed_claims(token, decoded(used_key))
    if claims.get("aud") != audience:
        raise Refused(403, f"aud is {claims.get('aud')!r}, not {audience!r}")
    if not str(claims.get("sub", "")).startswith(("mailto:", "https://")):
        raise Refused(403, "sub is neither a mail address nor a page")
    _check_expiry(claims, now)
    return claims


def _parameters(authorization: str) -> tuple[str, str]:
    scheme, _, rest = authorization.partition(" ")
    parameters = dict(part.strip().partition("=")[::2] for part in rest.split(","))
    if scheme.lower() != "vapid" or not {"t", "k"} <= parameters.keys():
        raise Refused(401, "missing VAPID")
    return parameters["t"], parameters["k"]


def _signed_claims(token: str, key: bytes) -> dict[str, Any]:
    try:
        signed, _, signature = token.rpartition(".")
        _public_key(key).verify(_der(decoded(signature)), signed.encode(), ec.ECDSA(hashes.SHA256()))
        claims = json.loads(decoded(signed.partition(".")[2]))
    except (InvalidSignature, ValueError, binascii.Error) as wrong:
        raise Refused(403, "not a token signed with that key") from wrong
    return dict(claims)


def _public_key(key: bytes) -> ec.EllipticCurvePublicKey:
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key)


def _der(signature: bytes) -> bytes:
    """JWS writes r and s one after the other (RFC 7518 section 3.4); the library wants them in DER."""
    return utils.encode_dss_signature(int.from_bytes(signature[:32]), int.from_bytes(signature[32:]))


def _check_expiry(claims: Mapping[str, Any], now: datetime) -> None:
    expires = claims.get("exp")
    if not isinstance(expires, int | float):
        raise Refused(403, "exp is missing")
    if not now.timestamp() < expires <= (now + LONGEST).timestamp():
        raise Refused(403, "exp is past, or more than a day away")
