"""Brings a database of any released version to the present schema."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from server.database import Database

_LOCK = 0x656E69736869  # "enishi": several machines may start at once


def config(connection: Connection) -> Config:
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent))
    made.attributes["connection"] = connection
    return made


def upgrade(database: Database) -> None:
    """Safe to run twice and by several processes at once: one migrates, the others wait for it."""
    engine = database.engine.execution_options(enishi_writer=True)
    with engine.begin() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        upgrade_to(connection, "head")


def upgrade_to(connection: Connection, revision: str) -> None:
    command.upgrade(config(connection), revision)
