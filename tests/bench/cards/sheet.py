"""What one card says: its rows in blocks, and the fields they hold exactly as printed."""

from dataclasses import dataclass, field

Truth = dict[str, list[str]]
"""Field -> its printed values, the best first."""


@dataclass(frozen=True)
class Run:
    """A stretch of text in one size; `size` in mm, `tracking` extra space between letters in em."""

    text: str
    size: float
    bold: bool = False
    tracking: float = 0.0
    gap: float = 1.0
    """Blank before the run, in em, when it is not the first of its row."""


Row = list[Run]


@dataclass
class Sheet:
    brand: list[Row] = field(default_factory=list)
    who: list[Row] = field(default_factory=list)
    contact: list[Row] = field(default_factory=list)
    extra: list[Row] = field(default_factory=list)
    truth: Truth = field(default_factory=dict)

    def says(self, key: str, value: str) -> None:
        values = self.truth.setdefault(key, [])
        if value and value not in values:
            values.append(value)
