"""Documents and departments are numbers that every database takes, each its own."""

from __future__ import annotations

from disclosure.exchanges.topics import (
    department_topic,
    document_in_charge_topic,
    document_topic,
    topics_of,
)

DOCUMENT = -3802427728811326673
DEPARTMENT = -6435340516388427628


def test_a_name_has_one_number_and_document_and_department_of_one_name_have_two() -> None:
    assert document_topic("수도과") == document_topic("수도과")
    assert document_topic("수도과") != department_topic("수도과")
    assert document_topic("수도과") != document_topic("교통과")
    for one in ("", "가" * 1000, "\ud800"):
        assert -(2**63) <= document_topic(one) < 2**63


def test_what_is_kept_by_number_stays_what_it_is() -> None:
    # Migration 0021 reckons the same: whoever changes this finds nothing of before.
    assert document_topic("여수시 주차장 조례") == DOCUMENT
    assert department_topic("주차차량과") == DEPARTMENT


def test_what_is_cited_twice_counts_once_and_no_department_is_none() -> None:
    cited = [("가 조례", "나과"), ("가 조례", ""), ("가 조례", "나과")]
    assert topics_of(cited) == (
        document_topic("가 조례"),
        department_topic("나과"),
        document_in_charge_topic("가 조례", "나과"),
    )
    assert topics_of([]) == ()
