"""A whole run is kept, can be read again as it was, and opens a finding for each gap."""

from __future__ import annotations

from dataclasses import dataclass, field

from admin.audits import FindingKind
from admin.books import By
from admin.probes import Measure, figures, keep_probe, latest_probe, outcomes_digest
from admin.rooms import rooms_over
from city import CityProfile, Database, FixedClock
from disclosure import Journal
from tests.builders.probes import came, make_kept, make_pairs


@dataclass
class Book:
    """Keeps what was opened."""

    opened: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])

    def open_from(self, kind: FindingKind, subject: str, text: str, by: By) -> None:
        assert by.reason
        self.opened.append((kind, subject, text))


def test_nothing_was_kept_at_first(database: Database) -> None:
    assert latest_probe(database) is None


def test_what_was_kept_comes_back_as_it_was(database: Database) -> None:
    kept = make_kept(first=3)
    keep_probe(kept, database)
    again = latest_probe(database)
    assert again is not None
    assert again.counts == kept.counts
    assert (again.by, again.setup, again.digest) == (kept.by, kept.setup, kept.digest)
    assert figures(again.counts) == figures(kept.counts)


def test_a_run_says_what_stood_there_before(database: Database) -> None:
    keep_probe(make_kept(), database)
    keep_probe(make_kept(first=3), database)
    newest, first = Journal(database).latest(subject="probes")
    changes = {change.field: change for change in newest.act.changes}
    assert changes["age"].before == first.act.changes[2].after
    assert changes["age"].before != changes["age"].after
    assert changes["sex"].before == changes["sex"].after


def test_each_gap_opens_a_finding_that_tells_it_in_words(database: Database) -> None:
    book = Book()
    keep_probe(make_kept(first=10), database, book)
    assert [subject for _, subject, _ in book.opened][:2] == [
        "probes.age.answered",
        "probes.age.cited",
    ]
    kind, _, text = book.opened[0]
    assert kind == "probe"
    assert "나이" in text
    assert "+3.3%p" in text


def test_a_gap_that_stays_opens_no_second_finding(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    findings = rooms_over(database, clock, profile).findings
    for _ in range(2):
        keep_probe(make_kept(first=10), database, findings)
    kept = [one for one in findings.every() if one.kind is FindingKind.PROBE]
    assert len(kept) == len({one.subject for one in kept}) == len(Measure)
    assert all("나이" in one.text for one in kept)


def test_a_run_without_a_gap_opens_none(database: Database) -> None:
    book = Book()
    keep_probe(make_kept(), database, book)
    assert book.opened == []


def test_the_digest_tells_outcomes_apart_but_not_how_long_they_took() -> None:
    pairs = make_pairs(3)
    assert outcomes_digest(pairs, came(pairs)) != outcomes_digest(pairs, came(pairs, 1))
    assert outcomes_digest(pairs, came(pairs)) == outcomes_digest(pairs, came(pairs))
