"""What can go wrong in what we owe the citizen.

DisclosureError
├── NoticeMissing       no notice is in force for a voice, or a text does not open with one
├── NoticeUnfit         a wording of the notice cannot do its work
├── RecordMissing       a record that should be there is not
├── RecordOutOfOrder    a record is asked to take a step that its state does not allow
├── LedgerKeyUnusable   the key of the ledger or of a witness cannot be used
├── LeafMissing         a record has no leaf in the ledger
├── CheckpointRefused   a witness was shown what does not follow from what it saw before
│   └── CheckpointMissing
├── ClaimLost           an item of the inbox is another worker's by now
├── SealBroken          something sealed cannot be opened
├── SecretKeyForeign    the secret key is that of another installation
├── ReceiptUnknown      a receipt code is none of ours
├── ObjectionRefused    an objection cannot be closed
└── FeedbackRefused     a case of feedback cannot be changed so
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


class LedgerKeyUnusable(DisclosureError):
    """A key that signs cannot be used. Details: path, problem."""

    code = "ledger_key_unusable"


class LeafMissing(DisclosureError):
    """A record has no leaf: it is open, or was settled before the ledger. Details: number."""

    code = "leaf_missing"


class CheckpointRefused(DisclosureError):
    """A checkpoint cannot be believed. Details: problem."""

    code = "checkpoint_refused"


class CheckpointMissing(CheckpointRefused):
    """A file holds no checkpoint: it is no receipt. Details: path, problem."""

    code = "checkpoint_missing"


class ReceiptUnknown(DisclosureError):
    """A receipt code names no record."""

    code = "receipt_unknown"


class ObjectionRefused(DisclosureError):
    """An objection cannot be closed: it is unknown, or closed already. Details: number."""

    code = "objection_refused"


class FeedbackRefused(DisclosureError):
    """A case of feedback is unknown, over, changed meanwhile, or unexplained. Details: number."""

    code = "feedback_refused"


class ClaimLost(DisclosureError):
    """An item of the inbox is another worker's by now, or done. Details: place."""

    code = "claim_lost"


class SealBroken(DisclosureError):
    """Something was sealed under another key or number, or changed. Details: number."""

    code = "seal_broken"


class SecretKeyForeign(DisclosureError):
    """The secret key is not the one under which this database was filled. Details: path."""

    code = "secret_key_foreign"
