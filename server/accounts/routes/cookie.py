"""The one cookie: signed, long-lived, rolled on; in it the token of a session row. flask-login reads it."""

from contextlib import suppress
from typing import cast
from uuid import UUID

import flask
from flask import Flask, request
from flask_login import LoginManager, current_user, login_user, logout_user

from server.accounts import sessions
from server.accounts.secret import secret_key
from server.accounts.sessions import SignedIn
from server.errors import NotFound
from server.web import services


def register(app: Flask) -> None:
    held = app.extensions["enishi"]
    https = held.settings.is_https
    app.secret_key = secret_key(held.settings, held.database)
    app.config.update(
        SESSION_COOKIE_NAME="__Host-enishi" if https else "enishi",
        SESSION_COOKIE_SECURE=https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
        PERMANENT_SESSION_LIFETIME=sessions.LASTS,
        SESSION_REFRESH_EACH_REQUEST=False,
        SESSION_PROTECTION=None,  # it would sign a phone out that goes from Wi-Fi to the mobile network
    )
    LoginManager(app).user_loader(_load)


def me() -> SignedIn:
    """Who is signed in; for routes that are not public."""
    return cast(SignedIn, current_user)


def sign_in(user_id: UUID) -> None:
    """Begins a session on the device that speaks, in place of the one it had."""
    held, now = services(), services().clock()
    with held.database.write() as session:
        if current_user.is_authenticated:
            with suppress(NotFound):  # another tab was faster; the code of this one is spent all the same
                sessions.end(session, current_user.id, current_user.session_id)
        token = sessions.begin(session, user_id, request.user_agent.string, now)
    flask.session.clear()
    flask.session.permanent = True
    login_user(sessions.find(held.database, token, now))


def sign_out() -> None:
    with services().database.write() as session, suppress(NotFound):
        sessions.end(session, me().id, me().session_id)
    logout_user()
    flask.session.clear()


def _load(token: str) -> SignedIn | None:
    held, now = services(), services().clock()
    found = sessions.find(held.database, token, now)
    if found and found.is_news(now):
        sessions.note_seen(held.database, found.session_id, now)
        flask.session.modified = True  # sends the cookie again, which rolls its 400 days on
    return found
