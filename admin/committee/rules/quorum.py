"""How many does it take? (인공지능 조례 제10조제2항: a majority comes, a majority is in favour)."""

from __future__ import annotations

from collections.abc import Collection

from admin.books import Findings, refusal
from admin.committee.people import Member
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def majority(of: int) -> int:
    """제10조제2항: 과반수, the least number over half; of nobody it is never reached."""
    return of // 2 + 1


def is_quorate(
    present: Collection[int], in_office: Collection[Member], rules: CommitteeRules
) -> Findings:
    """제10조제2항: a majority of the members in office is there, recused ones among them."""
    there = {one.number for one in in_office} & set(present)
    least = majority(len(in_office))
    if len(there) >= least:
        return ()
    return refusal(rules, Say.TOO_FEW_PRESENT, count=len(there), all=len(in_office), least=least)
