"""AI systems for tests: an ordinary one, and ones that lack nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from admin.books import By
from admin.register import Found, Proof, Register, Role, Stage, System
from admin.register.model import Area

STARTS = date(2026, 9, 1)
TODAY = date(2026, 11, 24)
"""The day on which the clock of tests stands."""
KIM = By(person="kim", reason="점검 반영")
LEE = By(person="lee", reason="확인함")


def system(**told: object) -> System:
    """A chat service that generates text and is in use, unless told otherwise."""
    values: dict[str, Any] = {
        "number": 1,
        "version": 1,
        "name": "민원 요약 도우미",
        "service": "민원 접수",
        "summary": "들어온 민원을 짧게 줄여 담당자에게 보여 줍니다.",
        "goal": "담당자가 민원을 빨리 읽도록 돕습니다.",
        "department": "민원과",
        "contact": "민원과 061-659-0000",
        "generative": True,
        "pre_reviewed": date(2026, 5, 1),
        "ground": "글을 만들지만 권리나 의무를 정하지 않습니다.",
        "notice": "이 요약은 생성형 인공지능이 만듭니다.",
        "notice_shown": "요약 화면의 위쪽",
        "oversight": "담당자가 원문과 견주어 봅니다.",
        "contest": "민원과에 말씀하시면 사람이 다시 봅니다.",
        "deliberated": date(2026, 7, 1),
        "decision": "원안 가결(2026-2)",
        "starts": STARTS,
        "review_due": date(2027, 9, 1),
        "stage": Stage.IN_SERVICE,
        "written_by": "kim",
        **told,
    }
    return System(**values)


def high_impact(**told: object) -> System:
    """A system that decides on people, with everything that the law asks of it."""
    values: dict[str, object] = {
        "name": "복지 자격 확인",
        "high_impact": True,
        "area": Area.PUBLIC_DECISION,
        "city_role": Role.USER,
        "risks": "자격이 있는 분을 빠뜨릴 수 있습니다.",
        "measures": "빠진 분은 사람이 모두 다시 봅니다.",
        "explanation": "어떤 기준으로 보았는지 통지서에 적습니다.",
        "protection": "결과가 나오기 전에 의견을 듣습니다.",
        "certified": date(2026, 6, 1),
        "certification": "안전성 검증을 받았습니다.",
        "overseer": "박감독",
        "overseer_contact": "061-659-1111",
        "impact_assessed": date(2026, 6, 15),
        "impact_by": "여수시",
        "impact_persons": "복지급여를 신청하신 분",
        "impact_rights": "사회보장을 받을 권리",
        "impact_effects": "급여가 늦어지면 생계가 어려워집니다.",
        "impact_use": "신청서마다 한 번 씁니다.",
        "impact_indicators": "잘못 빠진 비율",
        "impact_remedies": "빠진 기간의 급여를 소급합니다.",
        "impact_plan": "분기마다 다시 셉니다.",
        **told,
    }
    return system(**values)


def idea(**told: object) -> System:
    """An entry that was just begun."""
    values: dict[str, Any] = {"name": "도로 파임 찾기", "department": "도로과", **told}
    return System(**values)


def proof(**told: object) -> Proof:
    """A document that lies in the city's archive."""
    values: dict[str, Any] = {
        "number": 1,
        "system": 1,
        "title": "위험관리 계획서",
        "made": date(2026, 6, 1),
        "kept_at": "기록관 3-2",
        **told,
    }
    return Proof(**values)


def in_service(register: Register, told: System | None = None) -> Found:
    """An entry that went through its life until now, written by kim."""
    told = told or system()
    number = register.add(replace(told, number=0, version=0), KIM).number
    for stage in (Stage.REVIEWED, Stage.DELIBERATED, Stage.IN_SERVICE):
        moved = register.move(number, stage, found(register, number).system.version, KIM)
        assert moved.done, moved.findings
    return found(register, number)


def found(register: Register, number: int) -> Found:
    """An entry that is there."""
    there = register.find(number)
    assert there is not None
    return there
