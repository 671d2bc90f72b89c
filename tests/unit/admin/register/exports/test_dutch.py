"""The Dutch standard: 31 keys, its own words, and what it holds comes back as it went."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admin.register import LONGEST, Shown, Stage, System, written
from admin.register.exports import dutch_record, read_dutch_record
from admin.register.exports.dutch import HELD, SAME
from tests.builders.register import TODAY, high_impact, system

ADDRESS = "https://ai.yeosu.go.kr/register/1"
KEYS = {
    "name", "description_short", "organization", "category", "status", "begin_date", "end_date",
    "contact_email", "website", "publication_category", "url", "goal", "proportionality",
    "human_intervention", "risks", "lawful_basis", "lawful_basis_grouping", "process_index_url",
    "impacttoetsen_grouping", "impacttoetsen", "source_data", "source_data_grouping",
    "methods_and_models", "provider", "publiccode", "lang", "standard_version", "source_id", "tags",
    "lars", "publication_dt",
}  # fmt: skip
LIMITS = {"name": 100, "summary": 350, "supplier": 200, "methods": 5000}


def record(told: System) -> dict[str, object]:
    shown = Shown(key="1", since=TODAY, fields=written(told))
    return json.loads(json.dumps(dutch_record(shown, "여수시", ADDRESS)))


def test_a_record_has_the_keys_of_the_standard_and_no_other() -> None:
    assert record(high_impact()).keys() == KEYS
    assert len(KEYS) == 31


LINES = st.lists(
    st.one_of(st.sampled_from(["[대책]", " [대책]", "  [대책]", "", "가"]), st.text(max_size=9)),
    max_size=5,
).map("\n".join)


@given(risks=LINES, measures=LINES, goal=LINES, impact=st.booleans())
def test_what_the_standard_holds_comes_back_as_it_went(
    risks: str, measures: str, goal: str, *, impact: bool
) -> None:
    told = system(risks=risks, measures=measures, goal=goal, high_impact=impact)
    back = read_dutch_record(record(told))
    assert back == {name: said for name, said in written(told).items() if name in HELD}


@pytest.mark.parametrize(
    ("stage", "status"),
    [
        (Stage.IDEA, "In ontwikkeling"),
        (Stage.REVIEWED, "In ontwikkeling"),
        (Stage.DELIBERATED, "In ontwikkeling"),
        (Stage.IN_SERVICE, "In gebruik"),
        (Stage.PAUSED, "Buiten gebruik"),
        (Stage.ENDED, "Buiten gebruik"),
    ],
)
def test_six_stages_are_three_in_the_words_of_the_standard(stage: Stage, status: str) -> None:
    assert record(system(stage=stage))["status"] == status


def test_the_category_follows_from_what_the_system_is() -> None:
    plain = system(generative=False)
    assert record(plain)["publication_category"] == "Overige algoritmes"
    assert record(system())["publication_category"] == "Impactvolle algoritmes"
    both = replace(plain, high_impact=True, generative=True)
    assert record(both)["publication_category"] == "Hoog-risico AI-systeem"


def test_days_are_months_and_a_contact_is_a_mail_or_the_public_page() -> None:
    told = record(system())
    assert (told["begin_date"], told["end_date"]) == ("2026-09", "")
    assert told["contact_email"] == ADDRESS
    mailed = record(system(contact="민원과 help@yeosu.go.kr, 061-659-0000"))
    assert mailed["contact_email"] == "help@yeosu.go.kr"


def test_an_assessment_is_referred_to_where_one_was_made() -> None:
    assert record(system())["impacttoetsen_grouping"] == []
    (one,) = record(high_impact())["impacttoetsen_grouping"]  # type: ignore[misc]
    assert one == {"title": "영향평가 2026-06-15", "link": f"{ADDRESS}#impact"}


def test_our_forms_ask_for_no_more_than_the_standard_takes() -> None:
    assert {name: LONGEST[name] for name in LIMITS} == LIMITS
    assert LONGEST["risks"] + LONGEST["measures"] + len("\n[대책]\n") <= 2500
    assert set(SAME) <= KEYS
