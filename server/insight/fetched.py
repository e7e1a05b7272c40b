"""A document that the phone fetches, keeps for offline and shows with its time.

It follows from what is on record and from the day, so its ETag is known before anything is worked out: a
phone that has it already costs two indexed reads.
"""

from collections.abc import Callable
from hashlib import sha256
from zoneinfo import ZoneInfo

from flask import Response, request

from server.followups.occasion import preferences_of
from server.insight.courses import complete
from server.insight.document import Fetched
from server.insight.view import View
from server.sync.feed import latest_seq
from server.version import VERSION
from server.web import owner_id, services


def fetched(work_out: Callable[[View], Fetched]) -> Response:
    """The document as of now, or 304 when nothing happened since the phone's copy, of this address, today."""
    complete(services().database, owner_id(), services().clock())
    with services().database.read() as session:
        preferences = preferences_of(session, owner_id())
        now = services().clock().astimezone(ZoneInfo(preferences.time_zone))
        view = View(session, owner_id(), preferences, now)
        etag = _etag(view)
        if request.if_none_match.contains(etag):
            response = Response(status=304)
        else:
            response = Response(work_out(view).model_dump_json(), mimetype="application/json")
    response.set_etag(etag)
    return response


def _etag(view: View) -> str:
    """A strong one: every change raises the person's `seq`, settings among them."""
    seq = latest_seq(view.session, view.owner_id)
    facts = (VERSION, view.owner_id, seq, view.now.date(), request.full_path)
    return sha256(repr(facts).encode()).hexdigest()[:32]
