"""`/api/session`, `/api/sessions`, `/api/passkeys`, `/api/recovery-codes`: coming in, and from where."""

from flask_openapi3.openapi import OpenAPI

from server.accounts.routes import cookie, devices, passkeys, recovery_codes, session


def register(app: OpenAPI) -> None:
    cookie.register(app)
    for noun in (session, devices, passkeys, recovery_codes):
        app.register_api(noun.blueprint)
