"""Enishi: turns the people you meet into a network."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask_openapi3.openapi import OpenAPI

    from server.config import Settings
    from server.database import Clock
    from server.push.services import PushServices


def create_app(
    settings: "Settings | None" = None,
    clock: "Clock | None" = None,
    push_services: "PushServices | None" = None,
) -> "OpenAPI":
    """The web app, see server/app.py; imported only now, since the card reader is a library without Flask."""
    from server import app

    return app.create_app(settings, clock, push_services)
