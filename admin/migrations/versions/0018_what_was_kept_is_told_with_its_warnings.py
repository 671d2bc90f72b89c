"""what was kept is told with its warnings."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    op.add_column("official_sessions", sa.Column("told", sa.JSON(), nullable=True))
