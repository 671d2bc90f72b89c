"""a survey that is answered can be stopped before its last day, and says why."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    why = sa.Column("stopped_why", sa.Text(), server_default="", nullable=False)
    op.add_column("surveys", sa.Column("stopped", sa.Date(), nullable=True))
    op.add_column("surveys", why)
