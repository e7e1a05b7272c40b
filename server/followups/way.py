"""A person's own way to a network, month by month: begun from an example, then theirs."""

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from server.sync.documents import Line, misfit

MONTHS = 24
"""As far as the plan looks ahead."""
MOST = 100


class WayStep(BaseModel):
    """From one month to another, both counted from one. `step`: the example's code; `text`: own words."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    start: int = Field(ge=1, le=MONTHS)
    end: int = Field(ge=1, le=MONTHS)
    step: Line = ""
    text: Line = ""
    done: bool = False

    @field_validator("end")
    @classmethod
    def _not_before_it_starts(cls, end: int, info: ValidationInfo) -> int:
        if end < info.data.get("start", end):
            raise misfit("ends_before_start", "A step cannot end before it starts.")
        return end
