"""`/api/session`, `/api/sessions`, `/api/passkeys`, `/api/recovery-codes`, `/api/account`: in, where, out."""

from flask_openapi3.openapi import OpenAPI

from server.accounts.routes import account, cookie, devices, passkeys, recovery_codes, session


def register(app: OpenAPI) -> None:
    cookie.register(app)
    for noun in (session, account, devices, passkeys, recovery_codes):
        app.register_api(noun.blueprint)
