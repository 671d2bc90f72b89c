"""The keys of what the journal calls acts, what they changed, and what they were done to."""

from __future__ import annotations

from city import SentenceKey


class JournalSubject(SentenceKey):
    """What an act was done to."""

    NAMED = "office.subject.named"
    NUMBERED = "office.subject.numbered"
    OFFICIAL = "office.subject.official"
    OFFICIAL_GONE = "office.subject.official_gone"
    OBJECTION = "office.subject.objection"
    RECORD = "office.subject.record"
    FEEDBACK = "office.subject.feedback"
    SWITCH = "office.subject.switch"
    TOPIC = "office.subject.topic"
    LIST = "office.subject.list"
    LEDGER = "office.subject.ledger"
    SECRET = "office.subject.secret"  # noqa: S105
    DEMO = "office.subject.demo"
    EQUAL_REPORT = "office.subject.equal_report"
    DOCUMENTS = "office.subject.documents"
    SHIPPED = "office.subject.shipped"
    DOCUMENT = "office.subject.document"
    PROBES = "office.subject.probes"
    EVALUATION = "office.subject.evaluation"
    REDTEAM = "office.subject.redteam"


class VerbName(SentenceKey):
    """What an act of the journal is called."""

    LEDGER_KEY = "office.verb.ledger_key"
    SECRET_KEY = "office.verb.secret_key"  # noqa: S105
    ADDED = "office.verb.official_added"
    ROLES = "office.verb.official_roles"
    ACTIVE = "office.verb.official_active"
    PASSWORD_LENT = "office.verb.official_password_lent"  # noqa: S105
    PASSWORD_CHANGED = "office.verb.official_password_changed"  # noqa: S105
    SECOND_FACTOR = "office.verb.official_second_factor"
    SIGNED_IN = "office.verb.official_signed_in"
    FEED_MADE = "office.verb.calendar_feed_made"
    FEED_ENDED = "office.verb.calendar_feed_ended"
    REMINDER_LINKED = "office.verb.calendar_reminder_linked"
    REMINDER_ENDED = "office.verb.calendar_reminder_ended"
    LINKED = "office.verb.official_linked"
    UNLINKED = "office.verb.official_unlinked"
    MEETING_CANCELLED = "office.verb.committee_meeting_cancelled"
    ITEM_REMOVED = "office.verb.committee_item_removed"
    CANDIDATE_WITHDRAWN = "office.verb.awards_candidate_withdrawn"
    PURCHASE_ABANDONED = "office.verb.purchases_purchase_abandoned"
    PLAN_DISCARDED = "office.verb.plan_plan_discarded"
    SURVEY_STOPPED = "office.verb.surveys_survey_stopped"
    SWITCH_OFF = "office.verb.switch_off"
    SWITCH_ON = "office.verb.switch_on"
    OBJECTION_CLOSED = "office.verb.objection_closed"
    FEEDBACK_TAKEN = "office.verb.feedback_taken"
    FEEDBACK_ASSIGNED = "office.verb.feedback_assigned"
    FEEDBACK_CLOSED = "office.verb.feedback_closed"
    EVALUATION_KEPT = "office.verb.evaluation_kept"
    REDTEAM_KEPT = "office.verb.redteam_kept"
    LIST_TAKEN = "office.verb.list_taken"
    EQUAL_REPORT_MADE = "office.verb.equal_report_made"
    DEMO_BEGUN = "office.verb.demo_begun"
    DEMO_FILLED = "office.verb.demo_filled"
    READING_GIVEN = "office.verb.reading_given"
    DOCUMENTS_LISTED = "office.verb.documents_list"
    DOCUMENTS_TAKEN = "office.verb.documents_taken"
    DOCUMENTS_SHIPPED = "office.verb.documents_shipped"
    DOCUMENTS_SHIPPED_OUT = "office.verb.documents_shipped_out"
    DOCUMENTS_OWN_AGAIN = "office.verb.documents_own_again"


class FieldName(SentenceKey):
    """What a changed field is called."""

    KEY = "office.field.key"
    NAME = "office.field.name"
    FULL_NAME = "office.field.full_name"
    DEPARTMENT = "office.field.department"
    ROLES = "office.field.roles"
    ACTIVE = "office.field.active"
    SECOND_FACTOR = "office.field.second_factor"
    FEED = "office.field.feed"
    LIST_NUMBER = "office.field.number"
    LISTED = "office.field.documents"
    ROWS = "office.field.rows"
    PART = "office.field.part"
    FILE = "office.field.file"
    STATE = "office.field.state"
    TAKEN_BY = "office.field.taken_by"
    MEASURE = "office.field.measure"
    DONE = "office.field.done"
    SEAL = "office.field.seal"
    DIGEST = "office.field.digest"
    WORDS = "office.field.words"
    FIGURES = "office.field.figures"
    SETUP = "office.field.setup"
