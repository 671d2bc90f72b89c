"""The keys of what officials read on their pages; the words stand in the city's profile."""

from __future__ import annotations

from admin.office.journal_texts import FieldName, VerbName
from city import SentenceKey


class OfficeSentence(SentenceKey):
    """What stands on every page of the officials' web, and on its door."""

    MENU = "office.menu"
    SIGNED_IN = "office.signed_in"
    HOME = "office.home"
    BY_GUIDE = "office.by_guide"
    HOME_LEAD = "office.home_lead"
    SIGN_OUT = "office.sign_out"
    FORBIDDEN = "office.forbidden"
    FORBIDDEN_TEXT = "office.forbidden_text"
    STALE = "office.stale"
    STALE_TEXT = "office.stale_text"
    OVER = "office.over"
    OVER_TEXT = "office.over_text"
    TOO_LONG = "office.too_long"
    TOO_LONG_TEXT = "office.too_long_text"
    TYPED = "office.typed"
    TYPED_LEAD = "office.typed_lead"
    TYPED_FIELD = "office.typed_field"
    ENTER = "office.enter"
    MISSING = "office.missing"
    MISSING_TEXT = "office.missing_text"
    DONE = "office.done"
    KEPT = "office.kept"
    KEPT_WARNED = "office.kept_warned"
    REFUSED = "office.refused"
    MEANWHILE = "office.meanwhile"
    DIFFERS = "office.differs"
    TO_FORM = "office.to_form"
    NO_FORM = "office.no_form"
    REASON = "office.reason"
    REASON_KEPT = "office.reason_kept"
    REASON_SEEN = "office.reason_seen"
    SURE = "office.sure"
    PREVIOUS = "office.previous"
    NEXT = "office.next"
    TAKE_XLSX = "office.take_xlsx"
    TAKE_CSV = "office.take_csv"


class FormSentence(SentenceKey):
    """What is wrong with a field of any form."""

    MISSING = "office.form.missing"
    TOO_LONG = "office.form.too_long"
    NO_DAY = "office.form.no_day"
    NO_MOMENT = "office.form.no_moment"
    FAR_YEAR = "office.form.far_year"
    NO_NUMBER = "office.form.no_number"
    OUT_OF_RANGE = "office.form.out_of_range"
    NO_CHOICE = "office.form.no_choice"
    NOT_CONFIRMED = "office.form.not_confirmed"


class DoorSentence(SentenceKey):
    """The door."""

    TITLE = "office.door.title"
    LEAD = "office.door.lead"
    USER = "office.door.user"
    PASSWORD = "office.door.password"  # noqa: S105 - the key of a label
    CODE = "office.door.code"
    CODE_HINT = "office.door.code_hint"
    SEND = "office.door.send"
    WRONG = "office.door.wrong"
    TOO_OFTEN = "office.door.too_often"


class AccountSentence(SentenceKey):
    """One's own account, and everybody's."""

    OWN = "office.account.own"
    OWN_LEAD = "office.account.own_lead"
    MUST_CHANGE = "office.account.must_change"
    CHANGE = "office.account.change"
    OLD = "office.account.old"
    NEW = "office.account.new"
    AGAIN = "office.account.again"
    NEW_HINT = "office.account.new_hint"
    FACTOR = "office.account.factor"
    FACTOR_ON = "office.account.factor_on"
    FACTOR_OFF = "office.account.factor_off"
    FACTOR_HOW = "office.account.factor_how"
    FACTOR_KEY = "office.account.factor_key"
    FACTOR_OPEN = "office.account.factor_open"
    FACTOR_START = "office.account.factor_start"
    FACTOR_END = "office.account.factor_end"
    LISTED = "office.account.listed"
    LISTED_LEAD = "office.account.listed_lead"
    ADD = "office.account.add"
    NAME_HINT = "office.account.name_hint"
    FULL_NAME = "office.account.full_name"
    DEPARTMENT = "office.account.department"
    ROLES = "office.account.roles"
    STATE = "office.account.state"
    ACTIVE = "office.account.active"
    STOPPED = "office.account.stopped"
    STOP = "office.account.stop"
    START = "office.account.start"
    SET_ROLES = "office.account.set_roles"
    LEND = "office.account.lend"
    LENT = "office.account.lent"
    LENT_LEAD = "office.account.lent_lead"
    KEEP = "office.account.keep"


class PermissionName(SentenceKey):
    """What a permission is called."""

    OWN_ACCOUNT = "office.permission.own_account"
    ACCOUNTS = "office.permission.accounts"
    JOURNAL = "office.permission.journal"
    OBJECTIONS_READ = "office.permission.objections_read"
    OBJECTIONS_CLOSE = "office.permission.objections_close"
    EQUAL_READ = "office.permission.equal_read"
    FEEDBACK_READ = "office.permission.feedback_read"
    FEEDBACK_CLOSE = "office.permission.feedback_close"
    ACCESSIBILITY_READ = "office.permission.accessibility_read"
    ACCESSIBILITY_KEEP = "office.permission.accessibility_keep"
    SWITCH_READ = "office.permission.switch_read"
    SWITCH_TURN = "office.permission.switch_turn"
    REGISTER_READ = "office.permission.register_read"
    REGISTER_WRITE = "office.permission.register_write"
    REGISTER_RELEASE = "office.permission.register_release"
    PLAN_READ = "office.permission.plan_read"
    PLAN_KEEP = "office.permission.plan_keep"
    CALENDAR = "office.permission.calendar"
    COMMITTEE_READ = "office.permission.committee_read"
    COMMITTEE_KEEP = "office.permission.committee_keep"
    COMMITTEE_PAPERS = "office.permission.committee_papers"
    COMMITTEE_WITHDRAW = "office.permission.committee_withdraw"
    SURVEYS_READ = "office.permission.surveys_read"
    SURVEYS_CHANGE = "office.permission.surveys_change"
    PARTNERS_READ = "office.permission.partners_read"
    PARTNERS_CHANGE = "office.permission.partners_change"
    PARTNERS_RELEASE = "office.permission.partners_release"
    PURCHASES_READ = "office.permission.purchases_read"
    PURCHASES_CHANGE = "office.permission.purchases_change"
    AWARDS_READ = "office.permission.awards_read"
    AWARDS_CHANGE = "office.permission.awards_change"
    AUDITS_READ = "office.permission.audits_read"
    AUDITS_JUDGE = "office.permission.audits_judge"
    AUDITS_EXPORT = "office.permission.audits_export"
    ACCESSES_READ = "office.permission.accesses_read"
    FINDINGS_READ = "office.permission.findings_read"
    FINDINGS_KEEP = "office.permission.findings_keep"
    FINDINGS_MEND = "office.permission.findings_mend"


class RoleName(SentenceKey):
    """What a role is called."""

    ADMINISTRATOR = "office.role.administrator"
    OFFICER = "office.role.officer"
    SECRETARY = "office.role.secretary"
    AUDITOR = "office.role.auditor"
    MEMBER = "office.role.member"
    EXPORTER = "office.role.exporter"


class AccountProblem(SentenceKey):
    """Why an account cannot be made or changed so: the `problem` of `AccountRefused`."""

    NAME = "office.problem.account_name"
    TAKEN = "office.problem.account_taken"
    SAME_PERSON = "office.problem.account_of_same_person"
    EMPTY = "office.problem.account_empty"
    NO_ROLE = "office.problem.no_role"
    NO_REASON = "office.problem.no_reason"
    UNKNOWN = "office.problem.account_unknown"
    OWN = "office.problem.account_own"
    LAST_ADMINISTRATOR = "office.problem.last_administrator"
    IDENTITY_TAKEN = "office.problem.identity_taken"
    CODE = "office.problem.account_code"
    PASSWORD_WRONG = "office.problem.password_wrong"  # noqa: S105 - the key of a sentence
    PASSWORD_SAME = "office.problem.password_same"  # noqa: S105
    PASSWORD_AGAIN = "office.problem.password_again"  # noqa: S105
    PASSWORD_SHORT = "office.problem.password_short"  # noqa: S105
    PASSWORD_LONG = "office.problem.password_long"  # noqa: S105
    PASSWORD_NAMED = "office.problem.password_named"  # noqa: S105
    PASSWORD_PLAIN = "office.problem.password_plain"  # noqa: S105


class JournalSentence(SentenceKey):
    """What officials did."""

    TITLE = "office.journal.title"
    LEAD = "office.journal.lead"
    EMPTY = "office.journal.empty"
    OLDER = "office.journal.older"
    BY_ABOUT = "office.journal.by_about"
    CHANGE = "office.journal.change"
    NOTHING = "office.journal.nothing"
    ADDED = "office.journal.added"
    CHANGED = "office.journal.changed"
    YES = "office.journal.yes"
    NO = "office.journal.no"


EVERY_KEY = (
    OfficeSentence, FormSentence, DoorSentence, AccountSentence, PermissionName, RoleName,
    AccountProblem, JournalSentence, VerbName, FieldName,
)  # fmt: skip
