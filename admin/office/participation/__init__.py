"""Officials' pages of surveys, partners, purchases and awards.

surveys, partners, purchases, awards    a file of pages for each room of the ordinance
texts, case_texts                       the keys of what the pages say
"""

from admin.awards import AwardName
from admin.office.participation.case_texts import AwardOffice, PurchaseOffice, SubjectName
from admin.office.participation.texts import KindName, PartnerOffice, StandingName, SurveyOffice
from admin.partners import GoalName, PartnerKindName

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
