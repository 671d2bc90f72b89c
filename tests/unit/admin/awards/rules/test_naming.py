"""Whose award may anybody read of, and whose name? 포상 조례 제10조제3항제1호, 제17조제3항."""

from __future__ import annotations

import pytest

from admin.awards import AwardKind, Cancellation, Deserving, Nomination, may_be_named, stands
from tests.builders.awards import award, cancellation, candidate

COMMENDED = {"kind": AwardKind.COMMENDATION, "deserving": Deserving.MORALS}


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ({**COMMENDED, "model_citizen": True}, True),
        (COMMENDED, False),
        ({"model_citizen": True}, False),
        ({}, False),
    ],
)
def test_article_10_3_the_site_names_model_citizens_who_were_commended_and_nobody_else(
    told: dict[str, object], named: bool
) -> None:
    assert may_be_named(Nomination(candidate=candidate(**told), award=award())) is named


@pytest.mark.parametrize(
    ("given", "cancelled", "there"),
    [(True, None, True), (False, None, False), (True, cancellation(), False)],
)
def test_article_17_3_who_was_cancelled_is_honoured_no_more(
    given: bool, cancelled: Cancellation | None, there: bool
) -> None:
    one = Nomination(
        candidate=candidate(**COMMENDED, model_citizen=True),
        award=award() if given else None,
        cancellation=cancelled,
    )
    assert (stands(one), may_be_named(one)) == (there, there)
