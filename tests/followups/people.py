"""The cast and the calendar of these tests, in Tokyo."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from server.contacts.contact import Contact, Handle
from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.events.event import Event
from server.followups.preferences import Preferences
from server.sync.documents import Document

NAMES = UUID(int=0)
TOKYO = ZoneInfo("Asia/Tokyo")
MINE = Preferences(id=UUID(int=1))


def id_of(name: str) -> UUID:
    return uuid5(NAMES, name)


def at(text: str, zone: str = "Asia/Tokyo") -> datetime:
    """`2026-11-12 19:00`, where the person is."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def here(moment: datetime) -> str:
    return moment.astimezone(TOKYO).strftime("%Y-%m-%d %H:%M")


def preferences(**changed: Any) -> Preferences:
    return Preferences.model_validate({"id": MINE.id, **changed})


def yamada(**changed: Any) -> Contact:
    """He gave an X handle."""
    return Contact(
        id=id_of("yamada"), name="山田 太郎", handles=[Handle(network="x", handle="yamada")], **changed
    )


def ito(**changed: Any) -> Contact:
    """She gave a card with an office mail."""
    return Contact(id=id_of("ito"), name="伊藤 花子", company="縁商事", emails=["ito@example.jp"], **changed)


def met(contact: Contact, when: str, name: str = "encounter", **changed: Any) -> Encounter:
    return Encounter(id=id_of(name), contact_ids=[contact.id], at=at(when), **changed)


def wrote(contact: Contact, when: str, **changed: Any) -> Interaction:
    return Interaction(id=id_of(f"wrote {when}"), contact_id=contact.id, at=at(when), **changed)


def study_group(starts: str, ends: str | None = None) -> Event:
    return Event(id=id_of("event"), title="勉強会", starts_at=at(starts), ends_at=at(ends) if ends else None)


def wire(document: Document) -> dict[str, Any]:
    return document.wire()
