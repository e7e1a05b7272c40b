"""How often somebody may ask, counted in this process alone: a bound on work, not on guessing."""

from collections import Counter
from datetime import datetime
from threading import Lock

from server.errors import TooMany


class Rate:
    """`most` times a minute each; what was counted is forgotten when the minute is over."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._counted: Counter[str] = Counter()
        self._minute: datetime | None = None
        self._lock = Lock()

    def count(self, whose: str, now: datetime) -> None:
        """Raises `TooMany`."""
        minute = now.replace(second=0, microsecond=0)
        with self._lock:
            if minute != self._minute:
                self._minute, self._counted = minute, Counter()
            self._counted[whose] += 1
            if self._counted[whose] > self._most:
                raise TooMany("This is asked for too often.", retry_after=60 - now.second)
