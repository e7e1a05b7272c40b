"""Alembic's entry: always run by `server.migrations.upgrade`, which hands over the connection."""

from typing import Any, Literal

from alembic import context

import server.app  # noqa: F401  all tables are known once the app is
from server.database import Base, UtcDateTime


def render(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """A revision names plain types, so that it stands when our own ones change."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
    render_item=render,
)
with context.begin_transaction():
    context.run_migrations()
