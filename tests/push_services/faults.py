"""Refusals on demand, as the real services give them."""

from dataclasses import dataclass, field
from threading import Lock


@dataclass(frozen=True)
class Fault:
    """An answer instead of a delivery; `retry_after` in seconds or as an HTTP date."""

    status: int
    retry_after: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """The headers that go with the status."""
        return {"Retry-After": self.retry_after} if self.retry_after else {}


GONE = Fault(410)
NOT_FOUND = Fault(404)
TOO_LARGE = Fault(413)
UNAVAILABLE = Fault(503)


def too_many(retry_after: int | str) -> Fault:
    """429, with the time after which the sender may try again."""
    return Fault(429, str(retry_after))


@dataclass
class Faults:
    """The answers to the next messages, in order; when there are none left, messages are taken again."""

    _next: list[Fault] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def then(self, fault: Fault, times: int = 1) -> None:
        """The next `times` messages get this answer."""
        with self._lock:
            self._next += [fault] * times

    def take(self) -> Fault | None:
        """The answer to the message that is here now."""
        with self._lock:
            return self._next.pop(0) if self._next else None
