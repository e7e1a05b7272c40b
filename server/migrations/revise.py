"""For developers: `python -m server.migrations.revise "why"` writes the next revision from the models."""

import sys
import tempfile

from alembic import command

import server.app  # noqa: F401  all tables are known once the app is
from server.database import Database
from server.migrations import config, upgrade


def revise(message: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/schema.db")
        upgrade(database)
        with database.engine.begin() as connection:
            command.revision(config(connection), message, autogenerate=True)


if __name__ == "__main__":
    revise(sys.argv[1])
