"""A person of the month: what they want, their phones, and what they do with the app."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from flask import Flask

from server.accounts.invitation import invite_link, recover_link
from server.channels.mailbox import Mailbox
from server.database import new_id
from server.followups.preferences import Preferences, Quiet
from server.services import Services
from tests.month.ledger import Ledger
from tests.month.phone import Phone
from tests.month.post import GONE, MISSING, WELL, Post
from tests.person import Person
from tests.push_services.listener import Listener

ZONES = ("Asia/Tokyo", "Europe/Berlin", "Australia/Sydney", "Pacific/Auckland", "America/New_York")
"""In the month from 26 September 2026 the clocks go forward in Auckland and Sydney, and back in Berlin."""
HOURS = (("22:00", "08:00"), ("01:30", "09:00"), ("13:00", "15:00"))
QUIET = tuple(Quiet(start=start, end=end) for start, end in HOURS)
CONTACTS = 5
CAPS = (0, 1, 2, 5, 5)
PHONES = (0, 1, 1, 1, 2)


@dataclass
class Member:
    """`people`: their contacts."""

    signed_in: Person
    wants: Preferences
    phones: list[Phone] = field(default_factory=list)
    people: list[UUID] = field(default_factory=list)

    def add(self, due: list[datetime], ledger: Ledger, chance: Random) -> None:
        rows: list[Any] = []
        for due_at in due:
            id, contact = new_id(), chance.choice(self.people)
            body = {
                "id": str(id),
                "contact_id": str(contact),
                "due_at": due_at.isoformat(),
                "why": "資料を送る",
            }
            rows.append(("followups", None, body))
            ledger.expect(self.signed_in.id, id, due_at)
        assert self.signed_in.push(*rows).status_code == 200

    def open_app(self, post: Post, ledger: Ledger, now: datetime) -> None:
        """Home says what is due; a phone whose address is dead is given a new one without asking."""
        assert self.signed_in.client.post("/api/reminders/seen").status_code == 204
        ledger.known(self.signed_in.id, now, "home")
        for phone in self.phones:
            if phone.service in (MISSING, GONE) and phone.is_on:
                phone.service = WELL
                turn_on(phone, post)

    def decide(self, id: UUID, ledger: Ledger, chance: Random, now: datetime) -> None:
        """Done, or put off; whatever else was to come of it is over."""
        ledger.settled(self.signed_in.id, id, now)
        if chance.random() < 0.5:
            assert self.signed_in.client.post(f"/api/followups/{id}/done").status_code == 200
            return
        until = {"until": chance.choice(("later", "tomorrow", "weekend"))}
        answer = self.signed_in.client.post(f"/api/followups/{id}/snooze", json=until)
        assert answer.status_code == 200, answer.text
        if (followup := answer.get_json())["state"] == "open":
            ledger.expect(self.signed_in.id, id, datetime.fromisoformat(followup["due_at"]))

    def travel(self, zone: str) -> None:
        before = self.wants
        self.wants = before.model_copy(update={"time_zone": zone})
        assert self.signed_in.push(("settings", before.wire(), self.wants.wire())).status_code == 200


def turn_on(phone: Phone, post: Post) -> None:
    """The browser subscribes, anew if it was before."""
    phone.listener = Listener("")
    endpoint = f"https://fcm.googleapis.com/fcm/send/{phone.listener.token}"
    offer = {**phone.listener.subscription(endpoint), "contact": "naoki@example.jp"}
    assert phone.person.client.post("/api/push/subscriptions", json=offer).status_code == 200
    post.phones[endpoint] = phone


def move_in(
    app: Flask, services: Services, post: Post, chance: Random, number: int, wants_mail: bool
) -> Member:
    """With none, one or two phones, their own hours and a confirmed address for mails."""
    name = f"人 {number}"
    first = _sign_in(app, invite_link(services.database, services.settings, services.clock(), name))
    wants = Preferences(
        id=first.id,
        cap=chance.choice(CAPS),
        quiet=chance.choice(QUIET),
        time_zone=chance.choice(ZONES),
        mail_digest=wants_mail,
        mail_after_hours=chance.choice((1, 3, 3, 6)),
    )
    member = Member(first, wants, people=[new_id() for _ in range(CONTACTS)])
    contacts = [("contacts", None, {"id": str(id), "name": f"山田 {id.hex[-4:]}"}) for id in member.people]
    assert first.push(("settings", None, wants.wire()), *contacts).status_code == 200
    with services.database.write() as session:
        session.add(
            Mailbox(owner_id=first.id, address=f"p{number}@example.jp", confirmed_at=services.clock())
        )
    for which in range(chance.choice(PHONES)):
        again = recover_link(services.database, services.settings, services.clock(), name)
        phone = Phone(_sign_in(app, again) if which else first, Listener(""), WELL)
        turn_on(phone, post)
        member.phones.append(phone)
    return member


def _sign_in(app: Flask, link: str) -> Person:
    client = app.test_client()
    assert client.post("/api/session", json={"code": link.split("code=")[1]}).status_code == 200
    return Person(client, UUID(client.get("/api/session").get_json()["user"]["id"]))


def day_of(chance: Random, begins: datetime, number: int) -> list[datetime]:
    """When so many reminders of the day are due: at any hour, several of them at once."""
    hours = [begins + timedelta(minutes=chance.randrange(15, 48 * 60)) for _ in range(max(1, number // 2))]
    return [chance.choice(hours) for _ in range(number)]
