"""Agreements as tests need them."""

from __future__ import annotations

from datetime import date, timedelta

from admin.partners import Agreement, Goal, Partner, PartnerKind

TODAY = date(2026, 11, 24)


def agreement(**told: object) -> Agreement:
    """An agreement that was signed a month ago and has no end."""
    values: dict[str, object] = {
        "title": "인공지능 업무협약",
        "goal": Goal.PUBLIC_USE,
        "terms": "대학은 연구하고 시는 자료를 낸다.",
        "signed": TODAY - timedelta(days=30),
        **told,
    }
    return Agreement(**values)  # type: ignore[arg-type]


def partner(name: str = "여수대학교") -> Partner:
    """A university."""
    return Partner(agreement=0, name=name, kind=PartnerKind.UNIVERSITY)
