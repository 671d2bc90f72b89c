"""Alembic's entry: hands it the tables of every room and the connection of `migrate`."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.types import TypeDecorator

import admin.accessibility.tables
import admin.audits.tables
import admin.awards.tables
import admin.calendar.tables
import admin.committee.tables
import admin.documents.tables
import admin.partners.tables
import admin.plan.tables
import admin.purchases.tables
import admin.register.tables
import admin.surveys.tables
import disclosure.tables
import knowledge.tables
from city import Base

# Importing a room's tables writes them into the one metadata; the names keep the imports in use.
TABLES = (
    knowledge.tables,
    disclosure.tables,
    admin.committee.tables,
    admin.documents.tables,
    admin.register.tables,
    admin.plan.tables,
    admin.calendar.tables,
    admin.surveys.tables,
    admin.partners.tables,
    admin.purchases.tables,
    admin.awards.tables,
    admin.accessibility.tables,
    admin.audits.tables,
)


def _as_kept(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """A step is history: it names the column type as it was kept, not a class that may change."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=_as_kept,
    # The transaction is `migrate`'s, around all steps; Alembic must not commit inside it.
    transactional_ddl=False,
)
context.run_migrations()
