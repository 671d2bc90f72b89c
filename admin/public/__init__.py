"""The public's pages: what anybody may see of the city's AI, without signing in.

building        every public page in one router
register, running_facts     the register of AI systems, made from the running set-up
surveys                     surveys, to be answered and with their results
transparency, equal_service how the assistant is doing, and whether all are served equally well
open_data, described        what files there are for machines to take, as OpenAPI
ledger, receipts            the newest checkpoint, and the check of a receipt code
plan, calendar              the plan with its progress; feeds of officials' calendars
participation               with whom the city works together, and whom it has awarded
committee, referred         the committee: roster, agendas with the systems they are about, minutes
page_voice, texts           the voice that stands in an address, and the keys of what pages say
"""

from admin.public.building import made_public, public_routes
from admin.public.calendar import calendar_feed_of
from admin.public.committee import committee_of
from admin.public.described import described_of
from admin.public.equal_service import equal_service_of
from admin.public.participation import participation_of
from admin.public.plan import plan_of
from admin.public.receipts import receipts_of
from admin.public.referred import NamedSystems
from admin.public.register import build_public_routes
from admin.public.running_facts import FactsOfService, Parts
from admin.public.surveys import surveys_of
from admin.public.transparency import transparency_of

__all__ = [
    "FactsOfService",
    "NamedSystems",
    "Parts",
    "build_public_routes",
    "calendar_feed_of",
    "committee_of",
    "described_of",
    "equal_service_of",
    "made_public",
    "participation_of",
    "plan_of",
    "public_routes",
    "receipts_of",
    "surveys_of",
    "transparency_of",
]
