"""The mail server that MAIL_URL names."""

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

from email_validator import EmailNotValidError, validate_email

Tls = Literal["none", "starttls", "from the start"]
USUAL_PORTS: dict[str, int] = {"smtp": 587, "smtps": 465}
_HERE = frozenset({"localhost", "127.0.0.1"})
_LOOKS_LIKE = "must look like smtps://user:password@host or smtp://user:password@host:587?starttls"


@dataclass(frozen=True)
class MailServer:
    """`sender`: the address that mails come from. `user` is empty where the server asks for nobody."""

    host: str
    port: int
    tls: Tls
    user: str = field(repr=False)
    password: str = field(repr=False)
    sender: str


def mail_server(url: str, host_name: str) -> MailServer:
    """`smtps://` (465) or `smtp://` (587) with `?starttls`; `from=` names the sender.

    Else the user name is the sender if it is an address, else `enishi@` our own host. What is special in user
    or password is percent-encoded. Raises ValueError with the rest of a sentence that begins with MAIL_URL.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
        query = parse_qs(parts.query, keep_blank_values=True)
    except ValueError:
        raise ValueError(_LOOKS_LIKE) from None
    known = parts.scheme in USUAL_PORTS and query.keys() <= {"starttls", "from"}
    if not known or not parts.hostname or port == 0 or parts.path.strip("/") or parts.fragment:
        raise ValueError(_LOOKS_LIKE)
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    tls = _tls(parts.scheme, "starttls" in query)
    if tls == "none" and user and parts.hostname not in _HERE:
        raise ValueError("would send its password in the clear: add ?starttls, or begin with smtps://")
    sender = _sender([*query.get("from", []), user if "@" in user else f"enishi@{host_name}"][0])
    return MailServer(parts.hostname, port or USUAL_PORTS[parts.scheme], tls, user, password, sender)


def _tls(scheme: str, starttls: bool) -> Tls:
    if scheme == "smtps":
        return "from the start"
    return "starttls" if starttls else "none"


def _sender(address: str) -> str:
    try:
        ascii_address = validate_email(address, check_deliverability=False).ascii_email
    except EmailNotValidError:
        ascii_address = None
    if not ascii_address:
        raise ValueError("must say from which address mails come: add ?from=enishi@your.domain")
    return ascii_address
