"""Nobody is told of more than was kept."""

from __future__ import annotations

import pytest

from disclosure.feedback.promises import Promise


@pytest.mark.parametrize(
    ("kept", "broken", "percent"), [(29, 21, 58), (29, 71, 29), (57, 43, 57), (2, 1, 66), (0, 0, 0)]
)
def test_a_percent_that_is_whole_is_told_whole_and_others_are_rounded_down(
    kept: int, broken: int, percent: int
) -> None:
    assert Promise(kept=kept, broken=broken).percent == percent
