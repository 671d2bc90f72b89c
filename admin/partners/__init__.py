"""Co-operation (인공지능 조례 제11조): agreements, with whom, until when, and what came of them."""

from admin.partners.desk import PARTNERS, Partners
from admin.partners.model import Agreement, Cooperation, Deed, Goal, Partner, PartnerKind
from admin.partners.texts import GoalName, PartnerKindName, PartnerRule

__all__ = [
    "PARTNERS",
    "Agreement",
    "Cooperation",
    "Deed",
    "Goal",
    "GoalName",
    "Partner",
    "PartnerKind",
    "PartnerKindName",
    "PartnerRule",
    "Partners",
]
