"""One life of a reminder process, which a message may cost: before it goes out, or after."""

from asyncio import Runner
from email.message import EmailMessage
from random import Random
from typing import Any

from server.accounts.secret import secret_key
from server.channels.desk import Desk
from server.channels.mailing import send_next
from server.channels.postman import Outcome, Postman
from server.followups.reminder import remind
from server.push.sender import Message, Result, Sender
from server.push.vapid import load_signer
from server.services import Services

KILLED = 0.02
"""Of all messages so many cost the life of the process, half of them after they went out."""


class Killed(BaseException):
    """kill -9: nothing after it runs."""


class Process:
    """Its loop and its connections last as long as it lives."""

    def __init__(self, services: Services, chance: Random) -> None:
        settings = services.settings
        assert settings.mail
        self._services = services
        self._runner = Runner()
        signer = load_signer(services.database, settings, services.clock)
        self._sender = Dies(services.push, signer, services.clock)
        self._runner.run(self._sender.__aenter__())
        self._desk = Desk(settings, settings.mail, secret_key(settings, services.database))
        self._postman = DiesToo(settings.mail, settings.host_name)
        self._sender.chance = self._postman.chance = chance

    def push(self) -> bool:
        """A round."""
        return self._runner.run(remind(self._services, self._sender))

    def mail(self) -> bool:
        """One person's."""
        return send_next(self._services, self._desk, self._postman)

    def close(self) -> None:
        """The kernel does as much for one that was killed."""
        self._postman.__exit__(None, None, None)
        self._runner.close()


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
