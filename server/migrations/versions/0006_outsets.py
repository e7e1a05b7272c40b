"""Beside each course stands what moves look at. Courses are thrown away, and worked out when asked for."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.execute("DELETE FROM courses")
    with op.batch_alter_table("courses", schema=None) as batch_op:
        batch_op.add_column(sa.Column("at_rest", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("proposable", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("last", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("taught", sa.Integer(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("restore a backup instead")
