"""What watches over us asks here: alive? ready? how late, how many? (`/healthz`, `/readyz`, `/metrics`)."""

import hmac
from dataclasses import dataclass, field
from functools import partial
from ipaddress import ip_address
from threading import Lock, Thread
from time import monotonic
from typing import Any

from flask import Flask, Response, request
from sqlalchemy import text

from server import figures
from server.errors import NotFound
from server.services import Services
from server.web import public, services

PATIENCE = 4.0
"""Seconds until whoever asks is told that nothing answers; the photos' store may take two of them."""
GIVEN_UP = 30.0
"""Seconds after which a look is not waited for any more: the line it hangs on may be dead for good."""
_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via")


def register(app: Flask) -> None:
    app.add_url_rule("/healthz", view_func=public(alive))
    app.add_url_rule("/readyz", "ready", public(partial(ready, Lookout())))
    app.add_url_rule("/metrics", view_func=public(metrics))


def alive() -> dict[str, Any]:
    return {"ok": True}


def ready(lookout: "Lookout") -> tuple[dict[str, Any], int]:
    missing = lookout.missing(services())
    return ({"ok": False, "missing": missing}, 503) if missing else ({"ok": True}, 200)


class Look(Thread):
    """Can database and store be reached? `missing`: what went wrong, or nothing; known when it has ended."""

    def __init__(self, services: Services) -> None:
        super().__init__(daemon=True)
        self._services = services
        self._ends = monotonic() + GIVEN_UP
        self.missing = ""

    def is_under_way(self) -> bool:
        return self.is_alive() and monotonic() < self._ends

    def run(self) -> None:
        try:
            with self._services.database.read() as session:
                session.execute(text("SELECT 1"))
            self._services.photos.check()
        except Exception as error:
            self.missing = type(error).__name__


@dataclass
class Lookout:
    """One look at a time, which all who ask share: a database that hangs keeps one thread and no more."""

    _look: Look | None = None
    _lock: Lock = field(default_factory=Lock)

    def missing(self, services: Services) -> str:
        with self._lock:
            look = self._look
            if look is None or not look.is_under_way():
                look = self._look = Look(services)
                look.start()
        look.join(PATIENCE)
        return "NoAnswer" if look.is_alive() else look.missing


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
