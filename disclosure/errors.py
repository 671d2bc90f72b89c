"""What can go wrong in what we owe the citizen.

DisclosureError
├── NoticeMissing       no notice is in force for a voice, or a text does not open with one
└── RecordMissing       a record that should be there is not
"""

from __future__ import annotations

from city import AssistantError


class DisclosureError(AssistantError):
    """An error of disclosure."""


class NoticeMissing(DisclosureError):
    """A text would leave without the notice of 제3조③. Details: what."""

    code = "notice_missing"


class RecordMissing(DisclosureError):
    """There is no record of this number. Details: number."""

    code = "record_missing"
