"""What every request passes through: who may speak to us, and what browsers are told of us."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast
from urllib.parse import urlsplit
from uuid import UUID

from flask import Flask, Response, current_app, redirect, request
from flask_login import current_user
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.wrappers import Response as AnyResponse

from server.errors import BadRequest, Forbidden, NotSignedIn, TooOld
from server.services import Services
from server.version import is_too_old

P = ParamSpec("P")
R = TypeVar("R")

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob: data:; "
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
)
_HARMLESS = ("GET", "HEAD", "OPTIONS")
MAX_JSON_BYTES = 4 * 1024 * 1024


def services() -> Services:
    return cast(Services, current_app.extensions["enishi"])


def owner_id() -> UUID:
    """The signed-in person's id; every query of a route is bound to it."""
    if not current_user.is_authenticated:
        raise NotSignedIn("Sign in first.")
    return cast(UUID, current_user.id)


def session_id() -> UUID:
    """The sign-in of the device that speaks."""
    owner_id()
    return cast(UUID, current_user.session_id)


def public(view: Callable[P, R]) -> Callable[P, R]:
    """Marks a view as open to everybody; every other one asks for a signed-in person."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def by_secret_link(view: Callable[P, R]) -> Callable[P, R]:
    """Marks a view whose address is the whole permission: a mail program may post a form to it."""
    view.is_by_secret_link = True  # type: ignore[attr-defined]
    return public(view)


def register(app: Flask) -> None:
    app.config["MAX_CONTENT_LENGTH"] = MAX_JSON_BYTES
    if app.extensions["enishi"].settings.is_https:  # which ends at a proxy in front of us
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1)  # type: ignore[method-assign]
    app.before_request(_use_the_host_name)
    app.before_request(_refuse_other_sites)
    app.before_request(_refuse_old_clients)
    app.before_request(_require_sign_in)
    app.before_request(_refuse_forms)
    app.after_request(_protect)


def _use_the_host_name() -> AnyResponse | None:
    """Passkeys belong to a host name: a browser at 127.0.0.1 is sent to localhost."""
    if request.host.split(":")[0] != "127.0.0.1" or "text/html" not in request.headers.get("Accept", ""):
        return None
    return redirect(request.url.replace("//127.0.0.1", "//localhost", 1), 308)


def _refuse_other_sites() -> None:
    """A write must come from our own pages."""
    if request.method in _HARMLESS or _is("by_secret_link"):
        return
    origin = request.headers.get("Origin")
    if origin and origin not in (services().settings.origin, _own_origin()):
        raise Forbidden("This request came from another site.", code="wrong_origin")
    if request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site"):
        raise Forbidden("This request came from another site.", code="wrong_origin")


def _refuse_old_clients() -> None:
    """Who am I and going out are answered to everybody: an update must not look like a sign-out."""
    lasting = request.path == "/api/session" and request.method in ("GET", "HEAD", "DELETE")
    if not request.path.startswith("/api/") or lasting:
        return
    if is_too_old(request.headers.get("X-Enishi-Version", "")):
        raise TooOld("This version of the app is too old for the server. Update it; nothing is lost.")


def _refuse_forms() -> None:
    """A write must be of a kind that no HTML form can send."""
    if request.method in _HARMLESS or _is("by_secret_link"):
        return
    if request.content_length and not _is_expected(request.mimetype):
        raise BadRequest("Send JSON, or an image to /api/photos.", code="wrong_content_type")


def _require_sign_in() -> None:
    if request.endpoint in current_app.view_functions and not _is("public"):
        owner_id()


def _is(mark: str) -> bool:
    """Does the view that will answer bear this mark?"""
    view = current_app.view_functions.get(request.endpoint or "")
    return getattr(view, f"is_{mark}", False)


def _own_origin() -> str:
    """On this machine the port may be a development server's; anywhere else PUBLIC_URL alone counts."""
    return request.host_url.rstrip("/") if urlsplit(request.host_url).hostname == "localhost" else ""


def _is_expected(mimetype: str) -> bool:
    if request.path.startswith("/api/photos/"):
        return mimetype.startswith("image/") or mimetype == "application/octet-stream"
    return mimetype == "application/json"


def _protect(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("Referrer-Policy", "no-referrer")
    headers.setdefault("Permissions-Policy", "camera=(self), geolocation=(), microphone=()")
    headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    if request.path.startswith("/api/"):
        headers.setdefault("Cache-Control", "no-store")
    if services().settings.is_https:
        headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    return response
