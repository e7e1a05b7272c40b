"""A finger that the phone knows: a virtual authenticator in the page.

Source: https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/
"""

from playwright.sync_api import Page

BUILT_IN = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def knows_the_finger(page: Page) -> None:
    """Passkeys can be made and used in this page from now on; they are gone when it is closed."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": BUILT_IN})
