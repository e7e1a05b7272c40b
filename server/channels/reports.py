"""`/api/push/shown`, `/api/push/opened`, `/api/reminders/seen`: the phone says what came before the person.

What was seen on one device is brought by no further channel.
"""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from server.followups.seen import saw_due, saw_push, unseen_due
from server.push.health import opened, shown
from server.push.routes import Subscribed, told
from server.push.subscription import PushSubscription
from server.web import owner_id, services, session_id

blueprint = APIBlueprint("reports", __name__, url_prefix="/api")

Report = Callable[[Session, UUID, datetime], PushSubscription | None]


class Tagged(BaseModel):
    """`tag`: the notification's."""

    model_config = ConfigDict(extra="forbid")
    tag: str = Field(max_length=100, pattern=r"^[0-9a-z-]*$")


@blueprint.post("/push/shown", responses={200: Subscribed})
def was_shown(body: Tagged) -> Response:
    """The service worker has shown it."""
    return _seen(body.tag, shown)


@blueprint.post("/push/opened", responses={200: Subscribed})
def was_opened(body: Tagged) -> Response:
    """The person tapped it, or a button of it."""
    return _seen(body.tag, opened)


@blueprint.post("/reminders/seen", responses={204: None})
def seen() -> tuple[str, int]:
    """Home is before the person and says what is due: counts where no report of showing can come back."""
    held, owner, now = services(), owner_id(), services().clock()
    with held.database.read() as session:
        if not unseen_due(session, owner, now):
            return "", 204
    with held.database.write() as session:
        saw_due(session, owner, now)
    return "", 204


def _seen(tag: str, report: Report) -> Response:
    now = services().clock()
    with services().database.write() as session:
        device = report(session, session_id(), now)
        saw_push(session, owner_id(), tag, now)
        answer = told(device, now)
    return Response(answer.model_dump_json(), mimetype="application/json")
