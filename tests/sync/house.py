"""The real server on a thread of this process, and people who are signed in on it."""

import json
import urllib.request
from dataclasses import dataclass
from threading import Thread
from types import TracebackType
from typing import Any, Self, cast
from uuid import UUID

from sqlalchemy import event, select
from waitress.server import create_server
from waitress.wasyncore import close_all

from server import create_app
from server.accounts.invitation import invite_link
from server.config import Settings
from server.services import Services
from server.sync.changes import Changes
from server.sync.documents import model_of
from server.sync.entry import Entry, Version
from server.sync.feed import latest_seq, wire

State = dict[str, Any]


@dataclass(frozen=True)
class Account:
    """A person's way in."""

    origin: str
    cookie: str
    owner: str


def enter(origin: str, link: str) -> Account:
    """Signs in by a link's code, as a phone does."""
    body = json.dumps({"code": link.partition("code=")[2]}).encode()
    headers = {"Content-Type": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(f"{origin}/api/session", body, headers)) as answer:
        cookie = str(answer.headers["Set-Cookie"]).partition(";")[0]
        return Account(origin, cookie, json.load(answer)["user"]["id"])


class House:
    """A context manager: inside it the server answers at `origin`."""

    def __init__(self, settings: Settings) -> None:
        app = create_app(settings)
        self.services: Services = app.extensions["enishi"]
        self._server = cast(Any, create_server(app, listen="127.0.0.1:0", threads=4))
        self.origin = f"http://127.0.0.1:{self._server.effective_port}"

    def __enter__(self) -> Self:
        self._thread = Thread(target=self._server.run, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # On the loop's own thread: closed from here, a socket could be gone while the loop waits for it.
        self._server.trigger.pull_trigger(lambda: close_all(self._server._map))
        self._thread.join(5)
        self._server.task_dispatcher.shutdown()
        self.services.database.close()

    def is_hasty(self) -> None:
        """SQLite need not reach the disk: no power fails in this test."""
        database = self.services.database
        if database.is_sqlite:
            event.listen(database.engine, "connect", _hurry)
            database.close()  # the connections there are; the next ones hurry

    def welcomes(self, name: str = "佐藤 直樹") -> Account:
        """A new person."""
        services = self.services
        return enter(self.origin, invite_link(services.database, services.settings, services.clock(), name))

    def writes(self, owner: str, collection: str, id: str, field: str, value: str) -> bool:
        """The server as one more device: as when a reading fills a field."""
        model = model_of(collection)
        assert model
        with self.services.database.write() as session:
            changes = Changes(session, UUID(owner), self.services.clock())
            document = changes.get(model, UUID(id))
            if document is None:
                return False
            changes.put(document.model_copy(update={field: value}))
            changes.settle()
            return True

    def newest(self, owner: str) -> int:
        """The number of the latest change."""
        with self.services.database.read() as session:
            return latest_seq(session, UUID(owner))

    def holds(self, owner: str) -> dict[tuple[str, str], State]:
        """Every document as it stands, tombstones with `_deleted`."""
        with self.services.database.read() as session:
            entries = session.scalars(select(Entry).where(Entry.owner_id == UUID(owner)))
            return {(e.collection, str(e.id)): wire(e)["doc"] for e in entries}

    def has_held(self, owner: str) -> dict[tuple[str, str], list[State]]:
        """Every earlier version of every document."""
        found: dict[tuple[str, str], list[State]] = {}
        with self.services.database.read() as session:
            for version in session.scalars(select(Version).where(Version.owner_id == UUID(owner))):
                found.setdefault((version.collection, str(version.document_id)), []).append(version.body)
        return found


def _hurry(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA synchronous=OFF")
