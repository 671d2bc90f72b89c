"""What can go wrong for officials and auditors.

AdminError
└── QuestionsInvalid    a file of evaluation questions cannot be read
"""

from __future__ import annotations

from city import AssistantError


class AdminError(AssistantError):
    """An error of the officials' side."""


class QuestionsInvalid(AdminError):
    """A file of questions cannot be read. Details: path, line, problem."""

    code = "questions_invalid"
