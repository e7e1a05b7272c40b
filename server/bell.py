"""Wakes whoever waits for work: at once on PostgreSQL, where a commit can tell (LISTEN and NOTIFY).

It only says that a look is worth while; what there is to do stands in rows. So nothing depends on it: on
SQLite, and as long as the line is lost, one looks every half second.
"""

import logging
from collections.abc import Callable
from threading import Event
from time import monotonic

import psycopg
from sqlalchemy import make_url, text
from sqlalchemy.orm import Session

from server.database import Database

log = logging.getLogger(__name__)

LOOK_EVERY = 0.5
LOOK_WHEN_TOLD = 5.0
"""Seconds between two looks while we are told of what is new: a lease ends without a word."""
_CHANNEL = "enishi_work"
_PATIENCE = 2


def ring(session: Session) -> None:
    """There is something new to do, as soon as this transaction commits."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"NOTIFY {_CHANNEL}"))


class Bell:
    """A line to the database of its own, for one thread at a time."""

    def __init__(self, database: Database) -> None:
        self._url = "" if database.is_sqlite else _plain(database.url)
        self._line = self._connect()

    def wait(self, stop: Event, until: Callable[[], float | None] = lambda: None) -> None:
        """Ends when it rings, `stop` is set, or it is time to look; `until`: seconds to the next hour set."""
        self._line = self._line or self._connect()
        if self._line is None:
            stop.wait(LOOK_EVERY)
            return
        try:
            hour = until()
            self._listen(self._line, stop, LOOK_WHEN_TOLD if hour is None else min(hour, LOOK_WHEN_TOLD))
        except psycopg.OperationalError:
            log.warning("the line to PostgreSQL is lost; looking every %s s meanwhile", LOOK_EVERY)
            self.close()

    def close(self) -> None:
        if self._line:
            self._line.close()
        self._line = None

    def _listen(self, line: psycopg.Connection, stop: Event, seconds: float) -> None:
        """In short stretches, so that `stop` is noticed."""
        end = monotonic() + seconds
        while not stop.is_set() and (left := end - monotonic()) > 0:
            if list(line.notifies(timeout=min(left, LOOK_EVERY), stop_after=1)):
                return

    def _connect(self) -> psycopg.Connection | None:
        if not self._url:
            return None
        try:
            line = psycopg.connect(self._url, autocommit=True, connect_timeout=_PATIENCE)
            line.execute(f"LISTEN {_CHANNEL}".encode())
        except psycopg.OperationalError:
            return None
        return line


def _plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
