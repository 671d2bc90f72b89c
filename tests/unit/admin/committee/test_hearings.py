"""Experts are heard on an item, and what was written of them is corrected where it is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from admin.committee import CommitteeSentence as Say
from admin.committee import Proceedings
from admin.committee.meetings import Hearing
from disclosure import Journal
from tests.builders.committee import LATER, OPENS, refusals
from tests.unit.admin.committee.conftest import BY

MINUTE = timedelta(minutes=1)


def test_an_expert_is_heard_on_an_item_and_corrected_as_whoever_reads_it_sees(
    held: Proceedings, journal: Journal
) -> None:
    told = Hearing(item=1, name="정전문", affiliation="한국대", at=LATER, said="시험이 필요하다")
    assert held.hear(told, BY).done
    found = held.sitting(1)
    assert found is not None
    (kept,) = found.heard(1)
    assert found.heard(2) == ()
    assert kept == replace(told, number=1, version=1)
    assert held.hear(replace(kept, said="시험을 거쳐야 한다"), BY).done
    late = held.hear(replace(kept, said="다르게"), BY)
    assert not late.done, "the second of two who correct it is told"
    acts = [one.act.verb for one in journal.latest(limit=2)]
    assert acts == ["committee.hearing_changed", "committee.hearing_added"]
    early = held.hear(replace(told, at=OPENS - MINUTE), BY)
    assert refusals(early.findings) == [Say.OUTSIDE_THE_MEETING]
    assert not held.hear(replace(told, item=9), BY).done


def test_experts_are_named_in_the_order_in_which_they_spoke(held: Proceedings) -> None:
    for name, at in (("나중", LATER), ("먼저", OPENS)):
        told = Hearing(item=1, name=name, affiliation="한국대", at=at, said="의견")
        assert held.hear(told, BY).done
    found = held.sitting(1)
    assert found is not None
    assert [one.name for one in found.heard(1)] == ["먼저", "나중"]
