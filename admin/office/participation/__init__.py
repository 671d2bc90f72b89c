"""What citizens, partners, suppliers and the deserving have to do with the city's AI, for officials.

surveys, partners, purchases, awards    a file of pages for each room of the ordinance
trying                                  a form that was tried: over, or back with what is wrong
texts, case_texts                       the keys of what the pages say
"""

from admin.office.participation.awards import AwardPages
from admin.office.participation.case_texts import AwardName, AwardOffice, PurchaseOffice, SubjectName
from admin.office.participation.partners import PartnerPages
from admin.office.participation.purchases import PurchasePages
from admin.office.participation.surveys import SurveyPages
from admin.office.participation.texts import (
    GoalName,
    KindName,
    PartnerKindName,
    PartnerOffice,
    StandingName,
    SurveyOffice,
)

EVERY_KEY = (
    SurveyOffice,
    KindName,
    StandingName,
    PartnerOffice,
    GoalName,
    PartnerKindName,
    PurchaseOffice,
    SubjectName,
    AwardOffice,
    AwardName,
)

__all__ = ["EVERY_KEY", "AwardPages", "PartnerPages", "PurchasePages", "SurveyPages"]
