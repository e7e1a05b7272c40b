"""A document that the phone fetches, keeps for offline and shows with its time.

It follows from what is on record and from the day, so its ETag is known before anything is worked out: a
phone that has it already costs two indexed reads.
"""

from collections.abc import Callable
from hashlib import sha256
from zoneinfo import ZoneInfo

from flask import Response, request
from sqlalchemy.orm import Session

from server.followups.occasion import preferences_of
from server.insight.courses import complete
from server.insight.document import Fetched
from server.insight.view import View
from server.sync.feed import latest_seq
from server.version import VERSION
from server.web import owner_id, services


def fetched(work_out: Callable[[View], Fetched]) -> Response:
    """The document as of now, or 304 when nothing happened since the phone's copy, of this address, today."""
    with services().database.read() as session:
        etag = _etag(_view(session))
    if request.if_none_match.contains(etag):
        response = Response(status=304)
    else:
        response, etag = _worked_out(work_out)
    response.set_etag(etag)
    return response


def _worked_out(work_out: Callable[[View], Fetched]) -> tuple[Response, str]:
    """The ETag is asked for first: what changes meanwhile may be in the document, but then makes another."""
    complete(services().database, owner_id(), services().clock())
    with services().database.read() as session:
        view = _view(session)
        etag = _etag(view)
        return Response(work_out(view).model_dump_json(), mimetype="application/json"), etag


def _view(session: Session) -> View:
    preferences = preferences_of(session, owner_id())
    now = services().clock().astimezone(ZoneInfo(preferences.time_zone))
    return View(session, owner_id(), preferences, now)


def _etag(view: View) -> str:
    """A strong one: every change raises the person's `seq`, settings among them."""
    seq = latest_seq(view.session, view.owner_id)
    facts = (VERSION, view.owner_id, seq, view.now.date(), request.full_path)
    return sha256(repr(facts).encode()).hexdigest()[:32]
