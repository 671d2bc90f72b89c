"""a citizen may be asked back, and the choices are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    with op.batch_alter_table("record_words", schema=None) as batch_op:
        batch_op.add_column(sa.Column("choices", sa.JSON(), server_default="[]", nullable=False))
