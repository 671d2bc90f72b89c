"""How many answers are settled a second, how fast a ledger is verified, and is any lie believed?

    python -m bench.ledger [--mutations 10000] [--forgeries 1000000] [--seed SEED]

Answers are settled as the service does it: ten threads, SQLite on the disk, every commit synced.
Ends with 1 if a goal is missed, a tampering was not seen, or a forgery was believed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from admin import newest_database
from bench.catalogue import KEPT
from bench.figures import Figure, at_least, at_most, percentile, under
from bench.forging import forge
from bench.keeping import run_piece
from bench.tampering import tamper
from city import Language, Mode, SystemClock
from disclosure import Asked, Channel, Citation, Ledger, Settlement, Status
from knowledge.ports import Progress

_RUNS, _ANSWERS, _ALONE, _THREADS = 5, 400, 60, 10
_MILLION = 1_000_000
_QUESTION = "공영주차장 주차요금이 얼마예요?"
_ANSWER = "주차요금은 30분에 600원입니다."


def measure(mutations: int, forgeries: int, seed: int, progress: Progress) -> Sequence[Figure]:
    """Settle, verify, tamper and forge."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=KEPT, prefix="ledger-") as name:
        folder = Path(name).resolve()
        database = newest_database(f"sqlite:///{folder / 'ledger.db'}")
        ledger = Ledger(database, SystemClock(), "bench", folder / "ledger.key")
        alone = [_settled(ledger, _ALONE, 1) for _ in range(_RUNS)]
        rates = [_settled(ledger, _ANSWERS, _THREADS) for _ in range(_RUNS)]
        checks = [_checked(ledger) for _ in range(3)]
        database.close()
    return [
        Figure(
            name="settled answers, ten at once, every commit synced",
            unit="/s",
            median=percentile(rates, 0.5),
            goal=at_least(300),
            note=f"one after another: {percentile(alone, 0.5):.0f}",
        ),
        Figure(
            name="a million leaves, each against its record",
            unit="s",
            median=percentile(checks, 0.5),
            goal=under(60),
            note=f"reckoned from {_RUNS * (_ANSWERS + _ALONE):,} leaves",
        ),
        *_lies(mutations, forgeries, seed, progress),
    ]


def _lies(mutations: int, forgeries: int, seed: int, progress: Progress) -> list[Figure]:
    found = tamper(mutations, seed, _now_and_then("progress_ledger", mutations, progress))
    forged = forge(forgeries, seed, _now_and_then("progress_verifying", forgeries, progress))
    counted = {
        "ledgers tampered with that were not found": (found.unseen, f"of {found.tried:,}"),
        "whole ledgers taken for false": (found.false_alarms, ""),
        "forged proofs and notes that were believed": (
            len(forged.accepted),
            "; ".join((f"of {forged.tried:,}", *forged.accepted[:3])),
        ),
        "checks that broke down": (
            found.crashes + len(forged.crashes),
            "; ".join(forged.crashes[:3]),
        ),
    }
    return [
        Figure(name=name, unit="", median=count, goal=at_most(0), note=note)
        for name, (count, note) in counted.items()
    ]


def _settled(ledger: Ledger, count: int, threads: int) -> float:
    """Answers settled a second; they were opened before."""
    asked = Asked(
        question=_QUESTION, hidden=(), channel=Channel.WEB, chat="bench",
        language=Language.KOREAN, mode=Mode.STANDARD,
    )  # fmt: skip
    numbers = [ledger.records.open(asked) for _ in range(count)]

    def settle(number: int) -> None:
        ledger.records.settle(number, _SETTLEMENT)

    with ThreadPoolExecutor(threads) as pool:
        begun = perf_counter()
        list(pool.map(settle, numbers))
        return count / (perf_counter() - begun)


def _checked(ledger: Ledger) -> float:
    """Seconds that a million leaves would take."""
    ledger.sign()
    begun = perf_counter()
    check = ledger.check((), lambda _: None)
    if check.faults:
        raise AssertionError(check.faults)
    return (perf_counter() - begun) / check.leaves * _MILLION


def _now_and_then(step: str, count: int, progress: Progress) -> Callable[[int], None]:
    every = max(1, count // 200)

    def told(done: int) -> None:
        if done % every == 0:
            progress(step, done, count)

    return told


_SETTLEMENT = Settlement(
    status=Status.ANSWERED,
    answer=_ANSWER,
    citations=(
        Citation(
            title="여수시 주차장 조례", article="제5조", heading="주차요금", effective_date=None,
            url="", quote="주차요금은 30분에 600원으로 한다.", department="", key="bench/5",
        ),
    ),
    scores={"여수시 주차장 조례/제5조": 1.0},
    confidence=0.9,
    notice_version="bench",
    writer="quote",
    prompt_hash="",
    embedding_model="bench",
    snapshot="bench",
    language=Language.KOREAN,
    mode=Mode.STANDARD,
    timings_ms={"retrieve": 20.0, "total": 40.0},
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the piece."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mutations", type=int, default=1_000)
    parser.add_argument("--forgeries", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=6962)
    given = parser.parse_args(arguments)
    return run_piece(
        "ledger",
        lambda progress: measure(given.mutations, given.forgeries, given.seed, progress),
    )


if __name__ == "__main__":
    sys.exit(main())
