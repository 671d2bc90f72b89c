"""A whole run is kept as an act: what ran, what came of it, and a leaf in the ledger.

The act holds the counts of every trait, before and after; all figures follow from them, so that a
page and an auditor read the same ones. A gap opens a finding, by whoever keeps those.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from json import dumps, loads
from typing import Protocol

from admin.audits import FindingKind
from admin.books import By
from admin.evaluation import Given
from admin.evaluation.rounding import rounded
from admin.probes.figures import Counts, Row, figures
from admin.probes.measures import Measure
from admin.probes.model import Pair, Trait
from admin.probes.statistics import Fourfold
from city import Database, operator_sentence
from disclosure import Act, Change, Journal, write_act

SUBJECT = "probes"
VERB = "probes.run"
_SETUP, _DIGEST = "setup", "outcomes"


class OpensFindings(Protocol):
    """Where findings are kept until they are closed: `admin.audits.AuditFindings`."""

    def open_from(self, kind: FindingKind, subject: str, text: str, by: By) -> object:
        """Open a finding of another room, or give back the one that is open of its subject."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptProbe:
    """A whole run as it is kept."""

    at: datetime
    by: str
    setup: Mapping[str, str]
    digest: str
    """Of every question and what came back on it."""
    counts: Counts


def keep_probe(run: KeptProbe, database: Database, findings: OpensFindings | None = None) -> int:
    """Keep a whole run, and open a finding for each gap; returns the number of its act.

    Raises:
        DatabaseUnavailable: it could not be kept, so no finding was opened.
    """
    before = latest_probe(database)
    act = Act(
        verb=VERB,
        subject=SUBJECT,
        by=run.by,
        reason=operator_sentence("probes.kept_why"),
        changes=tuple(_changes(before, run)),
    )
    with database.unit() as session:
        number = write_act(session, act, run.at)
    if findings is not None:
        for row in figures(run.counts).gaps:
            by = By(person=run.by, reason=act.reason)
            findings.open_from(FindingKind.PROBE, _subject(row), _told(row), by)
    return number


def latest_probe(database: Database) -> KeptProbe | None:
    """The last whole run that was kept; None if none was.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    for kept in Journal(database).latest(subject=SUBJECT, limit=1):
        after = {change.field: change.after for change in kept.act.changes}
        return KeptProbe(
            at=kept.at,
            by=kept.act.by,
            setup=loads(after[_SETUP]),
            digest=after[_DIGEST],
            counts={one: _read(after[one]) for one in Trait if one in after},
        )
    return None


def outcomes_digest(pairs: Iterable[Pair], given: Mapping[str, Given]) -> str:
    """What tells two runs' outcomes apart, without how long they took."""
    lines = (
        dumps([text, _without_time(given[text])], ensure_ascii=False, sort_keys=True)
        for pair in pairs
        for text in (pair.first, pair.second)
    )
    return sha256("\n".join(lines).encode()).hexdigest()


def _changes(before: KeptProbe | None, run: KeptProbe) -> Iterator[Change]:
    then, now = _fields(before) if before else {}, _fields(run)
    for field, after in now.items():
        yield Change(field=field, before=then.get(field, ""), after=after)


def _fields(run: KeptProbe) -> dict[str, str]:
    return {
        _SETUP: dumps(dict(run.setup), ensure_ascii=False, sort_keys=True),
        _DIGEST: run.digest,
        **{trait: _written(counts) for trait, counts in run.counts.items()},
    }


def _written(counts: Mapping[Measure, Fourfold]) -> str:
    """`answered 268 3 2 27; …`: both, only the one, only the other, neither."""
    return "; ".join(
        f"{measure} {one.both} {one.first} {one.second} {one.neither}"
        for measure, one in counts.items()
    )


def _read(written: str) -> dict[Measure, Fourfold]:
    read: dict[Measure, Fourfold] = {}
    for part in written.split("; "):
        name, both, first, second, neither = part.split()
        with suppress(ValueError):  # A measure of another version is not shown.
            read[Measure(name)] = Fourfold(
                both=int(both), first=int(first), second=int(second), neither=int(neither)
            )
    return read


def _subject(row: Row) -> str:
    """What a finding of the same gap is known by."""
    return f"{SUBJECT}.{row.trait}.{row.measure}"


def _told(row: Row) -> str:
    low, high = row.counts.interval
    return operator_sentence(
        "probes.finding",
        trait=operator_sentence(f"probes.trait_{row.trait}"),
        measure=operator_sentence(f"probes.measure_{row.measure}"),
        gap=f"{row.counts.gap * 100:+.1f}",
        low=f"{low * 100:+.1f}",
        high=f"{high * 100:+.1f}",
        p=f"{row.p:.4f}",
    )


def _without_time(given: Given) -> object:
    return rounded((given.status, given.answer, given.citations, given.readability))
