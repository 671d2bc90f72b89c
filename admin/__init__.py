"""The officials' and auditors' side: public register, evaluation, migrations.

Answers the question "what can the city and its auditors see and prove?".
Imports `knowledge`, `disclosure` and `city`; never `bot`.
"""

from admin.errors import AdminError, MigrationRefused, QuestionsInvalid
from admin.migrations import migrate
from admin.newest_database import newest_database
from admin.office import office_routes
from admin.public import (
    FactsOfService,
    build_public_routes,
    public_routes,
    receipts_of,
    software_version,
)
from admin.rooms import Rooms, rooms_over

__all__ = [
    "AdminError",
    "FactsOfService",
    "MigrationRefused",
    "QuestionsInvalid",
    "Rooms",
    "build_public_routes",
    "migrate",
    "newest_database",
    "office_routes",
    "public_routes",
    "receipts_of",
    "rooms_over",
    "software_version",
]
