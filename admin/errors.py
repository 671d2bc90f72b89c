"""What can go wrong for officials and auditors.

AdminError
├── AccountRefused      an account of an official cannot be made or changed so
├── AnswersOfAnotherSetup   an evaluation would mix answers of two set-ups
├── BackupRefused       a back-up cannot be taken or restored
├── DatabaseInUse       a demo would be filled in among what is real
├── DatabaseNotEmpty    a back-up would be restored over what is kept already
├── DemoCutOff          a demo was cut off amid a part that cannot be gone on with
├── DocumentKeyUnusable the key that releases documents cannot be used
├── DocumentListRefused a signed list of documents is not believed, or cannot be made
├── FolderTaken         another process uses the data folder
├── KeptFiguresInvalid  the last figures of an evaluation cannot be read
├── MigrationRefused    the database cannot be brought to the newest shape
├── NothingServed       a report is asked for of a time in which nobody asked
├── PeriodUnfit         a report is asked for of no time, or of one that is not over
├── PortTaken           the web address cannot be listened on
├── ProviderRefused     the identity provider did not say who somebody is
├── QuestionsInvalid    a file of evaluation questions cannot be read
└── Unexplained         a deed that is kept with name and reason has none
"""

from __future__ import annotations

from city import AssistantError, operator_sentence


class AdminError(AssistantError):
    """An error of the officials' side."""


class AccountRefused(AdminError):
    """An account cannot be made or changed so. Details: problem, the name of a rule."""

    code = "account_refused"

    def __init__(self, *, problem: str) -> None:
        super().__init__(problem=problem)
        self.problem = problem


class AnswersOfAnotherSetup(AdminError):
    """A file of answers was made with another model, writer or index. Details: path."""

    code = "answers_of_another_setup"


class BackupRefused(AdminError):
    """A back-up cannot be taken or restored. Details: path, problem."""

    code = "backup_refused"


class DatabaseInUse(AdminError):
    """A demo would be filled in among what is real."""

    code = "database_in_use"


class DatabaseNotEmpty(AdminError):
    """A back-up would be restored over what is kept already."""

    code = "database_not_empty"


class DemoCutOff(AdminError):
    """A part of a demo was cut off amid what it does. Details: part, place, total."""

    code = "demo_cut_off"


class DocumentKeyUnusable(AdminError):
    """The key that releases documents cannot be used. Details: path, problem."""

    code = "document_key_unusable"


class DocumentListRefused(AdminError):
    """A list of documents is not believed, or cannot be made. Details: problem, by name."""

    code = "document_list_refused"

    def __init__(self, *, problem: str) -> None:
        super().__init__(problem=operator_sentence(f"list_problem.{problem}"))
        self.problem = problem


class FolderTaken(AdminError):
    """Another process serves from this data folder. Details: folder, process."""

    code = "folder_taken"


class KeptFiguresInvalid(AdminError):
    """A file keeps no figures of an evaluation, or is not there. Details: path, problem."""

    code = "kept_figures_invalid"


class MigrationRefused(AdminError):
    """The database is newer than the software, or a step failed. Details: problem."""

    code = "migration_refused"


class NothingServed(AdminError):
    """Nothing was settled in the period of a report. Details: period."""

    code = "nothing_served"


class PeriodUnfit(AdminError):
    """A period is none, or is not over. Details: period."""

    code = "period_unfit"


class PortTaken(AdminError):
    """The web address cannot be listened on. Details: host, port, problem."""

    code = "port_taken"


class ProviderRefused(AdminError):
    """The identity provider refused, or what it said does not hold. Details: problem."""

    code = "provider_refused"


class QuestionsInvalid(AdminError):
    """A file of questions cannot be read. Details: path, line, problem."""

    code = "questions_invalid"


class Unexplained(AdminError):
    """A deed that is kept with name and reason was told without one of them."""

    code = "unexplained"
