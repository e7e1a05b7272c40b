"""The two keys of a browser, by which only it can read what we send (RFC 8291)."""

from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.hazmat.primitives.asymmetric import ec

POINT_BYTES = 65
"""An uncompressed point on P-256."""
AUTH_BYTES = 16


def is_point(data: bytes) -> bool:
    """Is this a public key that one can encrypt to: uncompressed, and really on the curve?"""
    if len(data) != POINT_BYTES:
        return False
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), data)
    except ValueError:
        return False
    return True


def decoded(text: str) -> bytes:
    """The bytes behind base64url, padded or not; none when it is something else."""
    bare = text.rstrip("=")
    try:
        return urlsafe_b64decode(bare + "=" * (-len(bare) % 4))
    except ValueError:
        return b""


def encoded(data: bytes) -> str:
    """base64url without padding, as browsers write it."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()
