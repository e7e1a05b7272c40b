"""Thirty days on a clock that jumps from one thing that happens to the next.

The product's own rules, rows, sender, encryption and mails; people who open the app, do things, put them off,
travel and switch their phones off; push services and a mail server in all their moods; processes that are
killed before they send, and between sending and writing it down.

What no sender can know is left out: a push that was taken though the answer got lost is shown at once or not
at all, and every phone reports what it shows (on an iPhone what was opened counts, or the app in front).
"""

import heapq
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from random import Random
from typing import Any
from uuid import UUID

from flask import Flask
from sqlalchemy import event

from server.database import Database
from server.services import Services
from tests.channels.post_office import PostOffice
from tests.conftest import MovableClock
from tests.month.household import ZONES, Member, day_of, move_in
from tests.month.ledger import Ledger
from tests.month.phone import Phone
from tests.month.post import FAULTS, GONE, MISSING, WELL, Post, PostServices
from tests.month.processes import Processes

BEGINS = datetime(2026, 9, 26, 0, 0, tzinfo=UTC)
DAYS = 30
_LAST_MAILS = timedelta(days=4)


@dataclass
class Month:
    """The same `chance`, the same month. `services_of_push` are those that the app was made with.

    `wants_mail`: everybody does, or nobody. `trouble`: phones are switched off, push services fail.
    """

    app: Flask
    clock: MovableClock
    office: PostOffice
    services_of_push: PostServices
    chance: Random
    days: int = DAYS
    wants_mail: bool = True
    trouble: bool = True
    ledger: Ledger = field(default_factory=Ledger)
    members: dict[UUID, Member] = field(default_factory=dict)
    _plans: list[tuple[datetime, int, Callable[[], Any]]] = field(default_factory=list)
    _order: Any = field(default_factory=count)

    def run(self, people: int, reminders: int) -> Ledger:
        self.clock.now = BEGINS
        services: Services = self.app.extensions["enishi"]
        _leave_it_to_memory(services.database)
        self.post = Post(self.chance, self.clock, lambda tag: self.processes.taken(tag), self._look)
        self.services_of_push.post[:] = [self.post]
        self.processes = Processes(services, self.clock, self.office, self.chance, self.ledger, self.members)
        with closing(self.processes):
            self._move_in(services, people, reminders // (people * self.days))
            self._live(BEGINS + timedelta(days=self.days) + _LAST_MAILS)
        self.ledger.close(self.clock.now)
        return self.ledger

    def _move_in(self, services: Services, people: int, reminders_a_day: int) -> None:
        for number in range(people):
            member = move_in(self.app, services, self.post, self.chance, number, self.wants_mail)
            self.members[member.signed_in.id] = member
            for day in range(self.days):
                self._plan(member, BEGINS + timedelta(days=day), reminders_a_day)

    def _plan(self, member: Member, morning: datetime, reminders: int) -> None:
        """One day of theirs."""
        due = day_of(self.chance, morning, reminders)
        self._at(morning, partial(member.add, due, self.ledger, self.chance))
        for _ in range(self.chance.choice((0, 0, 1, 2))):
            self._at(self._some_time(morning), partial(self._open_app, member))
        for phone in member.phones if self.trouble else ():
            if self.chance.random() < 0.4:
                self._at(off := self._some_time(morning), partial(setattr, phone, "is_on", False))
                self._at(off + timedelta(hours=self.chance.randrange(1, 11)), partial(self._turn_on, phone))
            if self.chance.random() < 0.3:
                self._plan_mood(phone, self.chance.choice(FAULTS), self._some_time(morning))

    def _plan_mood(self, phone: Phone, mood: str, begins: datetime) -> None:
        self._at(begins, partial(setattr, phone, "service", mood))
        if mood not in (MISSING, GONE):  # those last until the app is opened
            ends = begins + timedelta(hours=self.chance.choice((0.1, 1, 8, 30)))
            self._at(ends, partial(setattr, phone, "service", WELL))

    def _live(self, until: datetime) -> None:
        while True:
            at = self._plans[0][0] if self._plans else until
            if (work := self.processes.next()) and work.at <= at:
                self.clock.now = max(work.at, self.clock.now)
                if not self.processes.work(work):
                    self.clock.move(seconds=5)
            elif self._plans:
                at, _, happens = heapq.heappop(self._plans)
                self.clock.now = max(at, self.clock.now)
                happens()
            else:
                break
        self.clock.now = max(until, self.clock.now)

    def _open_app(self, member: Member) -> None:
        """In the person's hand, so on; now and then in another country, or something is decided."""
        for phone in member.phones:
            self._turn_on(phone)
        member.open_app(self.post, self.ledger, self.clock.now)
        if self.chance.random() < 0.05:
            member.travel(self.chance.choice(ZONES))
        due = [key for key in self.ledger.theirs[member.signed_in.id] if key[1] <= self.clock.now]
        for id, _ in self.chance.sample(due, min(len(due), 2)):
            member.decide(id, self.ledger, self.chance, self.clock.now)

    def _turn_on(self, phone: Phone) -> None:
        phone.is_on = True
        self._look(phone)

    def _look(self, phone: Phone) -> None:
        """A phone that is on shows what has come, and says so."""
        if not phone.is_on:
            return
        wants = self.members[phone.person.id].wants
        for tag in phone.show(self.clock.now):
            self.ledger.shows(tag, "push", wants, self.clock.now)
            self._at(self.clock.now, partial(phone.report, tag))

    def _at(self, moment: datetime, happens: Callable[[], Any]) -> None:
        heapq.heappush(self._plans, (moment, next(self._order), happens))

    def _some_time(self, morning: datetime) -> datetime:
        return morning + timedelta(seconds=self.chance.randrange(24 * 3600))


def _leave_it_to_memory(database: Database) -> None:
    """Processes die here, the machine does not: nothing has to be on the disk."""
    if database.is_sqlite:
        event.listen(database.engine, "connect", lambda made, _: made.execute("PRAGMA synchronous=OFF"))
        database.engine.dispose()
