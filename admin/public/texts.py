"""The keys of what the public pages of this room say; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class RegisterPageSentence(SentenceKey):
    """What stands around the register's entry."""

    TITLE = "admin.register.title"
    LEAD = "admin.register.lead"
    MACHINES = "admin.register.machines"


class SystemsPageSentence(SentenceKey):
    """The list of the register, and one entry of it."""

    TITLE = "admin.systems.title"
    LEAD = "admin.systems.lead"
    SEARCH = "admin.systems.search"
    SEARCH_HINT = "admin.systems.search_hint"
    ANY_STAGE = "admin.systems.any_stage"
    KIND = "admin.systems.kind"
    ANY_KIND = "admin.systems.any_kind"
    FIND = "admin.systems.find"
    COUNT = "admin.systems.count"
    NONE = "admin.systems.none"
    PREVIOUS = "admin.systems.previous"
    NEXT = "admin.systems.next"
    DOWNLOAD = "admin.systems.download"
    AS_JSON = "admin.systems.as_json"
    AS_CSV = "admin.systems.as_csv"
    AS_DUTCH = "admin.systems.as_dutch"
    AS_ATRS = "admin.systems.as_atrs"
    BACK = "admin.systems.back"
    SINCE = "admin.systems.since"
    STOPPED = "admin.systems.stopped"
    DECIDED = "admin.systems.decided"
    COMMITTEE = "admin.systems.committee"


class PlanPageSentence(SentenceKey):
    """What stands around the plan."""

    TITLE = "admin.plan.title"
    LEAD = "admin.plan.lead"
    NEXT = "admin.plan.next"
    NONE = "admin.plan.none"
    MISSING = "admin.plan.missing"
    CONTENTS = "admin.plan.contents"
    YEAR = "admin.plan.year"
    TOTAL = "admin.plan.total"
    PROGRESS = "admin.plan.progress"
    EDUCATION = "admin.plan.education"
    NO_COURSE = "admin.plan.no_course"
    OTHERS = "admin.plan.others"
    QUARTERLY = "admin.plan.quarterly"


class PartnersPageSentence(SentenceKey):
    """With whom the city works together."""

    TITLE = "admin.partners.title"
    LEAD = "admin.partners.lead"
    NONE = "admin.partners.none"
    RUNNING = "admin.partners.running"
    OVER = "admin.partners.over"
    NAME = "admin.partners.name"
    SIDES = "admin.partners.sides"
    ABROAD = "admin.partners.abroad"
    GOAL = "admin.partners.goal"
    PERIOD = "admin.partners.period"
    FROM_UNTIL = "admin.partners.from_until"
    OPEN_END = "admin.partners.open_end"
    SIGNED = "admin.partners.signed"
    LAST = "admin.partners.last"
    STATE = "admin.partners.state"
    PREVIOUS = "admin.partners.previous"
    NEXT = "admin.partners.next"


class AwardsPageSentence(SentenceKey):
    """Whom the city has awarded."""

    TITLE = "admin.awards.title"
    LEAD = "admin.awards.lead"
    NONE = "admin.awards.none"
    HEADING = "admin.awards.heading"
    MODEL_CITIZEN = "admin.awards.model_citizen"
    GROUND = "admin.awards.ground"
    WHOM = "admin.awards.whom"
    DESERVING = "admin.awards.deserving"
    PREVIOUS = "admin.awards.previous"
    NEXT = "admin.awards.next"


class SpokenSentence(SentenceKey):
    """A day, and what a page says of the Korean that it quotes."""

    DAY = "admin.spoken.day"
    QUOTED = "admin.spoken.quoted"


class SwitchSentence(SentenceKey):
    """The switches of language and mode on a page that keeps no session."""

    VOICE = "admin.switch.voice"
    EASY = "admin.switch.easy"
    STANDARD = "admin.switch.standard"
    OTHER_LANGUAGE = "admin.switch.other_language"


class ReceiptSentence(SentenceKey):
    """The page that checks a receipt code."""

    TITLE = "admin.receipt.title"
    LEAD = "admin.receipt.lead"
    LABEL = "admin.receipt.label"
    HINT = "admin.receipt.hint"
    SEND = "admin.receipt.send"
    UNKNOWN = "admin.receipt.unknown"
    TOO_OFTEN = "admin.receipt.too_often"
    UNSIGNED = "admin.receipt.unsigned"
    FOUND = "admin.receipt.found"
    DIFFERS = "admin.receipt.differs"
    ERASED = "admin.receipt.erased"
    RECORD = "admin.receipt.record"
    SETTLED = "admin.receipt.settled"
    NOTICE = "admin.receipt.notice"
    PLACE = "admin.receipt.place"
    PLACE_VALUE = "admin.receipt.place_value"
    LEAF = "admin.receipt.leaf"
    ROOT = "admin.receipt.root"
    PROOF = "admin.receipt.proof"
    PROOF_TEXT = "admin.receipt.proof_text"
    DOWNLOAD = "admin.receipt.download"
    VERIFY = "admin.receipt.verify"


class CommitteePageSentence(SentenceKey):
    """What everybody reads of the committee."""

    LEAD = "admin.committee.lead"
    ROSTER = "admin.committee.roster"
    ROSTER_OF = "admin.committee.roster_of"
    ROSTER_WITHHELD = "admin.committee.roster_withheld"
    NO_ROSTER = "admin.committee.no_roster"
    BY_OFFICE = "admin.committee.by_office"
    APPOINTED = "admin.committee.appointed"
    MEETINGS = "admin.committee.meetings"
    NO_MEETINGS = "admin.committee.no_meetings"
    MEETING = "admin.committee.meeting"
    REVIEWS = "admin.committee.reviews"
    NO_REVIEWS = "admin.committee.no_reviews"
    REVIEW = "admin.committee.review"
    BACK = "admin.committee.back"
    WHEN = "admin.committee.when"
    AT = "admin.committee.at"
    PLACE = "admin.committee.place"
    CLOSED = "admin.committee.closed"
    CANCELLED = "admin.committee.cancelled"
    CANCELLED_ON = "admin.committee.cancelled_on"
    CANCELLED_WHY = "admin.committee.cancelled_why"
    NOT_HELD = "admin.committee.not_held"
    AGENDA = "admin.committee.agenda"
    REMOVED = "admin.committee.removed"
    FOUND = "admin.committee.found"
    SYSTEM = "admin.committee.system"
    MINUTES = "admin.committee.minutes"
    NO_MINUTES = "admin.committee.no_minutes"
    WITHHELD = "admin.committee.withheld"
