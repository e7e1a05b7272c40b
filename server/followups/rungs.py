"""The ladder as a person sets it: what it asks for, when, and what one stage wants otherwise. Pure."""

from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from server.contacts.freshness import Cadence
from server.contacts.standing import StageName

Thanks = Literal["auto", "evening", "morning", "off"]
PartOfDay = Literal["auto", "evening", "morning"]


class Rung(BaseModel):
    """A step that follows of itself, so many days after what led to it."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    on: bool = True
    after_days: int = Field(ge=1, le=90)


class OfStage(BaseModel):
    """What one stage wants otherwise; None: as everybody. `hour` is that of all but the thanks."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    thanks: Thanks | None = None
    engage: Rung | None = None
    meet: Rung | None = None
    hour: PartOfDay = "auto"


class OfClose(OfStage):
    """Whom one is close to already, one keeps in touch with."""

    meet: Rung | None = Rung(on=False, after_days=30)


class Stages(BaseModel):
    """Who is merely interesting is treated as everybody."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    acquainted: OfStage = OfStage()
    in_touch: OfStage = OfStage()
    opened_up: OfClose = OfClose()
    network: OfClose = OfClose()


@dataclass(frozen=True)
class Rungs:
    """One stage's ladder. `keep`: in days; None: never."""

    thanks: Thanks
    engage: Rung
    meet: Rung
    keep: int | None
    hour: PartOfDay


class Ladder(BaseModel):
    """`thanks`: auto goes by the channel, the same evening or, to an office, the next business morning."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    thanks: Thanks = "auto"
    engage: Rung = Rung(after_days=3)
    meet: Rung = Rung(after_days=7)
    keep: Cadence = Cadence()
    stages: Stages = Stages()

    def of(self, stage: StageName) -> Rungs:
        own: OfStage = getattr(self.stages, stage, OfStage())
        return Rungs(
            thanks=own.thanks or self.thanks,
            engage=own.engage or self.engage,
            meet=own.meet or self.meet,
            keep=getattr(self.keep, stage, None),
            hour=own.hour,
        )
