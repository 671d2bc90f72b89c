"""A thousand entries in each room of the ordinance, kept as officials keep them (`bench.office`).

Each room's entries are kept in one unit of work, with the act and the leaf of every one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from admin.audits import AuditBooks, AuditFinding, FindingKind, Sample, SampleKind
from admin.awards import (
    Award,
    AwardKind,
    Awards,
    Candidate,
    Deserving,
    Ground,
    Recommender,
    Whom,
)
from admin.books import Books, By, Entry
from admin.committee import CommitteeBooks
from admin.partners import Agreement, Goal, Partner, PartnerKind, Partners
from admin.partners import Release as AgreementRelease
from admin.partners import written_down as agreed
from admin.plan import Content, Measure, Plan, PlanBooks, YearPlan
from admin.purchases import Offer, Purchase, Purchases, Request, Subject
from admin.register import RegisterBooks, Release, Stage, System, written
from admin.surveys import Survey, Surveys
from city import CityProfile, Clock, Database

_BY = By(person="bench", reason="ten years")
_LONG = "들어온 민원을 줄여 담당자에게 보여 주고, 사람이 다시 봅니다. " * 12
_PLANS, _MEASURES = 3, 30


def fill_rooms(database: Database, clock: Clock, profile: CityProfile, count: int) -> None:
    """So many entries in each room, and the plans of nine years."""
    parts, today = (database, clock, profile), clock.now().date()
    awards = Awards(*parts, CommitteeBooks(*parts))
    _keep(RegisterBooks(*parts, lambda _text: None), _systems(count, today))
    _keep(Partners(*parts), _agreements(count, today))
    _keep(Purchases(*parts), _purchases(count, today))
    _keep(awards, _candidates(count, today))
    _keep(PlanBooks(*parts), _plans(today.year))
    _keep(Surveys(*parts), _surveys(count, today))
    _keep(AuditBooks(*parts), _audits(count, today))


def _keep(books: Books, entries: Iterable[Entry]) -> None:
    with books.turn(_BY) as turn:
        for one in entries:
            turn.add(one)


def _systems(count: int, today: date) -> Iterator[Entry]:
    for number in range(1, count + 1):
        one = System(
            name=f"민원 도우미 {number:04}", service="민원", summary=_LONG[:300], goal=_LONG,
            department="민원과", data=_LONG, methods=_LONG, risks=_LONG, measures=_LONG,
            generative=True, stage=Stage.IN_SERVICE, written_by="bench",
        )  # fmt: skip
        yield one
        kept = json.dumps(written(one), ensure_ascii=False)
        yield Release(
            system=number, written=kept, of_version=1, released=today, released_by="other"
        )


def _agreements(count: int, today: date) -> Iterator[Entry]:
    for number in range(1, count + 1):
        signed = today - timedelta(days=number)
        one = Agreement(title=f"협약 {number}", goal=Goal.PUBLIC_USE, terms=_LONG, signed=signed)
        side = Partner(agreement=number, name=f"기관 {number}", kind=PartnerKind.COMPANY)
        yield one
        yield side
        yield AgreementRelease(
            agreement=number, written=agreed(one, [side]), of_version=1, released=today,
            released_by="other",
        )  # fmt: skip


def _purchases(count: int, today: date) -> Iterator[Entry]:
    for number in range(1, count + 1):
        yield Purchase(
            title=f"구매 {number}", opened=today, department="민원과", subject=Subject.SERVICE,
            high_impact=False,
        )  # fmt: skip
        yield Offer(purchase=number, supplier="업체", product="제품", price=1000, uses_ai=True)
    yield Request(body="도시관리공단", text="함께 삽시다", asked=today)


def _candidates(count: int, today: date) -> Iterator[Entry]:
    for number in range(1, count + 1):
        yield Candidate(
            name=f"받는 이 {number}", whom=Whom.CITIZEN, ground=Ground.MERIT,
            kind=AwardKind.THANKS, deserving=Deserving.COOPERATION, deeds=f"공적 {number}",
            recommender=Recommender.DEPARTMENT, recommended_by="민원과",
            recommended=today - timedelta(days=60), planned=today, statement=True,
        )  # fmt: skip
        yield Award(candidate=number, day=today)


def _plans(year: int) -> Iterator[Entry]:
    place = 0
    for plan in range(1, _PLANS + 1):
        first = year - 3 * (_PLANS - plan)
        texts: dict[str, Any] = {one.value: _LONG for one in Content}
        day = date(first, 1, 10)
        yield Plan(
            title=f"{plan}차 종합계획", first_year=first, last_year=first + 2, adopted=day,
            published=day, **texts,
        )  # fmt: skip
        for one in range(3):
            place += 1
            yield YearPlan(plan=plan, year=first + one, adopted=day, published=day)
            for number in range(_MEASURES):
                yield Measure(
                    year_plan=place, title=f"과제 {number}", content=Content.SERVICES,
                    owner="민원과", budget=1000,
                )  # fmt: skip


def _surveys(count: int, today: date) -> Iterator[Entry]:
    for number in range(1, count + 1):
        closes = today + timedelta(days=30)
        yield Survey(title=f"조사 {number}", aim="이용 현황", opens=today, closes=closes)


def _audits(count: int, today: date) -> Iterator[Entry]:
    for number in range(1, count + 1):
        drawn = tuple(range(number, number + 50))
        yield Sample(
            title=f"표본 {number}", kind=SampleKind.RISK, first=today, last=today, size=50,
            seed=f"{number}", drawn=drawn,
        )  # fmt: skip
        due = today + timedelta(days=30)
        yield AuditFinding(kind=FindingKind.SAMPLE, text=_LONG, due=due, opened=today)
