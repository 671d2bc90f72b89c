"""an item names the system of the register that it is about."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    op.add_column("committee_items", sa.Column("system", sa.Integer(), nullable=True))
