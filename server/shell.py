"""The phone's files, and what describes us: `/version.json`, `/openapi.json`."""

import mimetypes
import os
from pathlib import Path
from typing import Any

from flask import Response, request, send_from_directory
from flask_login import current_user
from flask_openapi3.openapi import OpenAPI
from werkzeug.security import safe_join

from server.errors import NotFound
from server.sync.feed import latest_seq
from server.version import VERSION
from server.web import public, services

mimetypes.add_type("application/manifest+json", ".webmanifest")
_INSTALLED = Path(__file__).parent / "static"
_CHECKOUT = Path(__file__).parents[1] / "pwa" / "dist"


def folder() -> Path:
    """Where the built app lies: in the installed package, or beside it in a checkout."""
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT


def register(app: OpenAPI) -> None:
    app.add_url_rule("/version.json", view_func=public(version))
    app.add_url_rule("/openapi.json", "openapi", view_func=public(lambda: app.api_doc))
    app.add_url_rule("/", view_func=public(page))
    app.add_url_rule("/sw.js", view_func=public(worker))
    app.add_url_rule("/<path:name>", view_func=public(file))


def version() -> dict[str, Any]:
    """`worker` is `ok`, or `remove` while the kill switch is on."""
    return {"version": VERSION, "worker": "remove" if services().settings.remove_worker else "ok"}


def page() -> Response:
    """The app's one page, which says who opens it: their first picture waits for no further answer.

    Never cached. What the service worker keeps is the file itself, which says nothing of anybody.
    """
    built = (folder() / "index.html").read_text(encoding="utf-8")
    response = Response(built.replace("<html", f'<html data-opener="{_opener()}"', 1), mimetype="text/html")
    response.headers["Cache-Control"] = "private, no-cache"
    response.vary.add("Cookie")
    return response


def _opener() -> str:
    """`nobody`, `known`, or `new`: signed in, and we hold nothing of theirs yet."""
    if not current_user.is_authenticated:
        return "nobody"
    with services().database.read() as session:
        return "known" if latest_seq(session, current_user.id) else "new"


def worker() -> Response:
    """The phone's service worker or, while the kill switch is on, one that takes its place and leaves."""
    if not services().settings.remove_worker:
        return file("sw.js")
    response = send_from_directory(Path(__file__).parent, "farewell.js", mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


def file(name: str) -> Response:
    """A built file; any other address of the app is the one page, whose router knows it."""
    if name.startswith("api/"):
        raise NotFound("There is no such address.")
    if not _is_built(name):
        if "text/html" in request.headers.get("Accept", ""):
            return page()
        raise NotFound("There is no such file.")
    return _send(name)


def _is_built(name: str) -> bool:
    """Never looks outside of the folder: not even whether there is such a file."""
    path = safe_join(str(folder()), name)
    return path is not None and os.path.isfile(path)  # False as well for what no disk could hold


def _send(name: str) -> Response:
    """The build compressed what is text; browsers that take brotli are most of those that run the app."""
    compressed = request.accept_encodings["br"] > 0 and _is_built(f"{name}.br")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    response = send_from_directory(folder(), f"{name}.br" if compressed else name, mimetype=kind)
    if compressed:
        response.headers["Content-Encoding"] = "br"
    response.vary.add("Accept-Encoding")
    hashed = name.startswith("assets/")
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if hashed else "no-cache"
    return response
