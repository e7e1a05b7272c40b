"""A certificate for hosts that are not ours, trusted by nobody but the tests."""

import hashlib
import ssl
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from cryptography.x509.oid import NameOID

NAME = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Push services for tests")])


@dataclass(frozen=True)
class Certificate:
    """A self-signed certificate, on disk as `path` and `key_path` (PEM)."""

    path: Path
    key_path: Path

    @property
    def spki(self) -> str:
        """Base64 SHA-256 of the public key, as Chromium's --ignore-certificate-errors-spki-list takes it."""
        public = x509.load_pem_x509_certificate(self.path.read_bytes()).public_key()
        content = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return b64encode(hashlib.sha256(content).digest()).decode()

    def server_context(self) -> ssl.SSLContext:
        """TLS for a service that shows this certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.path, self.key_path)
        return context


def make_certificate(folder: Path, hosts: Iterable[str]) -> Certificate:
    """A certificate for these hosts (and this machine) that is good for a week."""
    key = ec.generate_private_key(ec.SECP256R1())
    made = Certificate(folder / "push-services.crt", folder / "push-services.key")
    made.path.write_bytes(_self_signed(key, hosts).public_bytes(Encoding.PEM))
    made.key_path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return made


def _self_signed(key: ec.EllipticCurvePrivateKey, hosts: Iterable[str]) -> x509.Certificate:
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(
        issuer_name=NAME,
        subject_name=NAME,
        public_key=key.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=now - timedelta(days=1),
        not_valid_after=now + timedelta(days=7),
    )
    for extension, critical in _extensions(key.public_key(), hosts):
        builder = builder.add_extension(extension, critical)
    return builder.sign(key, hashes.SHA256())


def _extensions(
    key: ec.EllipticCurvePublicKey, hosts: Iterable[str]
) -> list[tuple[x509.ExtensionType, bool]]:
    names = [x509.DNSName(host) for host in ("localhost", *hosts)]
    # Its own authority: Python's strict X.509 check (3.13) wants that said in full.
    identifier = x509.SubjectKeyIdentifier.from_public_key(key)
    return [
        (x509.SubjectAlternativeName([*names, x509.IPAddress(ip_address("127.0.0.1"))]), False),
        (x509.BasicConstraints(ca=True, path_length=0), True),
        (identifier, False),
        (x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), False),
        (_usage(), True),
    ]


def _usage() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        key_cert_sign=True,
        crl_sign=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
