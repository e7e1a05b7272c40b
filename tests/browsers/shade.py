"""The notification shade: the desktop's notification service, on a message bus of its own.

Chromium shows its notifications there as it does on any Linux desktop, and is told of taps in the same way.
Source: https://specifications.freedesktop.org/notification-spec/1.2/
"""

import subprocess
from asyncio import CancelledError
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from threading import Condition
from typing import Any, Self

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.asyncio import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]

from tests.background import Background

NAME = "org.freedesktop.Notifications"
PATH = DBusAddress("/org/freedesktop/Notifications", interface=NAME)
CAPABILITIES = ["actions", "body", "persistence"]
TAP = "default"
CLOSED_BY_PERSON = 2


@dataclass(frozen=True)
class Shown:
    """A notification in the shade; `actions` are its buttons, label to key.

    Chromium puts the site's name before the body.
    """

    id: int
    title: str
    body: str
    actions: dict[str, str]


class Shade:
    """A context manager; browsers started with `environment` show their notifications here."""

    def __init__(self, background: Background, folder: Path) -> None:
        self._background = background
        self._address = f"unix:path={folder}/bus"
        self._changed = Condition()
        self._shown: dict[int, Shown] = {}
        self._last_id = 0

    def __enter__(self) -> Self:
        command = ["dbus-daemon", "--session", "--nofork", f"--address={self._address}", "--print-address"]
        self._bus = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert self._bus.stdout
        assert self._bus.stdout.readline(), "the message bus did not start"
        self._connection: DBusConnection = self._background.run(self._open())
        self._serving: Future[None] = self._background.start(self._serve())
        return self

    def __exit__(self, *_: object) -> None:
        self._serving.cancel()
        self._background.run(self._connection.close())
        self._bus.terminate()
        self._bus.communicate()

    @property
    def environment(self) -> dict[str, str]:
        """The variables that lead a browser here."""
        return {"DBUS_SESSION_BUS_ADDRESS": self._address}

    @property
    def shown(self) -> list[Shown]:
        """What is in the shade now, oldest first."""
        with self._changed:
            return list(self._shown.values())

    def wait_for(self, words: str, seconds: float = 10) -> Shown:
        """The notification with these words in its title or body; AssertionError when none comes in time."""
        with self._changed:
            found = self._changed.wait_for(lambda: self._find(words), seconds)
            assert found, f"no notification says {words!r}, these do: {list(self._shown.values())}"
            return found

    def tap(self, shown: Shown, button: str = "") -> None:
        """Taps the notification, or the button with this label."""
        self._background.run(self._tap(shown, shown.actions[button] if button else TAP))

    def _find(self, words: str) -> Shown | None:
        return next((it for it in self._shown.values() if words in it.title or words in it.body), None)

    async def _open(self) -> DBusConnection:
        connection = await open_dbus_connection(self._address)
        await connection.send(message_bus.RequestName(NAME, 0))
        return connection

    async def _tap(self, shown: Shown, key: str) -> None:
        await self._connection.send(new_signal(PATH, "ActionInvoked", "us", (shown.id, key)))
        closed = new_signal(PATH, "NotificationClosed", "uu", (shown.id, CLOSED_BY_PERSON))
        await self._connection.send(closed)
        self._remove(shown.id)

    async def _serve(self) -> None:
        try:
            while True:
                message = await self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    await self._connection.send(self._answer(message))
        except (CancelledError, EOFError):
            return

    def _answer(self, call: Message) -> Message:
        match call.header.fields[HeaderFields.member]:
            case "GetCapabilities":
                return new_method_return(call, "as", (CAPABILITIES,))
            case "GetServerInformation":
                return new_method_return(call, "ssss", ("Shade", "Enishi", "1", "1.2"))
            case "Notify":
                return new_method_return(call, "u", (self._show(call.body),))
            case "CloseNotification":
                self._remove(call.body[0])
                return new_method_return(call)
        return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")

    def _show(self, arguments: tuple[Any, ...]) -> int:
        _, replaces, _, title, body, actions, _, _ = arguments
        if not replaces:
            self._last_id += 1
        id_ = int(replaces or self._last_id)
        with self._changed:
            self._shown[id_] = Shown(id_, title, body, dict(zip(actions[1::2], actions[::2], strict=True)))
            self._changed.notify_all()
        return id_

    def _remove(self, id_: int) -> None:
        with self._changed:
            self._shown.pop(id_, None)
            self._changed.notify_all()
