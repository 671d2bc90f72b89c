"""The ground every room stands on: settings, profile, sentences, database, clock, logs.

Answers the question "which city, which database, what time is it, how does Korean work?".
Imports nothing of ours; every room may import it, through this door only.
"""

from city.article_keys import PARTING, told_by_guide
from city.audit_rules import AuditRules, RiskWeights
from city.clock import SEOUL, Clock, FixedClock, SystemClock, begin_of
from city.columns import UtcTime
from city.committee_rules import CommitteeRules, Share
from city.database import Base, Database, sqlite_path, unavailable
from city.durable import make_file, name_too, replace_file, sync_folder, write_out
from city.errors import (
    AssistantError,
    CityError,
    DatabaseCorrupt,
    DatabaseOtherShape,
    DatabaseUnavailable,
    LinesInvalid,
    LinesUnusable,
    ProfileInvalid,
    SecretKeyUnusable,
    SentenceMissing,
    SettingInvalid,
)
from city.group_commit import GroupCommit
from city.json_lines import Line, LinesOut, read_batch, read_questions
from city.opening import Opening
from city.participation_rules import (
    AwardRules,
    Group,
    ParticipationRules,
    PartnerRules,
    PurchaseRules,
    SurveyRules,
)
from city.pausing import pause
from city.plan_rules import PlanRules
from city.profile import CityProfile, Department, KeptFor, NoticeText, RemindedAt, load_profile
from city.progress import ConsoleProgress
from city.rate import Rate
from city.register_rules import RegisterRules
from city.reporting import ending, reporting
from city.sentences import SentenceKey, Sentences, operator_keys, operator_sentence
from city.settings import Settings, load_settings
from city.voice import Form, Language, Mode, Voice
from city.working_days import is_working_day, working_day_after

__all__ = [
    "PARTING",
    "SEOUL",
    "AssistantError",
    "AuditRules",
    "AwardRules",
    "Base",
    "CityError",
    "CityProfile",
    "Clock",
    "CommitteeRules",
    "ConsoleProgress",
    "Database",
    "DatabaseCorrupt",
    "DatabaseOtherShape",
    "DatabaseUnavailable",
    "Department",
    "FixedClock",
    "Form",
    "Group",
    "GroupCommit",
    "KeptFor",
    "Language",
    "Line",
    "LinesInvalid",
    "LinesOut",
    "LinesUnusable",
    "Mode",
    "NoticeText",
    "Opening",
    "ParticipationRules",
    "PartnerRules",
    "PlanRules",
    "ProfileInvalid",
    "PurchaseRules",
    "Rate",
    "RegisterRules",
    "RemindedAt",
    "RiskWeights",
    "SecretKeyUnusable",
    "SentenceKey",
    "SentenceMissing",
    "Sentences",
    "SettingInvalid",
    "Settings",
    "Share",
    "SurveyRules",
    "SystemClock",
    "UtcTime",
    "Voice",
    "begin_of",
    "ending",
    "is_working_day",
    "load_profile",
    "load_settings",
    "make_file",
    "name_too",
    "operator_keys",
    "operator_sentence",
    "pause",
    "read_batch",
    "read_questions",
    "replace_file",
    "reporting",
    "sqlite_path",
    "sync_folder",
    "told_by_guide",
    "unavailable",
    "working_day_after",
    "write_out",
]
