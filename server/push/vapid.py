"""Who sends: the key by which push services know us, and the signature they check (VAPID, RFC 8292)."""

import binascii
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02  # type: ignore[import-untyped]
from sqlalchemy.orm import Session

from server.accounts.secret import Secret, keep
from server.config import Settings, WrongSetting
from server.database import Clock, Database
from server.push.keys import encoded

LIFE = timedelta(hours=12)
"""Of a signature; push services refuse more than 24 hours. It is renewed at half of it."""


def load_key(session: Session, settings: Settings) -> Vapid02:
    """VAPID_PRIVATE_KEY, or one made once and kept; call it inside `database.write()`."""
    if settings.vapid_private_key:
        return read_key(settings.vapid_private_key.get_secret_value())
    return read_key(keep(session, "VAPID_PRIVATE_KEY", _new_key))


def read_key(text: str) -> Vapid02:
    """A private key on P-256: its 32 bytes in base64url, DER in base64, or PEM. Raises `WrongSetting`."""
    try:
        if "-----BEGIN" in text:
            return Vapid02.from_pem(text.replace("\\n", "\n").strip().encode())
        return Vapid02.from_string(text)
    except (ValueError, TypeError, binascii.Error):
        raise WrongSetting("VAPID_PRIVATE_KEY must be a private key on the curve P-256.") from None


def public_key(key: Vapid02) -> str:
    """What a browser subscribes with (applicationServerKey), in base64url."""
    return encoded(key.public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def subject(session: Session, settings: Settings) -> str:
    """Whom a push service may ask about our messages; empty while nobody has been named.

    VAPID_SUBJECT, else our own https address, else (on localhost) the mail address that was given when
    reminders were turned on. Apple refuses an address at localhost.
    """
    if settings.vapid_subject or settings.is_https:
        return settings.vapid_subject or settings.origin
    named = session.get(Secret, "VAPID_SUBJECT")
    return named.value if named else ""


def name_subject(session: Session, mail_address: str) -> None:
    """Keeps the first address given."""
    keep(session, "VAPID_SUBJECT", lambda: f"mailto:{mail_address}")


@dataclass
class Signer:
    """Signs once for each push service: signing anew costs as much as encrypting.

    `subject` is asked when signing: on localhost it is named only when reminders are turned on.
    """

    key: Vapid02
    subject: Callable[[], str]
    clock: Clock
    _signed: dict[str, tuple[str, datetime]] = field(default_factory=dict)

    def authorization(self, endpoint: str) -> str:
        """The header for a message to this endpoint."""
        audience = f"https://{urlsplit(endpoint).hostname}"
        now = self.clock()
        header, renew_at = self._signed.get(audience, ("", now))
        if renew_at <= now:
            claims = {"aud": audience, "exp": int((now + LIFE).timestamp()), "sub": self.subject()}
            header = str(self.key.sign(claims)["Authorization"])
            self._signed[audience] = (header, now + LIFE / 2)
        return header


def load_signer(database: Database, settings: Settings, clock: Clock) -> Signer:
    with database.write() as session:
        key = load_key(session, settings)

    def ask() -> str:
        with database.read() as session:
            return subject(session, settings)

    return Signer(key, ask, clock)


def _new_key() -> str:
    value = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return encoded(value.to_bytes(32))
