"""a candidate for an award can be withdrawn, and it is said why."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    why = sa.Column("withdrawn_why", sa.Text(), server_default="", nullable=False)
    op.add_column("award_candidates", sa.Column("withdrawn", sa.Date(), nullable=True))
    op.add_column("award_candidates", why)
