"""Purchases as tests need them: one of high-impact AI, and offers with and without proofs."""

from __future__ import annotations

from datetime import date, timedelta

from admin.purchases import Offer, Purchase, Subject
from admin.register import Area

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


def purchase(**told: object) -> Purchase:
    """A purchase of high-impact AI that was opened ten days ago."""
    values: dict[str, object] = {
        "number": 1,
        "title": "민원 분류 시스템",
        "department": "민원과",
        "subject": Subject.SERVICE,
        "high_impact": True,
        "area": Area.PUBLIC_DECISION,
        "opened": TODAY - 10 * DAY,
        **told,
    }
    return Purchase(**values)  # type: ignore[arg-type]


def offer(
    number: int, *, certified: object = False, weighed: object = False, **told: object
) -> Offer:
    """An offer with the proofs that are asked for."""
    values: dict[str, object] = {
        "number": number,
        "purchase": 1,
        "supplier": f"업체{number}",
        "product": f"제품{number}",
        "price": 1000,
        "uses_ai": True,
        **({"certificate": "신뢰성 인증 1호", "certified_by": "협회"} if certified else {}),
        **({"assessment": "영향평가서", "assessed": TODAY - 5 * DAY} if weighed else {}),
        **told,
    }
    return Offer(**values)  # type: ignore[arg-type]
