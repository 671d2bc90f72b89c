"""a meeting that was called can be called off, and says why."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    why = sa.Column("cancelled_why", sa.Text(), server_default="", nullable=False)
    op.add_column("committee_meetings", sa.Column("cancelled", sa.Date(), nullable=True))
    op.add_column("committee_meetings", why)
