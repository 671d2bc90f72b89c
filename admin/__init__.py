"""The officials' and auditors' side: public register, evaluation, migrations.

Answers the question "what can the city and its auditors see and prove?".
Imports `knowledge`, `disclosure` and `city`; never `bot`.
"""
