"""What we owe the citizen: the notice, the record, the register, their rights.

Answers the question "may this leave, and what is kept of it?".
Imports the ground (`city`) and nothing else of ours.
"""

from disclosure.chats import Chats
from disclosure.errors import (
    DisclosureError,
    NoticeMissing,
    NoticeUnfit,
    RecordMissing,
    RecordOutOfOrder,
)
from disclosure.labelling import LabelledAnswer, SourceLine, label, source_marks
from disclosure.model import (
    Asked,
    Channel,
    ChatState,
    Citation,
    HiddenKind,
    Masked,
    Notice,
    Record,
    Settlement,
    Status,
)
from disclosure.notices import Notices
from disclosure.personal_data import mask
from disclosure.pseudonyms import Pseudonyms
from disclosure.records import Records
from disclosure.texts import (
    HiddenSentence,
    LabelSentence,
    StatusSentence,
    hidden_name,
    status_sentence,
)

__all__ = [
    "Asked",
    "Channel",
    "ChatState",
    "Chats",
    "Citation",
    "DisclosureError",
    "HiddenKind",
    "HiddenSentence",
    "LabelSentence",
    "LabelledAnswer",
    "Masked",
    "Notice",
    "NoticeMissing",
    "NoticeUnfit",
    "Notices",
    "Pseudonyms",
    "Record",
    "RecordMissing",
    "RecordOutOfOrder",
    "Records",
    "Settlement",
    "SourceLine",
    "Status",
    "StatusSentence",
    "hidden_name",
    "label",
    "mask",
    "source_marks",
    "status_sentence",
]
