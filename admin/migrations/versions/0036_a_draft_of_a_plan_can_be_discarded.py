"""the draft of a plan can be discarded, and it is said why."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    why = sa.Column("discarded_why", sa.Text(), server_default="", nullable=False)
    op.add_column("plans", sa.Column("discarded", sa.Date(), nullable=True))
    op.add_column("plans", why)
