"""The reminder processes of the month, and the mail that goes beside them; now and then one is killed."""

import asyncio
import re
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from functools import cached_property
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select

from server.accounts.secret import secret_key
from server.channels.desk import Desk
from server.channels.mailbox import Mailbox
from server.channels.mailing import send_next
from server.channels.postman import Outcome, Postman
from server.followups.notice import Notice, Reminder
from server.followups.reminder import remind
from server.push.sender import Message, Result, Sender
from server.push.vapid import Signer, load_signer
from server.services import Services
from tests.channels.post_office import HANG_UP, PostOffice
from tests.conftest import MovableClock
from tests.month.household import Member
from tests.month.ledger import Key, Ledger

KILLED = 0.02
"""Of all messages so many cost the life of the process, half of them after they went out."""
NO_MAIL = 0.1


class Killed(BaseException):
    """kill -9: nothing after it runs."""


@dataclass
class Processes:
    services: Services
    clock: MovableClock
    office: PostOffice
    chance: Random
    ledger: Ledger
    members: dict[UUID, Member]
    killed: int = 0

    def next(self) -> datetime | None:
        """When there is something to do; what is leased is free again when the lease ends."""
        with self.services.database.read() as session:
            both = [session.scalar(select(func.min(_free_at(model)))) for model in (Reminder, Mailbox)]
        return min((moment for moment in both if moment), default=None)

    def work(self) -> bool:
        """A round of pushes, or else a mail; False when there was nothing to do."""
        try:
            return asyncio.run(self._push()) or self._mail()
        except Killed:
            self.killed += 1
            return True

    def taken(self, tag: UUID) -> None:
        self.ledger.takes(tag, self._says(Notice.push == tag), self.clock.now)

    async def _push(self) -> bool:
        async with Dies(self.services.push, self._signer, self.clock) as sender:
            sender.chance = self.chance
            return await remind(self.services, sender)

    def _mail(self) -> bool:
        settings = self.services.settings
        assert settings.mail
        desk = Desk(settings, settings.mail, self._secret)
        if self.chance.random() < NO_MAIL:
            self.office.faults.append(self.chance.choice(("451 later", HANG_UP)))
        with DiesToo(settings.mail, settings.host_name) as postman:
            postman.chance = self.chance
            try:
                return send_next(self.services, desk, postman)
            finally:
                self.office.faults.clear()
                self._deliver()

    def _deliver(self) -> None:
        while self.office.mails:
            mail = self.office.mails.pop()
            [id] = re.findall(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", mail["Message-ID"])
            number = int(mail["To"].partition("@")[0][1:])
            wants = list(self.members.values())[number].wants
            self.ledger.takes(UUID(id), self._says(Notice.mail == UUID(id)), self.clock.now)
            self.ledger.shows(UUID(id), "mail", wants, self.clock.now)

    def _says(self, which: ColumnElement[bool]) -> list[Key]:
        query = select(Notice.followup_id, Notice.due_at).where(which, Notice.is_open)
        with self.services.database.read() as session:
            return [(id, due_at) for id, due_at in session.execute(query)]

    @cached_property
    def _signer(self) -> Signer:
        return load_signer(self.services.database, self.services.settings, self.clock)

    @cached_property
    def _secret(self) -> str:
        return secret_key(self.services.settings, self.services.database)


def _free_at(model: type[Reminder | Mailbox]) -> ColumnElement[datetime]:
    leased = model.lease_until.is_not(None) & (model.lease_until > model.next_at)
    return case((model.next_at.is_(None), None), (leased, model.lease_until), else_=model.next_at)


class Dies(Sender):
    """Before or after a push."""

    chance: Random

    async def send(self, address: Any, message: Message) -> Result:
        fate = self.chance.random()
        if fate < KILLED / 2:
            raise Killed
        result = await super().send(address, message)
        if fate < KILLED:
            raise Killed
        return result


class DiesToo(Postman):
    """Before or after a mail."""

    chance: Random

    def send(self, mail: EmailMessage) -> Outcome:
        fate = self.chance.random()
        if fate < KILLED / 2:
            raise Killed
        outcome = super().send(mail)
        if fate < KILLED:
            raise Killed
        return outcome
