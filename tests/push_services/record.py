"""What a push service was handed, and what it answered."""

from dataclasses import dataclass, field
from threading import Condition

from tests.push_services.message import Message


@dataclass(frozen=True)
class Received:
    """One POST to an endpoint: `message` is missing when it was refused before it was read."""

    token: str
    status: int
    reason: str = ""
    message: Message | None = None


@dataclass
class Record:
    """Everything that was received, oldest first; another thread may wait for more."""

    _received: list[Received] = field(default_factory=list)
    _changed: Condition = field(default_factory=Condition)

    def add(self, received: Received) -> None:
        """Called by the service."""
        with self._changed:
            self._received.append(received)
            self._changed.notify_all()

    @property
    def all(self) -> list[Received]:
        """A copy of what was received so far."""
        with self._changed:
            return list(self._received)

    def wait_for(self, count: int, seconds: float = 10) -> list[Received]:
        """The first `count` POSTs; AssertionError when they do not come in time."""
        with self._changed:
            enough = self._changed.wait_for(lambda: len(self._received) >= count, seconds)
            assert enough, f"{len(self._received)} of {count} pushes came in {seconds} s: {self._received}"
            return self._received[:count]
