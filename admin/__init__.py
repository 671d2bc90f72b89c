"""The officials' and auditors' side: public register, evaluation, migrations.

Answers the question "what can the city and its auditors see and prove?".
Imports `knowledge`, `disclosure` and `city`; never `bot`.
"""

from admin.errors import AdminError, MigrationRefused, QuestionsInvalid
from admin.migrations import migrate
from admin.public_register import build_public_routes

__all__ = [
    "AdminError",
    "MigrationRefused",
    "QuestionsInvalid",
    "build_public_routes",
    "migrate",
]
