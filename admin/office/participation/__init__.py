"""Officials' pages of surveys, partners, purchases and awards.

surveys, partners, purchases, awards    a file of pages for each room of the ordinance
partner_form, _history, _listing        an agreement as it is typed, its versions, the list's file
texts, case_texts                       the keys of what the pages say
"""

from admin.awards import AwardName
from admin.office.participation.case_texts import AwardOffice, PurchaseOffice, SubjectName
from admin.office.participation.texts import KindName, PartnerOffice, StandingName, SurveyOffice
from admin.partners import GoalName, PartnerKindName, StateName

EVERY_KEY = (
    SurveyOffice,
    KindName,
    StandingName,
    PartnerOffice,
    GoalName,
    PartnerKindName,
    StateName,
    PurchaseOffice,
    SubjectName,
    AwardOffice,
    AwardName,
)
