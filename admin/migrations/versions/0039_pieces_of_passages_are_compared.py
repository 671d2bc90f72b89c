"""pieces of passages are compared: what each of them says stands beside the passage's vector."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step; what was embedded before has none until its model reads it anew."""
    op.add_column("passage_vectors", sa.Column("tokens", sa.LargeBinary(), nullable=True))
