"""a purchase for which no offer was taken can be given up, and it is said why."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    why = sa.Column("given_up_why", sa.Text(), server_default="", nullable=False)
    op.add_column("purchases", sa.Column("given_up", sa.Date(), nullable=True))
    op.add_column("purchases", why)
