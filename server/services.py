"""What a process of ours holds in its hand: made once at the start, passed along, never global."""

from dataclasses import dataclass

from server.cards.photo import PhotoStore
from server.config import Settings
from server.database import Clock, Database, utc_now
from server.push.services import PushServices


@dataclass(frozen=True)
class Services:
    settings: Settings
    database: Database
    clock: Clock
    photos: PhotoStore
    push: PushServices


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
