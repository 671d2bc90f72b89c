"""The keys of the register entry: its sections, the labels of its fields, and what they say."""

from __future__ import annotations

from city import SentenceKey


class RegisterSection(SentenceKey):
    """The parts of an entry, in reading order."""

    SUMMARY = "register.section.summary"
    RESPONSIBLE = "register.section.responsible"
    WORKING = "register.section.working"
    RECORDS = "register.section.records"
    QUALITY = "register.section.quality"


class RegisterLabel(SentenceKey):
    """The fields of an entry. Names follow the Dutch publication standard 1.0 where it has them."""

    NAME = "register.label.name"
    DESCRIPTION = "register.label.description"
    ORGANISATION = "register.label.organisation"
    CONTACT = "register.label.contact"
    WEBSITE = "register.label.website"
    STATUS = "register.label.status"
    CHANNELS = "register.label.channels"
    CHANGED = "register.label.changed"
    GOAL = "register.label.goal"
    LAWFUL_BASIS = "register.label.lawful_basis"
    PROPORTIONALITY = "register.label.proportionality"
    HUMAN_INTERVENTION = "register.label.human_intervention"
    APPEAL = "register.label.appeal"
    RISKS = "register.label.risks"
    IMPACT_ASSESSMENT = "register.label.impact_assessment"
    NOTICE = "register.label.notice"
    METHODS = "register.label.methods"
    MODEL = "register.label.model"
    PROMPTS = "register.label.prompts"
    EMBEDDING_MODEL = "register.label.embedding_model"
    INDEX = "register.label.index"
    SOURCE_DATA = "register.label.source_data"
    SOFTWARE = "register.label.software"
    RECORDED = "register.label.recorded"
    PERSONAL_DATA = "register.label.personal_data"
    RETENTION = "register.label.retention"
    EVALUATION = "register.label.evaluation"
    LIMITS = "register.label.limits"
    ACCESSIBILITY = "register.label.accessibility"


class RegisterText(SentenceKey):
    """What the fields say; placeholders are filled with the facts of the running set-up."""

    NAME = "register.text.name"
    DESCRIPTION = "register.text.description"
    ORGANISATION = "register.text.organisation"
    CONTACT = "register.text.contact"
    WEBSITE = "register.text.website"
    STATUS = "register.text.status"
    STATUS_STOPPED = "register.text.status_stopped"
    STATUS_TOPICS = "register.text.status_topics"
    CHANNELS = "register.text.channels"
    CHANGED = "register.text.changed"
    GOAL = "register.text.goal"
    LAWFUL_BASIS = "register.text.lawful_basis"
    PROPORTIONALITY = "register.text.proportionality"
    HUMAN_INTERVENTION = "register.text.human_intervention"
    APPEAL = "register.text.appeal"
    RISKS = "register.text.risks"
    RISKS_MODEL = "register.text.risks_model"
    IMPACT_NONE = "register.text.impact_none"
    IMPACT_DONE = "register.text.impact_done"
    NOTICE = "register.text.notice"
    METHODS = "register.text.methods"
    MODEL_NONE = "register.text.model_none"
    MODEL = "register.text.model"
    PROMPTS_NONE = "register.text.prompts_none"
    PROMPTS = "register.text.prompts"
    EMBEDDING_MODEL = "register.text.embedding_model"
    INDEX = "register.text.index"
    INDEX_NONE = "register.text.index_none"
    SOURCE_DATA = "register.text.source_data"
    SOFTWARE = "register.text.software"
    RECORDED = "register.text.recorded"
    PERSONAL_DATA = "register.text.personal_data"
    RETENTION = "register.text.retention"
    RETENTION_OPEN = "register.text.retention_open"
    EVALUATION = "register.text.evaluation"
    EVALUATION_NONE = "register.text.evaluation_none"
    LIMITS = "register.text.limits"
    ACCESSIBILITY = "register.text.accessibility"


class ChannelName(SentenceKey):
    """What a citizen calls a channel."""

    TELEGRAM = "register.channel.telegram"
    WEB = "register.channel.web"
    TERMINAL = "register.channel.terminal"


REGISTER_TEXTS: tuple[type[SentenceKey], ...] = (
    RegisterSection,
    RegisterLabel,
    RegisterText,
    ChannelName,
)
"""Every set of keys of the register's entry, for `Sentences.require` at wiring."""
