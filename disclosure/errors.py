"""What can go wrong in what we owe the citizen.

DisclosureError
├── NoticeMissing       no notice is in force for a voice, or a text does not open with one
├── NoticeUnfit         a wording of the notice cannot do its work
├── RecordMissing       a record that should be there is not
└── RecordOutOfOrder    a record is asked to take a step that its state does not allow
"""

from __future__ import annotations

from city import AssistantError


class DisclosureError(AssistantError):
    """An error of disclosure."""


class NoticeMissing(DisclosureError):
    """A text would leave without the notice of 제3조③. Details: what."""

    code = "notice_missing"


class NoticeUnfit(DisclosureError):
    """A wording of the notice cannot be used. Details: version, language, form, problem."""

    code = "notice_unfit"


class RecordMissing(DisclosureError):
    """There is no record of this number. Details: number."""

    code = "record_missing"


class RecordOutOfOrder(DisclosureError):
    """A record cannot take this step from the state it is in. Details: number, step."""

    code = "record_out_of_order"
