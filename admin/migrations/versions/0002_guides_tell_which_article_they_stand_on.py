"""guides tell which article they stand on."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.add_column(sa.Column("title", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("questions", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("easy", sa.Text(), server_default="", nullable=False))
