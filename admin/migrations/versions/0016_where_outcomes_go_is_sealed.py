"""where the outcome of an objection goes is sealed, and of words no statistics are kept.

What an older version kept as it was is moved as it is: a step has no key. The service that starts
next seals it, and knows it by its length.

PostgreSQL's statistics hold values of a column, and would hold them after they were erased.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ERASED = {
    "record_words": (
        "question", "hidden", "answer", "citations", "choices", "scores", "message_ids", "salt",
    ),
    "records": ("chat", "confidence"),
    "objections": ("chat", "sealed", "reason"),
    "inbox": ("chat", "sealed"),
    "chats": ("chat",),
    "sending_bans": ("chat",),
}  # fmt: skip


def upgrade() -> None:
    """Do this step."""
    postgres = op.get_bind().dialect.name == "postgresql"
    op.add_column(
        "objections", sa.Column("sealed", sa.LargeBinary(), server_default="", nullable=False)
    )
    if postgres:
        op.execute("UPDATE objections SET sealed = convert_to(address, 'UTF8')")
    else:
        op.execute("UPDATE objections SET sealed = CAST(address AS BLOB)")
    op.drop_column("objections", "address")
    if not postgres:
        return
    for table, columns in ERASED.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0")
