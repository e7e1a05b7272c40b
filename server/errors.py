"""One tree of domain errors, and their one way into HTTP: problem JSON (RFC 9457).

`code` is what the phone translates; `detail` is a sentence for everybody else. Neither ever repeats input.
"""

from http import HTTPStatus
from typing import Any

from flask import Flask, Response, jsonify
from pydantic import ValidationError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException


class EnishiError(Exception):
    """Something the caller can understand and act on.

    `errors` names what was wrong, one entry each: `{"field", "message", ...}`.
    """

    status = 400
    code = "bad_request"
    retry_after: int | None = None

    def __init__(self, detail: str, *, code: str | None = None, errors: list[dict[str, Any]] | None = None):
        super().__init__(detail)
        self.detail = detail
        self.code = code or type(self).code
        self.errors = errors


class BadRequest(EnishiError):
    pass


class NotSignedIn(EnishiError):
    status = 401
    code = "not_signed_in"


class Forbidden(EnishiError):
    status = 403
    code = "forbidden"


class NotFound(EnishiError):
    status = 404
    code = "not_found"


class TooLarge(EnishiError):
    status = 413
    code = "too_large"


class Refused(EnishiError):
    """Well-formed, and yet not acceptable; nothing was changed."""

    status = 422
    code = "refused"


class TooOld(EnishiError):
    """The client must be updated before it is heard again."""

    status = 426
    code = "too_old"


class Unavailable(EnishiError):
    """Something that we stand on is away; nothing is lost, and a later try may do."""

    status = 503
    code = "unavailable"
    retry_after = 30


class TooMany(EnishiError):
    """Slowed down; `retry_after` in whole seconds."""

    status = 429
    code = "too_many"

    def __init__(self, detail: str, *, retry_after: int, code: str | None = None):
        super().__init__(detail, code=code)
        self.retry_after = retry_after


class NoSpace(EnishiError):
    """Nothing of it was kept; the same again will do when there is room."""

    status = 507
    code = "no_space"

    def __init__(self) -> None:
        super().__init__("The server's disk is full; nothing of this was saved. Send it again.")


def is_disk_full(error: BaseException | None) -> bool:
    """Databases and stores say it in their own words, around the operating system's."""
    words = ("disk is full", "No space left", "quota exceeded")
    return any(each in str(error) for each in words)


_TOO_LARGE = "This is larger than the server takes at once. Nothing of it was kept."
"""Rather than werkzeug's word on a capacity limit."""


def register(app: Flask) -> None:
    app.register_error_handler(EnishiError, _domain)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(RecursionError, _too_deep)
    app.register_error_handler(OperationalError, _database)


def refuse_invalid(error: ValidationError) -> Response:
    """What flask-openapi3 answers for a request that does not fit its model; the input is not echoed."""
    fields = [{"field": ".".join(map(str, e["loc"])), "message": e["msg"]} for e in error.errors()]
    return _problem(422, "refused", "The request does not fit what is expected here.", fields)


def _domain(error: EnishiError) -> Response:
    response = _problem(error.status, error.code, error.detail, error.errors)
    if error.retry_after is not None:
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _http(error: HTTPException) -> Response:
    code = (error.name or "error").lower().replace(" ", "_")
    detail = _TOO_LARGE if error.code == 413 else error.description or error.name
    response = _problem(error.code or 500, code, detail)
    told = {name: value for name, value in error.get_headers() if name != "Content-Type"}
    response.headers.update(told)  # such as Allow, without which a 405 is no answer (RFC 9110)
    return response


def _too_deep(_error: RecursionError) -> Response:
    """Python's JSON parser gives up on a thousand brackets inside one another."""
    return _problem(400, "bad_request", "The JSON is nested too deeply.")


def _database(error: OperationalError) -> Response:
    """A full disk has a name; whatever else befell the database is an error of ours."""
    if not is_disk_full(error.orig):
        raise error
    return _domain(NoSpace())


def _problem(status: int, code: str, detail: str, errors: list[dict[str, Any]] | None = None) -> Response:
    body: dict[str, Any] = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    body |= {"code": code, "detail": detail}
    if errors:
        body["errors"] = errors
    response = jsonify(body)
    response.status_code = status
    response.mimetype = "application/problem+json"
    return response
