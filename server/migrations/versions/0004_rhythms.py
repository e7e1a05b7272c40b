"""The next meetings of communities appear by themselves, of those that have a rhythm already as well."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    rhythms = op.create_table(
        "rhythms",
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("withdrawn", sa.JSON(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lease_token", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name=op.f("fk_rhythms_owner_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("community_id", name=op.f("pk_rhythms")),
    )
    with op.batch_alter_table("rhythms", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rhythms_next_at"), ["next_at"], unique=False)
    _begin_those_that_are_here(rhythms)


def _begin_those_that_are_here(rhythms: sa.Table) -> None:
    documents = sa.table(
        "documents",
        sa.column("id", sa.Uuid()),
        sa.column("collection", sa.String()),
        sa.column("owner_id", sa.Uuid()),
        sa.column("deleted", sa.Boolean()),
        sa.column("body", sa.JSON()),
        sa.column("changed_at", sa.DateTime(timezone=True)),
    )
    standing = sa.select(documents).where(documents.c.collection == "communities", ~documents.c.deleted)
    for row in op.get_bind().execute(standing).all():
        if row.body.get("rhythm"):
            work = {"community_id": row.id, "owner_id": row.owner_id, "withdrawn": [], "attempts": 0}
            op.execute(sa.insert(rhythms).values(**work, next_at=row.changed_at))


def downgrade() -> None:
    raise NotImplementedError("restore a backup instead")
