"""The web app, put together from its nouns; `create_app()` reads top to bottom."""

import gc
from functools import cache
from pathlib import Path
from typing import Any

from flask_openapi3.models.info import Info
from flask_openapi3.openapi import OpenAPI

from server import errors, shell, watch, web
from server.accounts import routes as accounts
from server.archive import routes as archive
from server.cards import routes as cards
from server.cards.photo import PhotoStore
from server.channels import calendar_routes, mail_routes, open_routes, reports
from server.channels import reactions as mailbox  # noqa: F401
from server.channels import routes as channels
from server.config import Settings, load
from server.contacts import interaction, meet, reactions, tie  # noqa: F401  they register documents and reactions
from server.contacts import routes as contacts
from server.database import Clock, Database, utc_now
from server.events import community, event, keeping, topic  # noqa: F401
from server.events import routes as events
from server.followups import dismissal, template  # noqa: F401
from server.followups import reactions as ladder  # noqa: F401
from server.followups import routes as followups
from server.insight import courses  # noqa: F401
from server.insight import routes as insight
from server.push import routes as push
from server.push.services import PushServices
from server.services import Services
from server.sync import routes as sync
from server.version import VERSION


def open_services(
    settings: Settings, clock: Clock | None = None, push_services: PushServices | None = None
) -> Services:
    """Opens database and store; the database must have been migrated, but for `supervisor.prepare`."""
    return Services(
        settings=settings,
        database=Database(settings.database),
        clock=clock or utc_now,
        photos=PhotoStore(settings.storage),
        push=push_services or PushServices.production(),
    )


def create_app(
    settings: Settings | None = None, clock: Clock | None = None, push_services: PushServices | None = None
) -> OpenAPI:
    app = OpenAPI(
        "server",
        static_folder=None,
        root_path=str(Path(__file__).parent),
        info=Info(title="Enishi", version=VERSION),
        validation_error_callback=errors.refuse_invalid,
        doc_ui=False,
    )
    app.extensions["enishi"] = open_services(settings or load(), clock, push_services)
    errors.register(app)
    web.register(app)
    accounts.register(app)
    blueprints: list[Any] = [
        sync.routes(),
        contacts.blueprint,
        events.blueprint,
        cards.blueprint,
        archive.blueprint,
        push.blueprint,
        followups.blueprint,
        reports.blueprint,
        channels.blueprint,
        mail_routes.blueprint,
        calendar_routes.blueprint,
        insight.blueprint,
    ]
    for blueprint in blueprints:
        app.register_api(blueprint)
    open_routes.register(app)
    watch.register(app)
    shell.register(app)
    _load_for_good()
    return app


@cache
def _load_for_good() -> None:
    """What is loaded by now stays for good: to look it through again cost a push a quarter of its time."""
    gc.freeze()
