"""What was deleted can be had back for thirty days, counted from its deletion."""

from collections.abc import Sequence
from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


UNDO_FOR = timedelta(days=30)


def upgrade() -> None:
    op.create_table(
        "discarded_photos",
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lease_token", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("owner_id", "sha256", name=op.f("pk_discarded_photos")),
    )
    with op.batch_alter_table("discarded_photos", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_discarded_photos_next_at"), ["next_at"], unique=False)

    op.create_table(
        "tombstones",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("collection", sa.String(length=20), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lease_token", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name=op.f("fk_tombstones_owner_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", "collection", name=op.f("pk_tombstones")),
    )
    with op.batch_alter_table("tombstones", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tombstones_next_at"), ["next_at"], unique=False)
        batch_op.create_index("ix_tombstones_owner", ["owner_id", "collection", "deleted_at"], unique=False)

    _bury_what_was_deleted()


def _bury_what_was_deleted() -> None:
    moment = sa.DateTime(timezone=True)
    documents = sa.table(
        "documents",
        sa.column("id", sa.Uuid()),
        sa.column("collection", sa.String()),
        sa.column("owner_id", sa.Uuid()),
        sa.column("deleted", sa.Boolean()),
        sa.column("changed_at", moment),
    )
    tombstones = sa.table(
        "tombstones",
        sa.column("id", sa.Uuid()),
        sa.column("collection", sa.String()),
        sa.column("owner_id", sa.Uuid()),
        sa.column("deleted_at", moment),
        sa.column("next_at", moment),
        sa.column("attempts", sa.Integer()),
    )
    deleted = sa.select(documents).where(documents.c.deleted)
    for row in op.get_bind().execute(deleted).all():
        buried = (row.id, row.collection, row.owner_id, row.changed_at, row.changed_at + UNDO_FOR, 0)
        op.execute(sa.insert(tombstones).values(buried))


def downgrade() -> None:
    raise NotImplementedError("restore a backup instead")
