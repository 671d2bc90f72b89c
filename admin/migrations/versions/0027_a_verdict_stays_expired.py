"""a verdict that has expired stays so when its exchange is erased."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    op.add_column(
        "audit_readings", sa.Column("expired_at", sa.DateTime(timezone=True), nullable=True)
    )
