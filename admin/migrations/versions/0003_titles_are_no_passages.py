"""titles are no passages: ranking had no use for them."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    op.execute("DELETE FROM passages WHERE kind = 'title'")
