"""A phone's passkeys: a virtual authenticator that keeps them when the browser is closed.

Source: https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/
"""

from typing import Any

from playwright.sync_api import CDPSession, Page

BUILT_IN = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


class Passkeys:
    """Held by one page at a time: `insert` gives them to a page, `take_out` keeps them for the next."""

    def __init__(self) -> None:
        self._kept: list[dict[str, Any]] = []
        self._session: CDPSession | None = None
        self._id = ""

    def insert(self, page: Page) -> None:
        """The page finds an authenticator that knows the person's finger."""
        self._session = page.context.new_cdp_session(page)
        self._session.send("WebAuthn.enable")
        added = self._session.send("WebAuthn.addVirtualAuthenticator", {"options": BUILT_IN})
        self._id = added["authenticatorId"]
        for credential in self._kept:
            self._send("WebAuthn.addCredential", credential=credential)

    def take_out(self) -> None:
        """Keeps what was made so far; the page has no authenticator any more."""
        self._kept = self.all
        self._send("WebAuthn.removeVirtualAuthenticator")
        self._session = None

    @property
    def all(self) -> list[dict[str, Any]]:
        """The credentials on this phone, in the protocol's words."""
        credentials: list[dict[str, Any]] = self._send("WebAuthn.getCredentials")["credentials"]
        return credentials

    def _send(self, method: str, **parameters: Any) -> dict[str, Any]:
        assert self._session, "no page holds the passkeys"
        answer: dict[str, Any] = self._session.send(method, {"authenticatorId": self._id, **parameters})
        return answer
