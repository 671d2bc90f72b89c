"""The keys of what stands on the register's pages for officials."""

from __future__ import annotations

from city import SentenceKey


class RegisterSentence(SentenceKey):
    """The register as officials keep it."""

    TITLE = "office.register.title"
    LEAD = "office.register.lead"
    EMPTY = "office.register.empty"
    OWN = "office.register.own"
    SEARCH = "office.register.search"
    FIND = "office.register.find"
    ANY_STAGE = "office.register.any_stage"
    COUNT = "office.register.count"
    ADD = "office.register.add"
    SHOWN = "office.register.shown"
    SHOWN_OLD = "office.register.shown_old"
    HIDDEN = "office.register.hidden"
    OPEN_PUBLIC = "office.register.open_public"

    BACK = "office.register.back"
    BACK_TO_ENTRY = "office.register.back_to_entry"
    VERSION = "office.register.version"
    STATE = "office.register.state"
    PUBLIC = "office.register.public"
    FILLED = "office.register.filled"
    FILLED_VALUE = "office.register.filled_value"
    MISSING = "office.register.missing"
    NOTHING = "office.register.nothing"
    READABILITY = "office.register.readability"
    SCORE = "office.register.score"
    TOLD = "office.register.told"
    TOLD_NOTHING = "office.register.told_nothing"
    LINKS_HINT = "office.register.links_hint"

    CHANGE = "office.register.change"
    CHANGE_PART = "office.register.change_part"
    CHANGE_LEAD = "office.register.change_lead"
    SAVE = "office.register.save"
    MEANWHILE = "office.register.meanwhile"
    LEAVE_EMPTY = "office.register.leave_empty"

    MOVE = "office.register.move"
    MOVE_TO = "office.register.move_to"
    MOVE_SEND = "office.register.move_send"
    RELEASE = "office.register.release"
    RELEASE_LEAD = "office.register.release_lead"
    RELEASE_SEND = "office.register.release_send"
    RELEASED_BY = "office.register.released_by"
    WRITTEN_BY = "office.register.written_by"
    WITHDRAW = "office.register.withdraw"
    WITHDRAW_SEND = "office.register.withdraw_send"

    PROOFS = "office.register.proofs"
    PROOFS_LEAD = "office.register.proofs_lead"
    PROOF_KEPT = "office.register.proof_kept"
    PROOF_DISCARDED = "office.register.proof_discarded"
    PROOF_ADD = "office.register.proof_add"
    DISCARD = "office.register.discard"
    DISCARD_SEND = "office.register.discard_send"

    VERSIONS = "office.register.versions"
    VERSIONS_LEAD = "office.register.versions_lead"
    VERSION_BY = "office.register.version_by"
    CHANGED = "office.register.changed"
    RELEASED_ON = "office.register.released_on"


class RegisterHint(SentenceKey):
    """What stands under a field in which one may not know what to write."""

    SUMMARY = "office.register_hint.summary"
    GOAL = "office.register_hint.goal"
    CONTACT = "office.register_hint.contact"
    WEBSITE = "office.register_hint.website"
    GENERATIVE = "office.register_hint.generative"
    GROUND = "office.register_hint.ground"
    NOTICE = "office.register_hint.notice"
    NOTICE_SHOWN = "office.register_hint.notice_shown"
    OVERSEER = "office.register_hint.overseer"
    IMPACT_ASSESSED = "office.register_hint.impact_assessed"
    IMPACT_NONE = "office.register_hint.impact_none"
    DECISION = "office.register_hint.decision"
    REVIEW_DUE = "office.register_hint.review_due"


class BindingSentence(SentenceKey):
    """What the committee decided of a system, and what runs."""

    TITLE = "office.binding.title"
    LEAD = "office.binding.lead"
    OPEN = "office.binding.open"
    OPEN_OWN = "office.binding.open_own"
    UNBOUND = "office.binding.unbound"
    BOUND = "office.binding.bound"
    OPEN_ITEM = "office.binding.open_item"
    DECIDED = "office.binding.decided"
    RUNNING = "office.binding.running"
    UNDECIDED = "office.binding.undecided"
    SINCE = "office.binding.since"
    PAUSED = "office.binding.paused"
    AS_DECIDED = "office.binding.as_decided"
    BIND = "office.binding.bind"
    BIND_LEAD = "office.binding.bind_lead"
    DECISION = "office.binding.decision"
    CHOICE = "office.binding.choice"
    NO_CHOICE = "office.binding.no_choice"


REGISTER_KEYS = (RegisterSentence, RegisterHint, BindingSentence)
