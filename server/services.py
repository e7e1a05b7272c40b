"""What a process of ours holds in its hand: made once at the start, passed along, never global."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.config import Settings
from server.database import Clock, Database

if TYPE_CHECKING:  # held for the nouns above us, not used here
    from server.cards.photo import PhotoStore
    from server.push.services import PushServices


@dataclass(frozen=True)
class Services:
    settings: Settings
    database: Database
    clock: Clock
    photos: "PhotoStore"
    push: "PushServices"
