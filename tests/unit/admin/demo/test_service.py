"""What citizens of a demo asked, what they said to it, and what auditors made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Mapping
from datetime import datetime, timedelta

import pytest

from admin.accessibility import Checklist, Standing
from admin.accessibility import counted as counted_items
from admin.audits import Articles, AuditFindings, Marks, Readings, Samples
from admin.committee import CommitteeBooks, Proceedings
from admin.demo import Stage
from admin.demo.parts import PARTS
from admin.equal_service import LEAST, TOLD, Axis, EqualService, Measure, report
from admin.equal_service import Standing as Shown
from city import SEOUL, CityProfile, Database, FixedClock, Mode
from disclosure import (
    UNTOLD,
    Accesses,
    Channel,
    Feedback,
    FeedbackState,
    Notices,
    Objections,
    Receipts,
    Record,
    Records,
    Status,
    WantedCases,
)
from knowledge import Ingester, Store, read_document, shipped_paths
from tests.builders.demo import fill_parts, stage_of
from tests.builders.disclosure import make_ledger
from tests.builders.shaped import shaped_sqlite
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

NOW = datetime(2026, 11, 24, 10, 30, tzinfo=SEOUL)
WORDS_DAYS = timedelta(days=30)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, profile: CityProfile) -> Generator[Stage]:
    """A whole demo; its tests look at it and change nothing."""
    database = shaped_sqlite(tmp_path_factory.mktemp("demo") / "test.db")
    stage = stage_of(database, FixedClock(NOW), profile)
    fill_parts(stage, *PARTS)
    # As the service does when it first opens.
    store = Store(database, stage.clock)
    Ingester(store, FakeEmbedder(), FakeMorphemes()).ingest(shipped_paths())
    yield stage
    database.close()


@pytest.fixture(scope="module")
def records(stage: Stage) -> list[Record]:
    page = Records(stage.database, stage.clock).page(0, 1_000)
    return [one for _, one in page if one is not None]


def test_questions_came_over_channels_in_modes_languages_and_endings(records: list[Record]) -> None:
    settled = [one.settlement for one in records if one.settlement]
    assert len(records) == len(settled) > 300
    assert {one.asked.channel for one in records} == set(Channel)
    assert {one.asked.mode for one in records} == set(Mode)
    assert len({one.asked.language for one in records}) == 2
    ended = Counter(one.status for one in settled)
    assert ended[Status.ANSWERED] > len(settled) / 2
    assert len(ended) > 6


def test_they_were_asked_in_this_quarter_and_the_last_and_in_their_order(
    records: list[Record],
) -> None:
    opened = [one.opened_at for one in records]
    assert opened == sorted(opened)
    assert opened[0].astimezone(SEOUL).date().isoformat() == "2026-07-01"
    assert opened[-1] < NOW
    assert all(one.settled_at and one.settled_at > one.opened_at for one in records)


def test_words_whose_period_is_over_are_gone_and_the_others_are_masked(
    records: list[Record],
) -> None:
    for one in records:
        assert bool(one.asked.question) is (one.opened_at > NOW - WORDS_DAYS), one.number
    told = " ".join(one.asked.question for one in records)
    hidden = {kind for one in records for kind in one.asked.hidden}
    assert {"telephone", "email", "vehicle"} <= hidden
    assert "010-0000-0000" not in told
    assert "demo@example.com" not in told


def test_answers_tell_nothing_but_what_is_shipped(records: list[Record]) -> None:
    documents = [read_document(path) for path in shipped_paths()]
    articles = {one.key: one for document in documents for one in document.articles}
    answers = [one.settlement for one in records if one.settlement and one.asked.question]
    for settled in (one for one in answers if one.status is Status.ANSWERED):
        (cited,) = settled.citations
        article = articles[cited.key]
        assert settled.answer in {article.easy, *_without_ground(article.text)}
        assert cited.title == article.source.title


def _without_ground(text: str) -> set[str]:
    return {text, text.partition("\n근거:")[0]}


def test_each_has_its_leaf_and_its_receipt_can_be_checked(
    stage: Stage, records: list[Record]
) -> None:
    ledger = make_ledger(stage.database, stage.clock)
    ledger.sign()
    checked = ledger.check((), lambda _leaves: None)
    assert not checked.faults
    receipts = Receipts(stage.secret, "")
    for one in (records[0], records[-1]):
        assert receipts.record(receipts.code(one.number)) == one.number
        assert ledger.proved(one.number).holds


def test_the_notice_of_the_day_is_named(stage: Stage, records: list[Record]) -> None:
    known = {one.version for one in Notices(stage.profile.notices).wordings}
    assert all(one.settlement and one.settlement.notice_version in known for one in records)


def test_feedback_was_closed_in_time_but_once_and_some_waits(stage: Stage) -> None:
    feedback = Feedback(stage.database, stage.clock, stage.profile)
    cases = feedback.among(feedback.numbers(WantedCases()))
    closed = [one for one in cases if one.closed_at]
    late = [one for one in closed if one.closed_at and one.closed_at.date() > one.due]
    assert len(closed) > 10
    assert len(late) == 1
    assert all(one.measure and one.done for one in closed)
    assert {one.state for one in cases} == {
        FeedbackState.OPEN, FeedbackState.TAKEN, FeedbackState.CLOSED,
    }  # fmt: skip
    assert sum(one.overdue(stage.today) for one in cases) == 1


def test_one_objection_is_closed_and_one_is_open_with_its_day(stage: Stage) -> None:
    objections = Objections(stage.database, stage.clock, stage.profile)
    is_open, closed = sorted(objections.listed(open_only=False), key=lambda one: not one.open)
    assert is_open.due > stage.today
    assert closed.outcome
    assert not objections.overdue()


def test_the_report_shows_groups_some_too_few_and_some_hidden(stage: Stage) -> None:
    kept = EqualService(stage.database, stage.clock, stage.profile.kept_for).find("2026-Q3")
    assert kept is not None
    assert kept.counted is not None
    made = report(kept.counted, public=True)
    standing = {f.standing for row in made.rows for f in row.figures.values()}
    assert {Shown.SHOWN, Shown.FEW, Shown.HIDDEN} <= standing
    shown = [
        row.group
        for row in made.rows
        if row.axis is Axis.MODE and row.figures[Measure.ANSWERED].standing is Shown.SHOWN
    ]
    assert shown == ["standard"]
    told = {row.group for row in made.rows if row.axis in TOLD and (row.asked or 0) >= LEAST}
    assert {"from_65", "easy_words", UNTOLD} <= told


def test_the_month_that_is_over_is_counted_for_everybody(stage: Stage) -> None:
    room = EqualService(stage.database, stage.clock, stage.profile.kept_for)
    assert room.find("2026-10") is not None
    assert room.due() == (), "what the service counts by itself is counted"


def test_two_auditors_read_a_sample_and_do_not_agree_on_everything(stage: Stage) -> None:
    samples = Samples(stage.database, stage.clock, stage.profile)
    by_risk, at_random = samples.every()
    articles = Articles(Store(stage.database, stage.clock))
    readings = Readings(stage.database, stage.clock, stage.profile, articles.marks)
    agreed = readings.agreement(at_random.drawn)
    assert agreed.kappa is not None
    assert 0.5 < agreed.kappa < 1
    assert {len(found) for found in readings.read_by(at_random.drawn).values()} == {2}
    looks = Accesses(stage.database, stage.clock).newest(1_000)
    assert Counter(one.person for one in looks) == {
        "demo.auditor": len(at_random.drawn), "demo.auditor2": len(at_random.drawn),
    }  # fmt: skip
    for sample in (by_risk, at_random):
        assert samples.drawn_again(sample).numbers == sample.drawn


def test_verdicts_stand_on_the_articles_that_were_cited_and_end_with_them(stage: Stage) -> None:
    (_by_risk, at_random) = Samples(stage.database, stage.clock, stage.profile).every()
    held = Articles(Store(stage.database, stage.clock)).marks

    def changed(keys: Iterable[str]) -> Mapping[str, str]:
        return {key: f"{mark} anew" for key, mark in held(keys).items()}

    def read(marks: Marks) -> set[int]:
        readings = Readings(stage.database, stage.clock, stage.profile, marks)
        return {number for number, who in readings.read_by(at_random.drawn).items() if who}

    records = Records(stage.database, stage.clock)
    found = (records.find(number) for number in at_random.drawn)
    citing = {one.number for one in found if one and one.settlement and one.settlement.citations}
    assert citing
    assert read(held) == set(at_random.drawn)
    assert read(changed) == set(at_random.drawn) - citing


def test_one_finding_is_mended_and_one_is_on_the_committees_agenda(stage: Stage) -> None:
    is_open, closed = AuditFindings(stage.database, stage.clock, stage.profile).every()
    assert is_open.owner
    assert is_open.due > stage.today
    assert closed.measure
    assert closed.why
    books = CommitteeBooks(stage.database, stage.clock, stage.profile)
    coming = Proceedings(books).sitting(2)
    assert coming is not None
    assert is_open.item in {one.number for one in coming.items}


def test_some_items_of_the_checklist_were_looked_at(stage: Stage) -> None:
    checklist = Checklist(stage.database, stage.clock, stage.profile)
    found = counted_items(checklist.lines())
    assert found[Standing.MET] == 2
    assert found[Standing.NOT_MET] == found[Standing.NOT_APPLICABLE] == 1


def test_a_demo_is_whole_in_the_first_minutes_of_a_quarter_too(
    database: Database, profile: CityProfile
) -> None:
    new_year = datetime(2027, 1, 1, 0, 5, tzinfo=SEOUL)
    stage = stage_of(database, FixedClock(new_year), profile)
    fill_parts(stage, *PARTS)
    page = [one for _, one in Records(database, stage.clock).page(0, 1_000) if one is not None]
    assert page[0].opened_at.astimezone(SEOUL).date().isoformat() == "2026-10-01"
    assert page[-1].opened_at < new_year
    assert EqualService(database, stage.clock, stage.profile.kept_for).find("2026-Q4") is not None
