"""an item can be taken off an agenda, and says why."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    why = sa.Column("removed_why", sa.Text(), server_default="", nullable=False)
    op.add_column("committee_items", sa.Column("removed", sa.Date(), nullable=True))
    op.add_column("committee_items", why)
