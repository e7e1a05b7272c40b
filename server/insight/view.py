"""Whose records are looked at, and what every document worked out from them says of itself."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy.orm import Session

from server.followups.preferences import Preferences
from server.sync.documents import Moment


class Fetched(BaseModel):
    """`as_of`: when it was worked out."""

    as_of: Moment


@dataclass(frozen=True)
class View:
    """Whose records are looked at, and when; `now` by the person's own clock."""

    session: Session
    owner_id: UUID
    preferences: Preferences
    now: datetime
