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
from tests.person import Person


@dataclass
class Process:
    """Claims, sends and marks when it is told to."""

    services: Services
    clock: MovableClock
    sender: type[Sender] = field(default=Sender)

    def at(self, moment: datetime) -> bool:
        self.clock.now = moment
        return self.round()

    def round(self) -> bool:
        """Of whatever is due now; False when nothing was."""
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


def next_at(services: Services, person: Person) -> datetime | None:
    with services.database.read() as session:
        return session.get_one(Reminder, person.id).next_at
