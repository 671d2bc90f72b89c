"""The officials' and auditors' side: public register, evaluation, migrations.

Answers the question "what can the city and its auditors see and prove?".
Imports `knowledge`, `disclosure` and `city`; never `bot`. Only what is light stands in this door:
the rooms behind it have doors of their own, so that a service answers before they are loaded.
"""

from admin.errors import AdminError, MigrationRefused, QuestionsInvalid

__all__ = ["AdminError", "MigrationRefused", "QuestionsInvalid"]
