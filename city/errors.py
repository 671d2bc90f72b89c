"""The root of every error of ours, and the errors of the ground.

    AssistantError
    ├── CityError
    │   ├── SettingInvalid
    │   │   └── SecretKeyUnusable
    │   ├── ProfileInvalid
    │   ├── SentenceMissing
    │   ├── LinesInvalid
    │   │   └── LinesUnusable
    │   └── DatabaseUnavailable
    │       ├── DatabaseCorrupt
    │       └── DatabaseOtherShape
    ├── KnowledgeError      (knowledge/errors.py)
    ├── DisclosureError     (disclosure/errors.py)
    ├── BotError            (bot/errors.py)
    └── AdminError          (admin/errors.py)

An error carries a code and its details, never a ready sentence: the operator's reason and mend
stand in `city/operator.toml` under the code, so that one place holds all that an operator reads.
"""

from __future__ import annotations

from typing import ClassVar


class AssistantError(Exception):
    """Anything that can go wrong in the assistant; `code` names its entry in `operator.toml`."""

    code: ClassVar[str] = "unknown"

    def __init__(self, **details: object) -> None:
        super().__init__(self.code)
        self.details = details

    def __str__(self) -> str:
        # Imported here because the sentences module raises errors of this module.
        from city.sentences import operator_sentence

        return operator_sentence(self.code, **self.details)


class CityError(AssistantError):
    """An error of the ground floor."""


class SettingInvalid(CityError):
    """A setting is missing, a placeholder, or out of its range. Details: name, problem."""

    code = "setting_invalid"


class SecretKeyUnusable(SettingInvalid):
    """The file of the secret key is not what this software wrote. Details: path, problem."""

    code = "secret_key_unusable"


class ProfileInvalid(CityError):
    """The city's profile cannot be used. Details: path, problem."""

    code = "profile_invalid"


class SentenceMissing(CityError):
    """A sentence that the code says is not in the profile. Details: key, path."""

    code = "sentence_missing"


class LinesInvalid(CityError):
    """A line of a file of JSON lines is not what it should be. Details: path, line, problem."""

    code = "lines_invalid"


class LinesUnusable(LinesInvalid):
    """A file of JSON lines cannot be opened, read or written at all. Details: path, problem."""

    code = "lines_unusable"


class DatabaseUnavailable(CityError):
    """The database cannot be reached or written. Details: problem."""

    code = "database_unavailable"


class DatabaseCorrupt(DatabaseUnavailable):
    """The file of the database is damaged: only a backup helps. Details: problem."""

    code = "database_corrupt"


class DatabaseOtherShape(DatabaseUnavailable):
    """It has another shape than this software knows: another version serves. Details: problem."""

    code = "database_other_shape"
