"""The whole product on this machine: really started, stopped, killed and started again."""

import os
import time
from collections.abc import Callable, Mapping
from http.client import HTTPConnection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Self

from server.accounts.invitation import invite_link
from server.config import Settings
from server.database import Database
from tests.clock import MovableClock
from tests.forks import context
from tests.port import free_port
from tests.push_services.transport import Transport
from tests.serve import CLOCK, PROCESSES, TRANSPORT, begin

START_SECONDS = 30
STOP_SECONDS = 10


class Product:
    """A context manager; port, data folder and clock stay the same however often it is started.

    `settings`: more of them, as the environment names them.
    """

    def __init__(
        self,
        folder: Path,
        transport: Transport,
        clock: MovableClock,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        assert clock.path == folder / CLOCK, "the processes look for the clock there"
        self._folder = folder
        self._running: dict[str, BaseProcess] = {}
        self.port = free_port()
        self.clock = clock
        self._more = dict(settings or {})
        own = {"ENISHI_DATA": folder / "data", "PORT": self.port}
        self.settings = Settings.model_validate(self._more | own)
        self.origin = self.settings.origin
        self.settings.data.mkdir()
        transport.save(folder / TRANSPORT)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self, *names: str) -> None:
        """All processes, or these. Web comes first, as it brings the database up to date; then it answers."""
        for name in names or PROCESSES:
            if name not in self._running:
                self._start(name)

    def stop(self, *names: str) -> None:
        """All processes, or these, as Ctrl-C does."""
        self._end(names, BaseProcess.terminate)

    def kill(self, *names: str) -> None:
        """All processes, or these, as a power cut does (SIGKILL)."""
        self._end(names, BaseProcess.kill)

    def invite(self, name: str = "") -> str:
        """A link for a new person, as `enishi invite` prints it."""
        database = Database(self.settings.database)
        try:
            return invite_link(database, self.settings, self.clock(), name)
        finally:
            database.close()

    def log(self, name: str) -> str:
        """What the process said since the first start."""
        return (self._folder / f"{name}.log").read_text()

    def _start(self, name: str) -> None:
        settings = {
            "ENISHI_DATA": str(self.settings.data),
            "PORT": str(self.port),
            "VAPID_SUBJECT": "mailto:host@example.com",
        }
        environment = {**os.environ, **settings, **self._more}
        process = context.Process(target=begin, args=(name, self._folder, environment), daemon=True)
        process.start()
        self._running[name] = process
        if name == "web":
            self._wait_until_ready()

    def _end(self, names: tuple[str, ...], how: Callable[[BaseProcess], None]) -> None:
        ending = [self._running.pop(name) for name in names or list(self._running)]
        for process in ending:
            how(process)
        for process in ending:
            process.join(STOP_SECONDS)
            process.kill()
            process.join()

    def _wait_until_ready(self) -> None:
        end = time.monotonic() + START_SECONDS
        while not self._is_ready():
            assert self._running["web"].is_alive(), self.log("web")
            assert time.monotonic() < end, f"not ready after {START_SECONDS} s: {self.log('web')}"
            time.sleep(0.05)  # another process: there is nothing to be told by

    def _is_ready(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/readyz", headers={"Host": f"localhost:{self.port}"})
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()
