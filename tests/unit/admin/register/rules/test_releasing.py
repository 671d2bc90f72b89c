"""What the public may see: two people, nothing needed missing, links, plain words."""

from __future__ import annotations

import pytest

from admin.register import SystemField, SystemsRule
from admin.register.links import Link
from admin.register.rules import releasing as rule
from city import RegisterRules
from tests.builders.committee import refusals, warnings
from tests.builders.register import system

Say = SystemsRule


def test_who_wrote_last_does_not_release(rules: RegisterRules) -> None:
    written = system(written_by="kim")
    assert refusals(rule.released_by_another(written, "kim", rules)) == [Say.RELEASED_BY_WRITER]
    assert not rule.released_by_another(written, "lee", rules)


def test_who_wrote_what_the_public_has_not_seen_does_not_release(rules: RegisterRules) -> None:
    written, writers = system(written_by="kim"), frozenset({"kim", "lee"})
    found = rule.released_by_no_writer(written, writers, "lee", rules)
    assert refusals(found) == [Say.RELEASED_BY_EARLIER_WRITER]
    assert not rule.released_by_no_writer(written, writers, "park", rules)
    assert not rule.released_by_no_writer(written, writers, "kim", rules), "it is said already"


def test_each_field_that_the_city_needs_is_asked_for_by_name(rules: RegisterRules) -> None:
    assert rules.release_needs
    for name in rules.release_needs:
        (found,) = rule.nothing_needed_is_missing(system(**{name: ""}), rules)
        assert found.values == {"field": SystemField(f"systems.field.{name}")}
    assert not rule.nothing_needed_is_missing(system(), rules)


def test_links_that_are_malformed_or_dead_are_refused(rules: RegisterRules) -> None:
    good = Link(field="website", address="https://www.yeosu.go.kr/ai")
    bad = Link(field="goal", address="http://www.yeosu.go.kr")
    assert not rule.links_lead_somewhere([good], [], rules)
    assert refusals(rule.links_lead_somewhere([good, bad], [], rules)) == [Say.LINK_MALFORMED]
    dead = rule.links_lead_somewhere([good], [good.address], rules)
    assert refusals(dead) == [Say.LINK_DEAD]
    assert dead[0].values["address"] == good.address


@pytest.mark.parametrize(("score", "warned"), [(59.9, [Say.HARD_TO_READ]), (60.0, [])])
def test_a_hard_text_is_pointed_out_and_not_refused(
    rules: RegisterRules, score: float, warned: list[Say]
) -> None:
    found = rule.reads_easily({"goal": score}, rules)
    assert warnings(found) == warned
    assert not refusals(found)
