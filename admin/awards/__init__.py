"""Awards for AI (인공지능 조례 제13조, 포상 조례): candidates, by what ground, and what they got.

model           the nouns, frozen
rules, texts    the rules, each by its article
tables          where it is kept
desk            recommending, examining, awarding, cancelling
"""

from admin.awards.desk import AWARDS, Awards
from admin.awards.model import (
    Award,
    AwardKind,
    CancelGround,
    Cancellation,
    Candidate,
    Deserving,
    Ground,
    Nomination,
    Recommender,
    Review,
    Whom,
)
from admin.awards.rules.naming import may_be_named, stands
from admin.awards.texts import AwardName, AwardRule

__all__ = [
    "AWARDS",
    "Award",
    "AwardKind",
    "AwardName",
    "AwardRule",
    "Awards",
    "CancelGround",
    "Cancellation",
    "Candidate",
    "Deserving",
    "Ground",
    "Nomination",
    "Recommender",
    "Review",
    "Whom",
    "may_be_named",
    "stands",
]
