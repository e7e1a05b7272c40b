"""A clock that a story can move: every process of the product under test reads the same file."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path


@dataclass(frozen=True)
class MovableClock:
    """Calling it gives the time, aware, in UTC; `path` holds by how many seconds it is ahead."""

    path: Path

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    @property
    def ahead(self) -> timedelta:
        """By how much this clock is ahead of the real one; negative when it is behind."""
        return timedelta(seconds=float(self.path.read_text())) if self.path.exists() else timedelta(0)

    def move_to(self, moment: datetime) -> None:
        """It is that moment now, and time goes on from there."""
        new = self.path.with_suffix(".new")
        new.write_text(str((moment - datetime.now(UTC)).total_seconds()))
        new.replace(self.path)
