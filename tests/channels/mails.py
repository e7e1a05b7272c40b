"""A person who wants mails, and the process that sends them, a round at a time."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from server.accounts.secret import secret_key
from server.channels.desk import Desk
from server.channels.mailbox import Mailbox
from server.channels.mailing import send_next
from server.channels.postman import Postman
from server.followups.notice import Reminder
from server.services import Services
from tests.channels.post_office import PostOffice
from tests.conftest import MovableClock
from tests.followups.doings import set_own
from tests.followups.people import at
from tests.followups.process import Process
from tests.person import Person
from tests.push_services.endpoint import Endpoint

MORNING = at("2026-11-13 08:30")
"""When the office is thanked that was met on the evening before."""
WAITED = MORNING + timedelta(hours=3)


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
        return Process(self.services, self.clock).round()

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


def wants_mail(person: Person, office: PostOffice, **settings: Any) -> None:
    """Confirms an address, and turns the digest on."""
    client = person.client
    assert client.put("/api/reminders/mail", json={"address": "naoki@example.jp"}).status_code == 200
    [code] = re.findall(r"\d{6}", office.mails.pop().get_content())[:1]
    assert client.post("/api/reminders/mail/confirm", json={"code": code}).status_code == 200
    set_own(person, mail_digest=True, **settings)


def subjects(office: PostOffice) -> list[str]:
    return [mail["Subject"] for mail in office.mails]


def back(endpoint: Endpoint) -> None:
    """The push service takes what it is sent."""
    while endpoint.faults.take():
        pass
