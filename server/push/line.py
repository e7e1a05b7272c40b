"""The line to one push service: so many at once, and a rest when it does not answer at all."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

AT_ONCE = 64
"""Messages under way to one push service, from this process: at 50 ms an answer, 1,280 a second."""
SILENT = 8
"""So many in a row without an answer, and it is down; others are not to wait for its time-outs."""
REST = timedelta(seconds=30)


@dataclass
class Line:
    """Of one process, in memory: another one finds out for itself."""

    unanswered: int = 0
    rests_until: datetime | None = None
    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    def is_open(self, now: datetime) -> bool:
        return self.rests_until is None or self.rests_until <= now

    def heard(self, answered: bool, now: datetime) -> None:
        """After a rest one more silence is enough for the next."""
        self.unanswered = 0 if answered else self.unanswered + 1
        self.rests_until = now + REST if self.unanswered >= SILENT else None
