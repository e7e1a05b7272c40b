"""`/api/push`: this device's subscription, a test push to it, and its word that one was shown."""

import asyncio
from datetime import datetime
from typing import Literal, cast
from uuid import UUID

from flask import Response
from flask_login import current_user
from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel, ConfigDict, EmailStr, Field

from server.errors import NotFound, Refused
from server.push.health import note, shown
from server.push.services import MAX_ENDPOINT
from server.push.subscription import Offer, PushSubscription, accept, forget, of_device
from server.push.trial import send_test
from server.push.vapid import load_key, name_subject, public_key, subject
from server.web import owner_id, services

blueprint = APIBlueprint("push", __name__, url_prefix="/api/push")


class PushKey(BaseModel):
    """`contact_needed`: a mail address must come with the subscription, since this host has no https name."""

    key: str
    contact_needed: bool


class Keys(BaseModel):
    model_config = ConfigDict(extra="forbid")
    p256dh: str = Field(max_length=200)
    auth: str = Field(max_length=100)


class SubscriptionOffer(BaseModel):
    """`PushSubscription.toJSON()` of the browser; `contact`: whom push services may write to about us."""

    model_config = ConfigDict(extra="forbid")
    endpoint: str = Field(max_length=MAX_ENDPOINT)
    expirationTime: float | None = None
    keys: Keys
    contact: EmailStr | None = None


class Subscribed(BaseModel):
    """How this device's reminders do. `failure`: why the latest push was not taken, or empty."""

    subscribed: bool
    last_sent_at: datetime | None = None
    last_shown_at: datetime | None = None
    failure: str = ""


class Language(BaseModel):
    model_config = ConfigDict(extra="forbid")
    language: Literal["ja", "en"] = "ja"


class TestResult(BaseModel):
    """`gone`: subscribe anew; `later`: the push service is not to be had; `rejected`: see `failure`."""

    result: Literal["delivered", "gone", "later", "rejected"]
    failure: str = ""


class Shown(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tag: str = Field(max_length=100, pattern=r"^[0-9a-z-]*$")


@blueprint.get("/key", responses={200: PushKey})
def key() -> Response:
    owner_id()
    held = services()
    with held.database.write() as session:
        public = public_key(load_key(session, held.settings))
        needed = not subject(session, held.settings)
    return _json(PushKey(key=public, contact_needed=needed))


@blueprint.get("/subscriptions", responses={200: Subscribed})
def state() -> Response:
    with services().database.read() as session:
        return _json(_told(of_device(session, _device())))


@blueprint.post("/subscriptions", responses={200: Subscribed})
def subscribe(body: SubscriptionOffer) -> Response:
    held = services()
    offer = Offer(body.endpoint, body.keys.p256dh, body.keys.auth)
    with held.database.write() as session:
        if body.contact:
            name_subject(session, body.contact)
        if not subject(session, held.settings):
            raise Refused("Name a mail address that push services may write to.", code="contact_needed")
        return _json(_told(accept(session, held.push, owner_id(), _device(), offer, held.clock())))


@blueprint.delete("/subscriptions", responses={200: Subscribed})
def unsubscribe() -> Response:
    with services().database.write() as session:
        forget(session, _device())
    return _json(Subscribed(subscribed=False))


@blueprint.post("/test", responses={200: TestResult})
def test(query: Language) -> Response:
    held = services()
    with held.database.read() as session:
        device = of_device(session, _device())
    if device is None:
        raise NotFound("Reminders are not turned on here.", code="not_subscribed")
    result = asyncio.run(send_test(held, device, query.language))
    with held.database.write() as session:
        note(session, device.id, result, held.clock())
    name = type(result).__name__.lower()
    return _json(TestResult(result=name, failure=getattr(result, "reason", "")))


@blueprint.post("/shown", responses={200: Subscribed})
def was_shown(body: Shown) -> Response:
    with services().database.write() as session:
        return _json(_told(shown(session, _device(), body.tag, services().clock())))


def _device() -> UUID:
    owner_id()
    return cast(UUID, current_user.session_id)


def _told(device: PushSubscription | None) -> Subscribed:
    if device is None:
        return Subscribed(subscribed=False)
    return Subscribed(
        subscribed=True,
        last_sent_at=device.last_sent_at,
        last_shown_at=device.last_shown_at,
        failure=device.failure,
    )


def _json(model: BaseModel) -> Response:
    return Response(model.model_dump_json(), mimetype="application/json")
