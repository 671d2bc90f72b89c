"""an identity provider may let officials in."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    op.add_column("officials", sa.Column("identity", sa.Text(), nullable=True))
    op.create_index(op.f("ix_officials_identity"), "officials", ["identity"], unique=True)
