"""What we owe the citizen: the notice, the record, the register, their rights.

Answers the question "may this leave, and what is kept of it?".
Imports the ground (`city`) and nothing else of ours.
"""

from disclosure.errors import DisclosureError, NoticeMissing, RecordMissing
from disclosure.model import (
    Asked,
    Channel,
    ChatState,
    Citation,
    Notice,
    Record,
    Settlement,
    Status,
)

__all__ = [
    "Asked",
    "Channel",
    "ChatState",
    "Citation",
    "DisclosureError",
    "Notice",
    "NoticeMissing",
    "Record",
    "RecordMissing",
    "Settlement",
    "Status",
]
