"""Which links an entry has, and which can lead somewhere by their form."""

from __future__ import annotations

import pytest

from admin.register import links_of, own_path
from admin.register.links import can_lead_somewhere
from tests.builders.register import system

OWN = frozenset({"ai.yeosu.go.kr"})


def test_the_website_and_every_address_in_a_text_are_links() -> None:
    told = system(
        website="www.yeosu.go.kr",
        goal="자세한 것은 https://a.go.kr/x, (https://b.go.kr/y)와 http://c.go.kr을 보세요. "
        "https://여수시.한국에도 있습니다.",
        notice="HTTPS://d.go.kr/고지.",
    )
    assert [(one.field, one.address) for one in links_of(told)] == [
        ("goal", "https://a.go.kr/x"),
        ("goal", "https://b.go.kr/y"),
        ("goal", "http://c.go.kr"),
        ("goal", "https://여수시.한국"),
        ("website", "www.yeosu.go.kr"),
        ("notice", "HTTPS://d.go.kr/고지"),
    ]


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://www.yeosu.go.kr", True),
        ("https://www.yeosu.go.kr:8443/a?b=c#d", True),
        ("https://여수시.한국/ai", True),
        ("http://www.yeosu.go.kr", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https://localhost/ai", False),
        ("https://127.0.0.1/", False),
        ("https://[::1]/", False),
        ("https://[bad/", False),
        ("https://kim:secret@yeosu.go.kr/", False),
        ("https://yeosu..go.kr/", False),
        ("https://-yeosu.go.kr/", False),
        ("https://yeosu.go.kr:port/", False),
        ("www.yeosu.go.kr", False),
        ("", False),
    ],
)
def test_an_address_leads_somewhere_by_scheme_and_host(address: str, *, good: bool) -> None:
    assert can_lead_somewhere(address) is good


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("https://ai.yeosu.go.kr/register/3?lang=en", "/register/3?lang=en"),
        ("https://AI.yeosu.go.kr", "/"),
        ("https://www.yeosu.go.kr/register/3", None),
        ("https://ai.yeosu.go.kr.evil.example/", None),
        ("https://[bad/", None),
    ],
)
def test_only_a_link_to_our_own_host_has_a_path_of_ours(address: str, path: str | None) -> None:
    assert own_path(address, OWN) == path
