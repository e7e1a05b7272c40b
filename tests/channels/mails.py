"""A person who wants mails, and the process that sends them, a round at a time."""

import asyncio
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from server.accounts.secret import secret_key
from server.channels.desk import Desk
from server.channels.mailbox import Mailbox
from server.channels.mailing import send_next
from server.channels.postman import Postman
from server.database import new_id
from server.followups.notice import Reminder
from server.followups.reminder import remind
from server.push.sender import Sender
from server.push.vapid import load_signer
from server.services import Services
from tests.channels.post_office import PostOffice
from tests.conftest import MovableClock
from tests.followups.people import MINE, met, wire
from tests.person import Person


@dataclass
class Processes:
    """The reminder process with its mails; each thing at the time at which it is due."""

    services: Services
    clock: MovableClock
    postman: type[Postman] = field(default=Postman)

    def mail(self) -> bool:
        settings = self.services.settings
        assert settings.mail
        desk = Desk(settings, settings.mail, secret_key(settings, self.services.database))
        with self.postman(settings.mail, settings.host_name) as postman:
            return send_next(self.services, desk, postman)

    def push(self) -> bool:
        return asyncio.run(self._push())

    def until(self, moment: datetime) -> None:
        """Everything that is due up to that moment, pushes first."""
        while (due := self._next()) and due <= moment:
            self.clock.now = max(due, self.clock.now)
            if not self.push() and not self.mail():
                self.clock.move(seconds=5)
        self.clock.now = max(moment, self.clock.now)

    def _next(self) -> datetime | None:
        with self.services.database.read() as session:
            both = [session.scalar(select(func.min(model.next_at))) for model in (Reminder, Mailbox)]
        return min((moment for moment in both if moment), default=None)

    async def _push(self) -> bool:
        signer = load_signer(self.services.database, self.services.settings, self.clock)
        async with Sender(self.services.push, signer, self.clock) as sender:
            return await remind(self.services, sender)


def wants_mail(person: Person, office: PostOffice, **settings: Any) -> None:
    """Confirms an address, and turns the digest on."""
    client = person.client
    assert client.put("/api/reminders/mail", json={"address": "naoki@example.jp"}).status_code == 200
    [code] = re.findall(r"\d{6}", office.mails.pop().get_content())[:1]
    assert client.post("/api/reminders/mail/confirm", json={"code": code}).status_code == 200
    set_own(person, mail_digest=True, **settings)


def set_own(person: Person, **settings: Any) -> None:
    mine = next(iter(person.all("settings")), None)
    new = {**(mine or wire(MINE)), "id": str(person.id), **settings}
    assert person.push(("settings", mine, new)).status_code == 200


def meet(person: Person, *people: Any, when: str = "2026-11-12 20:00", **how: Any) -> None:
    rows: list[Any] = []
    for contact in people:
        own = contact.model_copy(update={"id": new_id()})
        encounter = met(own, when, name=f"with {own.id}", **how)
        rows += [("contacts", None, wire(own)), ("encounters", None, wire(encounter))]
    answer = person.push(*rows)
    assert answer.status_code == 200, answer.text
