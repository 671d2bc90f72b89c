"""What a row must say by its acts, and which of what it says is held against them."""

from __future__ import annotations

from types import SimpleNamespace

from admin.checking import BOOKS
from admin.checking.replaying import Done, hold

FINDINGS = next(one for one in BOOKS if one.name == "audits.auditfinding")
OPENED = "2026-11-24"


def added(**says: str) -> Done:
    changes = [{"field": field, "before": "", "after": says[field]} for field in says]
    return Done(7, FINDINGS.begins, changes)


def finding(**told: object) -> SimpleNamespace:
    empty = dict.fromkeys(FINDINGS.fields, "")
    return SimpleNamespace(**{**empty, "number": 1, "version": 1, "opened": OPENED, **told})


def test_a_finding_that_an_update_named_as_released_is_no_fault_and_is_told() -> None:
    acts = [added(opened=OPENED)]
    held = hold(FINDINGS, finding(released=OPENED), acts)
    assert (held.faults, held.earlier) == ((), True)
    other = hold(FINDINGS, finding(released="2026-11-25"), acts)
    assert [one.parts for one in other.faults] == [("released",)]


def test_a_finding_that_an_act_released_is_held_against_that_act() -> None:
    released = {"field": "released", "before": "", "after": "2026-11-26"}
    acts = [added(opened=OPENED), Done(9, "audits.auditfinding_changed", [released])]
    held = hold(FINDINGS, finding(released=OPENED, version=2), acts)
    assert [(one.act, one.parts) for one in held.faults] == [(9, ("released",))]


def test_a_row_whose_acts_begin_amid_its_life_is_unexplained() -> None:
    acts = [Done(9, "audits.auditfinding_changed", [])]
    assert [one.code for one in hold(FINDINGS, finding(), acts).faults] == ["unexplained"]


def test_what_cannot_be_read_differs() -> None:
    acts = [added(opened=OPENED)]
    row = finding(text=object())
    assert [one.parts for one in hold(FINDINGS, row, acts).faults] == [("text",)]


def test_an_act_that_tells_of_no_field_of_ours_changes_nothing() -> None:
    strange = added(opened=OPENED, colour="red")._replace(
        changes=[{"field": "opened", "before": "", "after": OPENED}, {"field": 3}, {}]
    )
    assert hold(FINDINGS, finding(), [strange]).faults == ()
