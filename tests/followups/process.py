"""The reminder process, a round at a time."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select

from server.followups.notice import Reminder
from server.followups.reminder import remind
from server.push.sender import Sender
from server.push.vapid import load_signer
from server.services import Services
from tests.conftest import MovableClock


@dataclass
class Process:
    """Claims, sends and marks when it is told to."""

    services: Services
    clock: MovableClock
    sender: type[Sender] = field(default=Sender)

    def at(self, moment: datetime) -> bool:
        self.clock.now = moment
        return asyncio.run(self._round())

    def until(self, moment: datetime) -> None:
        """Every round up to that moment at which there is something to do."""
        while (due := self._next()) and due <= moment:
            self.at(max(due, self.clock.now))
        self.clock.now = moment

    def _next(self) -> datetime | None:
        with self.services.database.read() as session:
            return session.scalar(select(func.min(Reminder.next_at)))

    async def _round(self) -> bool:
        signer = load_signer(self.services.database, self.services.settings, self.clock)
        async with self.sender(self.services.push, signer, self.clock) as sender:
            return await remind(self.services, sender)
