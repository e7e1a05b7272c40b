"""The link in every mail that ends them: for whoever has the mail, without signing in."""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from uuid import UUID

_ID_BYTES = 16


PATH = "/mail/stop/"


def stop_url(origin: str, owner_id: UUID, secret_key: str) -> str:
    """Its last part says whose mails, with the proof that we wrote it: 48 bytes in base64url."""
    return origin + PATH + urlsafe_b64encode(owner_id.bytes + _proof(owner_id, secret_key)).decode()


def owner_in(token: str, secret_key: str) -> UUID | None:
    """Whose mails shall end; None for a token that is not ours. Takes the same time for every wrong proof."""
    try:
        bytes = urlsafe_b64decode(token.encode())
        owner_id = UUID(bytes=bytes[:_ID_BYTES])
    except ValueError:
        return None
    return owner_id if hmac.compare_digest(bytes[_ID_BYTES:], _proof(owner_id, secret_key)) else None


def _proof(owner_id: UUID, secret_key: str) -> bytes:
    return hmac.digest(secret_key.encode(), b"stop mails" + owner_id.bytes, "sha256")
