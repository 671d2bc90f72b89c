"""${message}."""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = "${up_revision}"
down_revision = ${"None" if down_revision is None else '"%s"' % down_revision}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    ${upgrades if upgrades else "pass"}
