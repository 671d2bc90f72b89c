"""An answer for programs opens with the notice; a description of files under its own name."""

from __future__ import annotations

import json

import pytest

from bot.web.json_file import description_opens, json_opens
from city import CityProfile
from disclosure import Notices

SHORT = "[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다."


@pytest.fixture(scope="module")
def notices(profile: CityProfile) -> Notices:
    return Notices(profile.notices)


@pytest.mark.parametrize(
    ("body", "passes"),
    [
        (json.dumps({"notice": SHORT, "html": ""}).encode(), True),
        (json.dumps({"html": SHORT}).encode(), False),
        (json.dumps({"notice": ""}).encode(), False),
        (json.dumps({"notice": [SHORT]}).encode(), False),
        (json.dumps({"html": "", "notice": SHORT}).encode(), False),
        (json.dumps({"notice": SHORT}).encode()[:-3], False),
        (json.dumps({"notice": SHORT, "more": "x"}).encode()[:-4], True),
        (json.dumps([SHORT]).encode(), False),
        (b"{", False),
        (b"", False),
    ],
)
def test_a_json_answer_carries_the_notice(notices: Notices, body: bytes, passes: bool) -> None:
    assert json_opens(body, notices) is passes


@pytest.mark.parametrize(
    ("told", "passes"),
    [
        ({"x-notice": SHORT, "openapi": "3.1.0"}, True),
        ({"openapi": "3.1.0", "x-notice": SHORT}, False),
        ({"x-notice": SHORT, "answer": "3.1.0"}, False),
        ({"x-notice": SHORT}, False),
        ({"x-notice": SHORT[:-1], "openapi": "3.1.0"}, False),
        ({"x-notice": [SHORT], "openapi": "3.1.0"}, False),
        ({"notice": SHORT, "openapi": "3.1.0"}, False),
    ],
)
def test_a_description_of_files_carries_it_under_its_own_name(
    notices: Notices, told: dict[str, object], *, passes: bool
) -> None:
    assert description_opens(json.dumps(told).encode(), notices) is passes
