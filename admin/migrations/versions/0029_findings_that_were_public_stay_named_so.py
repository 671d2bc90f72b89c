"""a finding whose words an agenda has said from the first is named as let out, as it is.

Before the step to 0028 an item of an agenda was entitled with the finding's own words. Those are
public, or become so with their meeting's notice, and the book of findings must not call them
hidden. Nothing tells any more when somebody let them out: the day of the finding stands for it. An
item that was put on since is called by number, and its finding waits for its release.
"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

_FINDINGS = sa.table(
    "audit_findings",
    sa.column("number", sa.Integer),
    sa.column("text", sa.Text),
    sa.column("opened", sa.Date),
    sa.column("item", sa.Integer),
    sa.column("released", sa.Date),
)
_ITEMS = sa.table("committee_items", sa.column("number", sa.Integer), sa.column("title", sa.Text))


def upgrade() -> None:
    """Do this step."""
    entitled = sa.exists().where(
        _ITEMS.c.number == _FINDINGS.c.item, _ITEMS.c.title == _FINDINGS.c.text
    )
    told = sa.update(_FINDINGS).where(_FINDINGS.c.released.is_(None), entitled)
    op.execute(told.values(released=_FINDINGS.c.opened))
