"""What a phone holds when much went wrong at once, which no demo's year has."""

from collections.abc import Mapping
from typing import Any

from server.database import new_id

Rows = list[tuple[str, Any, dict[str, Any] | None]]
"""Of each a table of the phone's, a key in it, and what there is changed; None: it is not there."""

LATELY = "2026-11-25T10:00:00.000Z"


def refused(examples: Mapping[str, str]) -> Rows:
    """A field, a long note and what waits for it, and a photo: each with its own ways out."""
    person, talk, waiting = examples["people"], examples["encounters"], str(new_id())
    followup = {"contact_id": person, "encounter_id": talk, "state": "done", "due_at": LATELY, "step": 1}
    photo = {
        "sha256": "0" * 64,
        "type": "image/jpeg",
        "size": 26_000_000,
        "taken_at": LATELY,
        "card_id": None,
    }
    return [
        _row("contacts", person, "company", "too_long", {"id": person}, limit=300),
        _row("encounters", talk, "note", "too_long", None, limit=2_000),
        _row("followups", waiting, "encounter_id", "dangling", None),
        ("encounters", talk, {"note": "話が尽きませんでした。" * 200}),
        ("followups", waiting, {"id": waiting, **followup}),
        (
            "photos",
            photo["sha256"],
            {**photo, "contact_id": person, "state": "refused", "reason": "photo_too_large"},
        ),
    ]


def away_from_home(examples: Mapping[str, str]) -> Rows:
    """The phone is in Tokyo, and reminders still come by London's time, with a mail for those that do not."""
    return [("settings", examples["me"], {"time_zone": "Europe/London", "mail_digest": True})]


def handed_over(examples: Mapping[str, str]) -> dict[str, Any]:
    """A draft was opened in the mail app; whether it was sent nobody knows."""
    return {
        "own:handover": {
            "contact_id": examples["people"],
            "followup_id": None,
            "channel": "mail",
            "at": LATELY,
        }
    }


def _row(
    collection: str, id: str, field: str, code: str, assumed: dict[str, str] | None, limit: int | None = None
) -> tuple[str, list[str], dict[str, Any]]:
    said = {"field": field, "code": code, "reason": "", **({"limit": limit} if limit else {})}
    dated = {"since": LATELY, "at": LATELY, "deleted": None}
    return (
        "refused",
        [collection, id],
        {"collection": collection, "id": id, "assumed": assumed, **said, **dated},
    )
