"""how an answer was made is kept with its words, and what auditors found is let out by another."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    op.add_column(
        "record_words", sa.Column("making", sa.JSON(), server_default="{}", nullable=False)
    )
    op.add_column("audit_findings", sa.Column("released", sa.Date(), nullable=True))
    if op.get_bind().dialect.name == "postgresql":
        # Statistics hold values of a column, and would hold them after they were erased.
        op.execute("ALTER TABLE record_words ALTER COLUMN making SET STATISTICS 0")
