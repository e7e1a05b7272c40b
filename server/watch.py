"""What watches over us asks here: alive? ready? how late, how many? (`/healthz`, `/readyz`, `/metrics`)."""

import hmac
from ipaddress import ip_address
from typing import Any

from flask import Flask, Response, request
from sqlalchemy import text

from server import figures
from server.errors import NotFound
from server.web import public, services

_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via")


def register(app: Flask) -> None:
    app.add_url_rule("/healthz", view_func=public(alive))
    app.add_url_rule("/readyz", view_func=public(ready))
    app.add_url_rule("/metrics", view_func=public(metrics))


def alive() -> dict[str, Any]:
    return {"ok": True}


def ready() -> tuple[dict[str, Any], int]:
    try:
        with services().database.read() as session:
            session.execute(text("SELECT 1"))
        services().photos.check()
    except Exception as error:
        return {"ok": False, "missing": type(error).__name__}, 503
    return {"ok": True}, 200


def metrics() -> Response:
    """For whoever has METRICS_TOKEN or asks from this very machine; anybody else is told of no such page."""
    if not (_has_the_token() or _is_from_here()):
        raise NotFound("There is no such address.")
    with services().database.read() as session:
        told = figures.text(session, services().clock())
    return Response(told, content_type=figures.CONTENT_TYPE)


def _has_the_token() -> bool:
    token = services().settings.metrics_token
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return token is not None and hmac.compare_digest(given.encode(), token.get_secret_value().encode())


def _is_from_here() -> bool:
    """What a proxy on this machine brings comes from elsewhere, and every proxy in front of us says so."""
    original = request.environ.get("werkzeug.proxy_fix.orig", request.environ)
    try:
        here = ip_address(original.get("REMOTE_ADDR") or "").is_loopback
    except ValueError:
        return False
    return here and not any(name in request.headers for name in _FORWARDED)
