"""`/api/followups`: Done and Snooze as a notification's buttons ask for them; the app itself syncs."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from pydantic import AwareDatetime, BaseModel, ConfigDict, StringConstraints

from server.errors import NotFound
from server.followups.followup import FollowUp, complete, put_off
from server.followups.occasion import find, preferences_of
from server.followups.preferences import Preferences
from server.followups.snooze import Choice, moment_of
from server.followups.when import Language, moment_said
from server.sync.changes import Changes
from server.sync.documents import Moment
from server.web import owner_id, services

blueprint = APIBlueprint("followups", __name__, url_prefix="/api/followups")


class FollowUpPath(BaseModel):
    id: UUID


class Snooze(BaseModel):
    """`until`: a moment, or in words, which the person's own hours make a moment of."""

    model_config = ConfigDict(extra="forbid")
    until: Choice | AwareDatetime = "later"


class Said(BaseModel):
    """When a promise is due, as a person says it: 来週火曜, in 2 weeks."""

    model_config = ConfigDict(extra="forbid")
    words: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    language: Language | None = None


class When(BaseModel):
    """`at` in UTC; `day` where the person is."""

    at: Moment
    day: date


@blueprint.post("/when", responses={200: When})
def when(body: Said) -> Response:
    with services().database.read() as session:
        preferences = preferences_of(session, owner_id())
    at, day = moment_said(body.words, preferences, services().clock(), body.language)
    return Response(When(at=at, day=day).model_dump_json(), mimetype="application/json")


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
