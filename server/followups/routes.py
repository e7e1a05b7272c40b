"""`/api/followups`: Done and Snooze as a notification's buttons ask for them; the app itself syncs."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from pydantic import AwareDatetime, BaseModel, ConfigDict

from server.errors import NotFound
from server.followups.followup import FollowUp, complete, put_off
from server.followups.occasion import find, preferences_of
from server.followups.preferences import Preferences
from server.followups.snooze import Choice, moment_of
from server.sync.changes import Changes
from server.web import owner_id, services

blueprint = APIBlueprint("followups", __name__, url_prefix="/api/followups")


class FollowUpPath(BaseModel):
    id: UUID


class Snooze(BaseModel):
    """`until`: a moment, or in words, which the person's own hours make a moment of."""

    model_config = ConfigDict(extra="forbid")
    until: Choice | AwareDatetime = "later"


@blueprint.post("/<id>/done", responses={200: FollowUp})
def done(path: FollowUpPath) -> Response:
    return _change(path.id, lambda followup, _, now: complete(followup, now))


@blueprint.post("/<id>/snooze", responses={200: FollowUp})
def snooze(path: FollowUpPath, body: Snooze) -> Response:
    return _change(path.id, lambda followup, mine, now: put_off(followup, moment_of(body.until, mine, now)))


def _change(id: UUID, change: Callable[[FollowUp, Preferences, datetime], FollowUp]) -> Response:
    now, owner = services().clock(), owner_id()
    with services().database.write() as session:
        changes = Changes(session, owner, now)
        followup = find(session, owner, FollowUp, id)
        if followup is None:
            raise NotFound("There is no such follow-up.")
        changed = change(followup, preferences_of(session, owner), now)
        changes.put(changed)
        changes.settle()
    return Response(changed.model_dump_json(), mimetype="application/json")
