"""Feedback that waits, as duties: by when is it seen to, and whose is it?"""

from __future__ import annotations

from urllib.parse import urlencode

from admin.books import Duty
from admin.feedback.texts import FeedbackDuty
from city import CityProfile
from disclosure import Feedback


class FeedbackDuties:
    """The duties of feedback; the city gave itself their days, and no ordinance did."""

    def __init__(self, feedback: Feedback, profile: CityProfile) -> None:
        """Take the cases.

        Raises:
            SentenceMissing: the duty has no words in the profile.
        """
        profile.sentences.require(FeedbackDuty)
        self._feedback, self._operator = feedback, profile.operator.name

    def duties(self) -> tuple[Duty, ...]:
        """One a day and department: a hundred taps in a day are no hundred lines of a calendar."""
        return tuple(
            Duty(
                key=f"feedback:{due.isoformat()}:{department}",
                due=due,
                article="",
                sentence=FeedbackDuty.DUE,
                values={"department": department or self._operator, "count": count},
                path=f"/office/feedback?{urlencode({'department': department})}",
            )
            for due, department, count in self._feedback.waiting()
        )
