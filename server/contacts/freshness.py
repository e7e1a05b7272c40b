"""How long since you were in touch, against the cadence of the stage. Pure.

No log at all is "unrecorded", never "dormant": whoever is called every week may simply not be written down.
"""

from datetime import datetime, timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from server.contacts.standing import StageName, Standing

Freshness = Literal["fresh", "a_while", "long_ago", "unrecorded"]
"""On screen: nothing, しばらくぶり, ご無沙汰, 記録なし."""

Days = Annotated[int | None, Field(ge=7, le=730)]

_LONG = 2
"""So many cadences without a word are long."""


class Cadence(BaseModel):
    """After so many days without contact it is time to be in touch again, stage by stage; None: never."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    acquainted: Days = None
    in_touch: Days = 90
    opened_up: Days = 60
    network: Days = 45

    def of(self, stage: StageName) -> int:
        """In days; 0 where there is nothing to keep up: no tie yet, or the person wants no cadence.

        An acquaintance is asked for by the ladder only if the person wants it, but may be しばらくぶり as
        soon as whoever one is in touch with.
        """
        days: int | None = getattr(self, stage, None)
        return days or (self.in_touch if stage == "acquainted" else None) or 0


def fresh_until(last: datetime | None, cadence_days: int) -> datetime | None:
    """From then on it is a while; None: never, or nothing is on record."""
    return last + timedelta(days=cadence_days) if last and cadence_days else None


def long_from(last: datetime | None, cadence_days: int) -> datetime | None:
    """From then on it is long ago."""
    return fresh_until(last, cadence_days * _LONG)


def freshness(standing: Standing, now: datetime) -> Freshness:
    """As the phone shows it from the same two moments of the standing."""
    if standing.last_contact_at is None:
        return "unrecorded"
    if standing.long_from and standing.long_from <= now:
        return "long_ago"
    return "a_while" if standing.fresh_until and standing.fresh_until <= now else "fresh"
