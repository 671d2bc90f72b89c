"""members have accounts, and items papers."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    for table, column in (("committee_members", "account"), ("committee_items", "paper")):
        op.add_column(table, sa.Column(column, sa.Text(), nullable=False, server_default=""))
