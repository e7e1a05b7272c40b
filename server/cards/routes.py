"""`/api/photos/<sha256>`: a photo goes up once, byte for byte, and comes back to its owner only."""

from typing import Any

from flask import Response, make_response, request
from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel
from werkzeug.exceptions import RequestEntityTooLarge

from server.cards.discarded import wanted_again
from server.cards.photo import MAX_BYTES, Photo
from server.cards.queue import photo_arrived
from server.errors import NotFound, TooLarge
from server.sync.changes import Changes
from server.sync.documents import Sha256
from server.web import owner_id, services

LONGEST_DRAIN = 4 * MAX_BYTES

blueprint = APIBlueprint("photos", __name__, url_prefix="/api/photos")


class PhotoPath(BaseModel):
    sha256: Sha256


@blueprint.put("/<sha256>")
def put_photo(path: PhotoPath) -> tuple[dict[str, Any], int]:
    owner, data, now = owner_id(), _bounded_body(), services().clock()
    services().photos.put(owner, path.sha256, data)
    with services().database.write() as session:
        new = photo_arrived(Changes(session, owner, now), path.sha256, len(data))
        wanted_again(session, owner, path.sha256)
    if not services().photos.has(owner, path.sha256):  # asked outside: a slow bucket must lock nobody out
        services().photos.put(owner, path.sha256, data)  # it was being discarded in this moment
    return {"sha256": path.sha256}, 201 if new else 200


@blueprint.get("/<sha256>")
def get_photo(path: PhotoPath) -> Response:
    owner = owner_id()
    with services().database.read() as session:
        known = session.get(Photo, (owner, path.sha256)) is not None
    data = services().photos.get(owner, path.sha256) if known else None
    if data is None:
        raise NotFound("There is no such photo.")
    response = make_response(data)
    response.mimetype = _image_type(data)
    response.headers["Cache-Control"] = "private, max-age=31536000, immutable"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _bounded_body() -> bytes:
    request.max_content_length = MAX_BYTES
    try:
        return request.get_data(cache=False)
    except RequestEntityTooLarge:
        _drain()
        raise TooLarge("A photo may have 25 MB at most.", code="photo_too_large") from None


def _drain() -> None:
    """Who sends hears no answer before all is sent: gunicorn would close the line on a browser half-way."""
    read = 0
    while read < LONGEST_DRAIN and (some := request.environ["wsgi.input"].read(1024 * 1024)):
        read += len(some)


def _image_type(data: bytes) -> str:
    """By its first bytes: what is no image is never shown as anything a browser would run."""
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return "application/octet-stream"
