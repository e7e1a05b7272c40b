"""`/api/photos/<sha256>`: a photo goes up once, byte for byte, and comes back to its owner only."""

from typing import Any

from flask import Response, make_response, request
from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel
from werkzeug.exceptions import RequestEntityTooLarge

from server.cards.photo import MAX_BYTES, Photo
from server.cards.queue import photo_arrived
from server.errors import NotFound, TooLarge
from server.sync.documents import Sha256
from server.web import owner_id, services

blueprint = APIBlueprint("photos", __name__, url_prefix="/api/photos")


class PhotoPath(BaseModel):
    sha256: Sha256


@blueprint.put("/<sha256>")
def put_photo(path: PhotoPath) -> tuple[dict[str, Any], int]:
    owner, data, now = owner_id(), _bounded_body(), services().clock()
    services().photos.put(owner, path.sha256, data)
    with services().database.write() as session:
        if session.get(Photo, (owner, path.sha256)):
            return {"sha256": path.sha256}, 200
        session.add(Photo(owner_id=owner, sha256=path.sha256, size=len(data), kept_at=now))
        photo_arrived(session, owner, path.sha256, now)
    return {"sha256": path.sha256}, 201


@blueprint.get("/<sha256>")
def get_photo(path: PhotoPath) -> Response:
    owner = owner_id()
    with services().database.read() as session:
        if session.get(Photo, (owner, path.sha256)) is None:
            raise NotFound("There is no such photo.")
    response = make_response(services().photos.get(owner, path.sha256))
    response.mimetype = _image_type(response.get_data())
    response.headers["Cache-Control"] = "private, max-age=31536000, immutable"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _bounded_body() -> bytes:
    request.max_content_length = MAX_BYTES
    try:
        return request.get_data(cache=False)
    except RequestEntityTooLarge:
        raise TooLarge("A photo may have 25 MB at most.", code="photo_too_large") from None


def _image_type(data: bytes) -> str:
    """By its first bytes: what is no image is never shown as anything a browser would run."""
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return "application/octet-stream"
