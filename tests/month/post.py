"""Push services for a month of a fake clock: the answers of real ones, without a network in between.

They stand in place of aiohttp's session, so that the product's own sender, encryption and judgement are used.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import cast
from uuid import UUID

from aiohttp import ClientSession
from multidict import CIMultiDict

from server.database import Clock
from server.push.services import PushServices
from tests.month.phone import Phone
from tests.push_services.message import read_message

WELL, MISSING, GONE, BUSY, BROKEN, SILENT, DROPS = "201", "404", "410", "429", "500", "silent", "drops"
FAULTS = (MISSING, GONE, BUSY, BROKEN, SILENT, DROPS)


@dataclass
class Answer:
    """As much of aiohttp's response as is read."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)

    async def read(self) -> bytes:
        return b""


@dataclass
class Post:
    """`phones` by endpoint; `arrived` is told the tag of every message taken, then the phone may `look`."""

    chance: Random
    clock: Clock
    arrived: Callable[[UUID], None]
    look: Callable[[Phone], None]
    phones: dict[str, Phone] = field(default_factory=dict)

    async def post(self, endpoint: str, *, data: bytes, headers: dict[str, str], **_: float) -> Answer:
        phone = self.phones.get(endpoint)
        mood = phone.service if phone else GONE
        if phone is None or mood in (MISSING, GONE):
            return Answer(404 if mood == MISSING else 410)
        if mood == BUSY:
            return Answer(429, {"Retry-After": str(self.chance.choice((30, 600, 7200)))})
        if mood == BROKEN:
            return Answer(self.chance.choice((500, 502, 503)))
        shows_all_the_same = phone.is_on and self.chance.random() < 0.5
        if mood == WELL or (mood == SILENT and shows_all_the_same):
            message = read_message(CIMultiDict(headers), data)
            self.arrived(await phone.take(message, self.clock()))
            self.look(phone)
        if mood == SILENT:
            raise TimeoutError
        return Answer(201)

    async def close(self) -> None:
        """Nothing is held open."""


@dataclass(frozen=True)
class PostServices(PushServices):
    """The product's own list of hosts; whatever is sent goes to `post`."""

    post: list[Post] = field(default_factory=list)

    def session(self) -> ClientSession:
        return cast(ClientSession, self.post[0])
