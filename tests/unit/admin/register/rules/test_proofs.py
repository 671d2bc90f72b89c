"""Five years of proof: 시행령 제27조제2항, at the borders."""

from __future__ import annotations

from datetime import date

import pytest

from admin.register import SystemsRule
from admin.register.rules import proofs as rule
from city import RegisterRules
from tests.builders.committee import refusals
from tests.builders.register import TODAY, proof

Say = SystemsRule


@pytest.mark.parametrize(
    ("made", "last"),
    [
        (date(2026, 6, 1), date(2031, 6, 1)),
        (date(2028, 2, 29), date(2033, 2, 28)),
        (date(2023, 2, 28), date(2028, 2, 29)),
    ],
)
def test_a_document_is_kept_five_years_and_not_a_day_less(
    rules: RegisterRules, made: date, last: date
) -> None:
    kept = proof(made=made)
    assert rule.kept_until(kept, rules) == last
    assert refusals(rule.kept_long_enough(kept, last, rules)) == [Say.PROOF_DISCARDED_EARLY]
    assert not rule.kept_long_enough(kept, date.fromordinal(last.toordinal() + 1), rules)


def test_nothing_is_discarded_twice(rules: RegisterRules) -> None:
    gone = proof(discarded=date(2032, 1, 1))
    found = rule.kept_long_enough(gone, date(2032, 1, 2), rules)
    assert refusals(found) == [Say.PROOF_DISCARDED_ALREADY]


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({}, []),
        ({"title": " "}, [Say.PROOF_UNNAMED]),
        ({"kept_at": ""}, [Say.PROOF_UNNAMED]),
        ({"made": date(2026, 11, 25)}, [Say.NOT_YET]),
        ({"made": TODAY}, []),
    ],
)
def test_a_document_can_be_found_and_is_there(
    rules: RegisterRules, told: dict[str, object], wrong: list[Say]
) -> None:
    assert refusals(rule.proof_is_named(proof(**told), TODAY, rules)) == wrong
