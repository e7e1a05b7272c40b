"""The reminder processes of the month, and the mail that goes beside them; now and then one is killed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, case, func, select

from server.channels.mailbox import Mailbox
from server.followups.notice import Notice, Reminder
from server.services import Services
from tests.channels.post_office import HANG_UP, PostOffice
from tests.conftest import MovableClock
from tests.month.household import Member
from tests.month.ledger import Key, Ledger
from tests.month.process import Killed, Process

NO_MAIL = 0.1
_ID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")


class Work(NamedTuple):
    """`do` is False when nothing came of it: it has to be tried a little later."""

    at: datetime
    do: Callable[[], bool]


@dataclass
class Processes:
    services: Services
    clock: MovableClock
    office: PostOffice
    chance: Random
    ledger: Ledger
    members: dict[UUID, Member]
    killed: int = 0
    alive: Process = field(init=False)

    def __post_init__(self) -> None:
        self.alive = Process(self.services, self.chance)

    def next(self) -> Work | None:
        """What is to be done first; what is leased is free again when the lease ends."""
        with self.services.database.read() as session:
            push, mail = session.execute(_NEXT).one()
        both = (push, self.alive.push), (mail, self._mail)
        work = (Work(at, do) for at, do in both if at)
        return min(work, key=lambda each: each.at, default=None)

    def work(self, work: Work) -> bool:
        try:
            return work.do()
        except Killed:
            self.killed += 1
            self.alive.close()
            self.alive = Process(self.services, self.chance)
            return True

    def close(self) -> None:
        self.alive.close()

    def taken(self, tag: UUID) -> None:
        self.ledger.takes(tag, "push", self._says(Notice.push == tag), self.clock.now)

    def _mail(self) -> bool:
        if self.chance.random() < NO_MAIL:
            self.office.faults.append(self.chance.choice(("451 later", HANG_UP)))
        try:
            return self.alive.mail()
        finally:
            self.office.faults.clear()
            self._deliver()

    def _deliver(self) -> None:
        while self.office.mails:
            mail = self.office.mails.pop()
            [id] = _ID.findall(mail["Message-ID"])
            number = int(mail["To"].partition("@")[0][1:])
            wants = list(self.members.values())[number].wants
            self.ledger.takes(UUID(id), "mail", self._says(Notice.mail == UUID(id)), self.clock.now)
            self.ledger.shows(UUID(id), "mail", wants, self.clock.now)

    def _says(self, which: ColumnElement[bool]) -> list[Key]:
        query = select(Notice.followup_id, Notice.due_at).where(which, Notice.is_open)
        with self.services.database.read() as session:
            return [(id, due_at) for id, due_at in session.execute(query)]


def _first(model: type[Reminder | Mailbox]) -> ScalarSelect[datetime]:
    leased = model.lease_until > model.next_at
    return select(func.min(case((leased, model.lease_until), else_=model.next_at))).scalar_subquery()


_NEXT = select(_first(Reminder), _first(Mailbox))
