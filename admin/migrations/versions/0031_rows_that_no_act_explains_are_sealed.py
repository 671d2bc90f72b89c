"""rows that no act explains are sealed, each with the salt of its leaf."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step; rows from before have no salt, and no leaf."""
    for table in ("access_log", "feedback_cases"):
        op.add_column(table, sa.Column("salt", sa.Text(), server_default="", nullable=False))
