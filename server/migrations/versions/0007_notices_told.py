"""A notice says by itself what a digest says of it; and PostgreSQL changes it in place."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

LADDERS_WORDS = ("thanks", "promise", "engage", "meet", "keep")


def upgrade() -> None:
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("contact_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("step", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("why", sa.String(length=10), server_default="", nullable=False))
    if op.get_context().dialect.name == "postgresql":
        op.execute("ALTER TABLE notices SET (fillfactor = 50)")
    _fill_in()


def _fill_in() -> None:
    """Of what stands open; of the rest nothing will be said any more."""
    documents = sa.table(
        "documents",
        sa.column("id", sa.Uuid()),
        sa.column("collection", sa.String()),
        sa.column("body", sa.JSON()),
    )
    notices = sa.table(
        "notices",
        sa.column("followup_id", sa.Uuid()),
        sa.column("is_open", sa.Boolean()),
        sa.column("contact_id", sa.Uuid()),
        sa.column("step", sa.Integer()),
        sa.column("why", sa.String()),
    )
    body, why = documents.c.body, documents.c.body["why"].as_string()
    told = {
        "contact_id": sa.cast(sa.func.replace(body["contact_id"].as_string(), "-", ""), sa.Uuid()),
        "step": sa.func.coalesce(body["step"].as_integer(), 0),
        "why": sa.case((why.in_(LADDERS_WORDS), why), else_=""),
    }
    of_it = (documents.c.id == notices.c.followup_id) & (documents.c.collection == "followups")
    op.execute(sa.update(notices).values(told).where(notices.c.is_open, of_it))


def downgrade() -> None:
    raise NotImplementedError("restore a backup instead")
