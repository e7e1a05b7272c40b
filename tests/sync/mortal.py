"""A server process that is killed (SIGKILL) and started again at once, as often as a test wants."""

import socket
import sys
from http.client import HTTPConnection
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType
from typing import Self

from waitress import serve

from server import create_app
from server.accounts.invitation import invite_link
from server.config import Settings
from server.database import Database, utc_now
from tests.forks import context
from tests.sync.house import Account, enter

START_SECONDS = 180
"""Of a machine that does other things as well."""


def run(folder: Path, database_url: str, port: int) -> None:
    """The web server, until it is killed."""
    settings = Settings(ENISHI_DATA=folder, DATABASE_URL=database_url, PORT=port)
    serve(create_app(settings), listen=f"127.0.0.1:{port}")


class Mortal:
    """A context manager; the database must have been migrated."""

    def __init__(self, folder: Path, database_url: str) -> None:
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self._start = (folder, database_url, self.port)
        self._process: BaseProcess | None = None

    def __enter__(self) -> Self:
        self.starts()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.is_killed()

    def starts(self) -> None:
        self._process = context.Process(target=run, args=self._start, daemon=True)
        self._process.start()
        wait_until_it_answers(self.port)

    def is_killed(self) -> None:
        if self._process:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None

    def welcomes(self, name: str = "佐藤 直樹") -> Account:
        """A new person."""
        return enter(self.origin, invitation(*self._start, name))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def invitation(folder: Path, database_url: str, port: int, name: str = "佐藤 直樹") -> str:
    """A link for a new person, of a server that runs in another process."""
    settings = Settings(ENISHI_DATA=folder, DATABASE_URL=database_url, PORT=port)
    database = Database(settings.database)
    try:
        return invite_link(database, settings, utc_now(), name)
    finally:
        database.close()


def wait_until_it_answers(port: int) -> None:
    end = monotonic() + START_SECONDS
    while not _answers(port):
        assert monotonic() < end, f"no answer after {START_SECONDS} s"
        sleep(0.01)  # another process: there is nothing to be told by


def _answers(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


if __name__ == "__main__":  # FOLDER DATABASE_URL PORT: prints a link for the first person, then serves
    where = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    print(invitation(*where), flush=True)
    run(*where)
