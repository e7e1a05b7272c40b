"""`/api/push`: this device's subscription, and a test push to it."""

import asyncio
from datetime import datetime
from typing import Literal

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel, ConfigDict, EmailStr, Field

from server.errors import NotFound, Refused
from server.push.health import is_silent, note
from server.push.keys import decoded
from server.push.services import MAX_ENDPOINT
from server.push.subscription import Offer, PushSubscription, accept, forget, of_device
from server.push.trial import send_test
from server.push.vapid import load_key, name_subject, public_key, subject
from server.web import owner_id, services, session_id

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
    """`PushSubscription.toJSON()` of the browser, and the `key` that it was made for, in base64url.

    `contact`: whom push services may write to about us.
    """

    model_config = ConfigDict(extra="forbid")
    endpoint: str = Field(max_length=MAX_ENDPOINT)
    expirationTime: float | None = None
    keys: Keys
    key: str = Field("", max_length=200)
    contact: EmailStr | None = None


class Subscribed(BaseModel):
    """How this device's reminders do. `failure`: why the latest push was not taken, or empty.

    `renew`: nothing arrives at this subscription any more; the browser shall drop it, make a new one, which
    asks the person nothing, and send that. `silent`: the push service takes what the device never shows.
    """

    subscribed: bool
    renew: bool = False
    last_sent_at: datetime | None = None
    last_shown_at: datetime | None = None
    last_opened_at: datetime | None = None
    failure: str = ""
    silent: bool = False


class Language(BaseModel):
    model_config = ConfigDict(extra="forbid")
    language: Literal["ja", "en"] = "ja"


class TestResult(BaseModel):
    """`gone`: subscribe anew; `later`: the push service is not to be had; `rejected`: see `failure`."""

    result: Literal["delivered", "gone", "later", "rejected"]
    failure: str = ""


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
        return _json(told(of_device(session, session_id()), services().clock()))


@blueprint.post("/subscriptions", responses={200: Subscribed})
def subscribe(body: SubscriptionOffer) -> Response:
    held = services()
    offer = Offer(body.endpoint, body.keys.p256dh, body.keys.auth)
    with held.database.write() as session:
        if body.contact:
            name_subject(session, body.contact)
        if not subject(session, held.settings):
            raise Refused("Name a mail address that push services may write to.", code="contact_needed")
        if body.key and decoded(body.key) != decoded(public_key(load_key(session, held.settings))):
            return _json(Subscribed(subscribed=False, renew=True))
        device = accept(session, held.push, owner_id(), session_id(), offer, held.clock())
        return _json(told(device, held.clock()))


@blueprint.delete("/subscriptions", responses={200: Subscribed})
def unsubscribe() -> Response:
    with services().database.write() as session:
        forget(session, session_id())
    return _json(Subscribed(subscribed=False))


@blueprint.post("/test", responses={200: TestResult})
def test(query: Language) -> Response:
    held = services()
    with held.database.read() as session:
        device = of_device(session, session_id())
    if device is None or device.gone_at:
        raise NotFound("Reminders are not turned on here.", code="not_subscribed")
    result = asyncio.run(send_test(held, device, query.language))
    with held.database.write() as session:
        note(session, [device.id], result, held.clock())
    name = type(result).__name__.lower()
    return _json(TestResult(result=name, failure=getattr(result, "reason", "")))


def told(device: PushSubscription | None, now: datetime) -> Subscribed:
    if device is None:
        return Subscribed(subscribed=False)
    return Subscribed(
        subscribed=not device.gone_at,
        renew=bool(device.gone_at) or is_silent(device, now),
        last_sent_at=device.last_sent_at,
        last_shown_at=device.last_shown_at,
        last_opened_at=device.last_opened_at,
        failure=device.failure,
        silent=is_silent(device, now),
    )


def _json(model: BaseModel) -> Response:
    return Response(model.model_dump_json(), mimetype="application/json")
