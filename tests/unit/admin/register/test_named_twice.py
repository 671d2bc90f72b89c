"""A second entry of a name is kept: who writes it is told, and so is whoever opens it."""

from __future__ import annotations

from admin.register import Part, Register, SystemsRule, mark_of
from tests.builders.committee import warnings
from tests.builders.register import KIM, found, idea

Say = SystemsRule


def test_a_second_entry_of_a_name_is_kept_and_told_where_it_stands(register: Register) -> None:
    for told in ((), (Say.NAMED_TWICE,)):
        kept = register.add(idea(name="민원 요약"), KIM)
        assert kept.done
        assert tuple(one for one in warnings(kept.findings) if one is Say.NAMED_TWICE) == told
    look = register.looked_at(found(register, 2), ())
    assert Say.NAMED_TWICE in warnings(look.findings)
    before = found(register, 2).system
    seen = mark_of(before, Part.OVERVIEW)
    other = register.rewrite(2, Part.OVERVIEW, {"name": "민원 번역"}, seen, KIM)
    assert Say.NAMED_TWICE not in warnings(other.findings)
    seen = mark_of(found(register, 2).system, Part.OVERVIEW)
    again = register.rewrite(2, Part.OVERVIEW, {"name": "민원요약"}, seen, KIM)
    assert (again.done, Say.NAMED_TWICE in warnings(again.findings)) == (True, True)
