"""Time zones as documents name them, and the one that a person lives in."""

from functools import cache
from typing import TYPE_CHECKING, Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator

from server.sync.documents import model_of

if TYPE_CHECKING:
    from server.sync.changes import Changes

_USUAL = "Asia/Tokyo"
_zones = cache(available_timezones)
"""Looked up on the disk once: it takes ten milliseconds."""


def _known(zone: str) -> str:
    if zone not in _zones():
        raise ValueError("There is no such time zone.")
    return zone


TimeZone = Annotated[str, AfterValidator(_known)]


def zone_of(changes: "Changes") -> str:
    """By the person's settings, a document of a noun above this one."""
    settings = model_of("settings")
    mine = settings and changes.get(settings, changes.owner_id)
    return str(getattr(mine, "time_zone", _USUAL))
