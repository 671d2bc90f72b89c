"""Co-operation (인공지능 조례 제11조): agreements, with whom, until when, and what came of them."""

from admin.partners.desk import PARTNERS, Partners
from admin.partners.model import (
    Agreement,
    Cooperation,
    Deed,
    Goal,
    Partner,
    PartnerKind,
    Release,
)
from admin.partners.shown import State, Told, state_of
from admin.partners.texts import GoalName, PartnerKindName, PartnerRule, StateName
from admin.partners.written import written_down

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
    "Release",
    "State",
    "StateName",
    "Told",
    "state_of",
    "written_down",
]
