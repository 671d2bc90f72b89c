"""What we owe the citizen: the notice, the record, the register, their rights.

Answers the question "may this leave, and what is kept of it?".
Imports the ground (`city`) and nothing else of ours.
"""

from disclosure.access import (
    NO_RECORD,
    Access,
    Accesses,
    AccessPlace,
    KeptAccess,
    WantedAccesses,
    person_at,
    write_access,
)
from disclosure.acts.journal import BareAct, Journal, acts_about, subjects_of_acts, write_act
from disclosure.acts.model import Act, Change, KeptAct
from disclosure.asking import AskedQuestion, AskedSurvey, Sheet, SurveyBox, Verdict
from disclosure.chats import Chats
from disclosure.errors import (
    CheckpointMissing,
    CheckpointRefused,
    ClaimLost,
    DisclosureError,
    FeedbackRefused,
    LeafMissing,
    LedgerKeyUnusable,
    NoticeMissing,
    NoticeUnfit,
    ObjectionRefused,
    ReceiptUnknown,
    RecordMissing,
    RecordOutOfOrder,
    SealBroken,
    SecretKeyForeign,
)
from disclosure.exchanges.model import Echo, Shell, Wanted
from disclosure.exchanges.searching import Exchanges, record_in
from disclosure.feedback.cases import FeedbackCase, FeedbackState, Measure
from disclosure.feedback.feedback import LONGEST_DONE, Feedback, WantedCases
from disclosure.feedback.promises import Promise
from disclosure.hidden_words import without_hidden
from disclosure.inbox.inbox import Inbox
from disclosure.inbox.model import Arrival, Backlog, Claim, Slot, SlotState, State, Watch
from disclosure.labelling import LabelledAnswer, label, source_marks
from disclosure.ledger.checking import LedgerCheck, LedgerFault
from disclosure.ledger.checkpoint import is_checkpoint
from disclosure.ledger.key import retired_file, retired_keys
from disclosure.ledger.log import Ledger, Standing, ledger_name
from disclosure.ledger.proving import Proved
from disclosure.ledger.store import take_turn
from disclosure.ledger.witness import Witness, open_witness
from disclosure.making import Drafted, Making, Strike, StrikeName, strike_name
from disclosure.model import (
    READABILITY,
    TOO_MUCH,
    Asked,
    Channel,
    ChatState,
    Citation,
    HiddenKind,
    Masked,
    Record,
    Settlement,
    Status,
)
from disclosure.notices import Notices
from disclosure.own_key import OwnKey
from disclosure.personal_data import mask
from disclosure.pseudonyms import Pseudonyms
from disclosure.records import Records
from disclosure.register import register_entry
from disclosure.register_model import (
    WRITER_WITHOUT_MODEL,
    EvaluationFigure,
    RegisterEntry,
    RunningFacts,
)
from disclosure.register_texts import (
    REGISTER_TEXTS,
    ChannelName,
    RegisterLabel,
    RegisterSection,
    RegisterText,
)
from disclosure.reminders.model import Due, Reminder
from disclosure.reminders.reminders import Reminders, link_code, mistyped_code
from disclosure.retention import Destroyed, Retention
from disclosure.rights.cases import Objection
from disclosure.rights.explaining import ExplainSentence, Nearness, StepName, explanation
from disclosure.rights.objections import LONGEST_OUTCOME, LONGEST_REASON, Objections
from disclosure.rights.own_copy import OwnCopies, OwnCopy
from disclosure.rights.own_copy_texts import CopyName, CopyText
from disclosure.rights.own_copy_words import Begun
from disclosure.rights.receipts import Receipt, Receipts
from disclosure.rights.switch import Switch, SwitchAct, SwitchState
from disclosure.sealing import Seal
from disclosure.served import CaseEnd, Served, ServedRecords
from disclosure.signing import Signer, Verifier
from disclosure.tally import REFUSED, ObjectionTally, QuestionTally, Tallies
from disclosure.texts import (
    TEXTS,
    HiddenSentence,
    LabelSentence,
    StatusSentence,
    UnstatedName,
    ask_for_sentence,
    ask_more_sentence,
    danger_sentence,
    decided_by_department,
    favour_sentence,
    guide_sentence,
    hidden_name,
    law_sentence,
    nearest_sentence,
    status_sentence,
    unstated_sentence,
)
from disclosure.told.model import TOLD_GROUPS, UNTOLD, About, AgeBand, Need, ToldGroup
from disclosure.told.store import MARKED_FOR
from disclosure.told.texts import (
    ABOUT_NAMES,
    TOLD_NAMES,
    ToldName,
    ToldSentence,
    agreed_to,
    consent_to,
    why_told,
    wording_of,
)
from disclosure.told.told import Told
from disclosure.unfinished import Unfinished

__all__ = [
    "ABOUT_NAMES", "LONGEST_DONE", "LONGEST_OUTCOME", "LONGEST_REASON", "MARKED_FOR", "NO_RECORD",
    "READABILITY", "REFUSED", "REGISTER_TEXTS", "TEXTS", "TOLD_GROUPS", "TOLD_NAMES", "TOO_MUCH",
    "UNTOLD", "WRITER_WITHOUT_MODEL", "About", "Access", "AccessPlace", "Accesses", "Act",
    "AgeBand", "Arrival", "Asked", "AskedQuestion", "AskedSurvey", "Backlog", "BareAct", "Begun",
    "CaseEnd", "Change", "Channel", "ChannelName", "ChatState", "Chats", "CheckpointMissing",
    "CheckpointRefused", "Citation", "Claim", "ClaimLost", "CopyName", "CopyText", "Destroyed",
    "DisclosureError", "Drafted", "Due", "Echo", "EvaluationFigure", "Exchanges", "ExplainSentence",
    "Feedback", "FeedbackCase", "FeedbackRefused", "FeedbackState", "HiddenKind", "HiddenSentence",
    "Inbox", "Journal", "KeptAccess", "KeptAct", "LabelSentence", "LabelledAnswer", "LeafMissing",
    "Ledger", "LedgerCheck", "LedgerFault", "LedgerKeyUnusable", "Making", "Masked", "Measure",
    "Nearness", "Need", "NoticeMissing", "NoticeUnfit", "Notices", "Objection", "ObjectionRefused",
    "ObjectionTally", "Objections", "OwnCopies", "OwnCopy", "OwnKey", "Promise", "Proved",
    "Pseudonyms", "QuestionTally", "Receipt", "ReceiptUnknown", "Receipts", "Record",
    "RecordMissing", "RecordOutOfOrder", "Records", "RegisterEntry", "RegisterLabel",
    "RegisterSection", "RegisterText", "Reminder", "Reminders", "Retention", "RunningFacts", "Seal",
    "SealBroken", "SecretKeyForeign", "Served", "ServedRecords", "Settlement", "Sheet", "Shell",
    "Signer", "Slot", "SlotState", "Standing", "State", "Status", "StatusSentence", "StepName",
    "Strike", "StrikeName", "SurveyBox", "Switch", "SwitchAct", "SwitchState", "Tallies", "Told",
    "ToldGroup", "ToldName", "ToldSentence", "Unfinished", "UnstatedName", "Verdict", "Verifier",
    "Wanted", "WantedAccesses", "WantedCases", "Watch", "Witness", "acts_about", "agreed_to",
    "ask_for_sentence", "ask_more_sentence", "consent_to", "danger_sentence",
    "decided_by_department", "explanation", "favour_sentence", "guide_sentence", "hidden_name",
    "is_checkpoint", "label", "law_sentence", "ledger_name", "link_code", "mask", "mistyped_code",
    "nearest_sentence", "open_witness", "person_at", "record_in", "register_entry", "retired_file",
    "retired_keys", "source_marks", "status_sentence", "strike_name", "subjects_of_acts",
    "take_turn", "unstated_sentence", "why_told", "without_hidden", "wording_of", "write_access",
    "write_act",
]  # fmt: skip
