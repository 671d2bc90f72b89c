"""Exchanges, samples and findings as auditors' tests need them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from admin.audits import AuditFinding, FindingKind, Grade, Judged, Sample, SampleKind
from admin.books import By
from city import Language, Mode
from disclosure import Channel, Citation, Records, Shell, Status
from tests.builders.disclosure import OPENED_AT, make_asked, make_citation, make_settlement

TODAY = date(2026, 11, 24)
"""Where the clock of tests stands."""
LEE = By(person="lee", reason="답변 점검")
HAN = By(person="han", reason="답변 점검")
TWO_SENTENCES = "주차요금은 30분에 600원입니다. 경차는 절반입니다."


def shell(number: int = 1, **told: Any) -> Shell:
    """An answered exchange without a sign of trouble."""
    values: dict[str, Any] = {
        "number": number,
        "opened_at": OPENED_AT,
        "channel": Channel.WEB,
        "language": Language.KOREAN,
        "mode": Mode.STANDARD,
        "answered_mode": Mode.STANDARD,
        "status": Status.ANSWERED,
        "confidence": 0.9,
        "verdict": "",
        "forgotten": False,
        **told,
    }
    return Shell(**values)


def exchange(
    records: Records,
    answer: str = TWO_SENTENCES,
    *,
    citations: tuple[Citation, ...] | None = None,
    status: Status = Status.ANSWERED,
    confidence: float | None = 0.9,
    mode: Mode = Mode.STANDARD,
    **asked: Any,
) -> int:
    """A settled exchange; its number."""
    number = records.open(make_asked(mode=mode, **asked))
    cited = (make_citation(),) if citations is None else citations
    settlement = make_settlement(
        answer, mode=mode, status=status, citations=cited, confidence=confidence
    )
    records.settle(number, settlement)
    return number


def judged(record: int, *grades: Grade, reasons: Iterable[str] | None = None) -> Judged:
    """Verdicts on the two sentences of an exchange, each explained."""
    given = grades or (Grade.RIGHT, Grade.RIGHT)
    why = ["" if one is Grade.RIGHT else f"{one} 까닭" for one in given]
    return Judged(record=record, grades=given, reasons=tuple(reasons or why))


def sample(**told: Any) -> Sample:
    """Ten exchanges of the day where the clock stands, all alike: drawn once that day is over."""
    values: dict[str, Any] = {
        "title": "분기 점검",
        "kind": SampleKind.RANDOM,
        "first": TODAY,
        "last": TODAY,
        "size": 10,
        "seed": "seed",
        **told,
    }
    return Sample(**values)


def finding(**told: Any) -> AuditFinding:
    """Something to be mended within a month."""
    values: dict[str, Any] = {
        "kind": FindingKind.EXCHANGE,
        "subject": "record:1",
        "text": "요금표가 바뀌었는데 답이 옛 요금입니다.",
        "due": date(2026, 12, 24),
        "opened": TODAY,
        **told,
    }
    return AuditFinding(**values)


class MarkedArticles:
    """A library that holds articles by their marks, and in which a test may change them."""

    def __init__(self, marks: Mapping[str, str] | None = None) -> None:
        self.held = dict(marks or {make_citation().key: "2025-09-30 a"})

    def marks(self, keys: Iterable[str]) -> Mapping[str, str]:
        """The marks of those that are held."""
        return {key: self.held[key] for key in keys if key in self.held}
