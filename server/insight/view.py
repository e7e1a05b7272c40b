"""Whose records are looked at, and when."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from server.followups.preferences import Preferences


@dataclass(frozen=True)
class View:
    """`now` by the person's own clock."""

    session: Session
    owner_id: UUID
    preferences: Preferences
    now: datetime
