"""What a file opens with: the notice, and in a demo that everything in it is made up."""

from __future__ import annotations

from dataclasses import replace

from city import CityProfile, Voice
from city.pages import file_opening


def test_a_file_of_a_demo_says_so_after_the_notice(profile: CityProfile) -> None:
    demo = replace(profile, demo=True)
    assert file_opening(demo, Voice(), "[안내]").startswith("[안내] 시범 자료입니다.")
    assert file_opening(demo, Voice()).startswith("시범 자료입니다.")


def test_any_other_opens_with_the_notice_or_with_nothing(profile: CityProfile) -> None:
    assert file_opening(profile, Voice(), "[안내]") == "[안내]"
    assert file_opening(profile, Voice()) == ""
