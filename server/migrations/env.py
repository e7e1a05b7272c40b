"""Alembic's entry: always run by `server.migrations.upgrade`, which hands over the connection."""

from alembic import context

import server.app  # noqa: F401  all tables are known once the app is
from server.database import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
