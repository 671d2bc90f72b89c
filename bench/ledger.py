"""How many answers are settled a second, how fast a ledger is verified, and is any lie believed?

    python -m bench.ledger [--leaves 1000000] [--mutations 10000] [--forgeries 1000000]

Answers are settled as the service does it: ten threads, SQLite on the disk, every commit synced.
A check of fewer than a million leaves is told as what a million would take.
Ends with 1 if a goal is missed, a tampering was not seen, or a forgery was believed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from admin.newest_database import newest_database
from bench.big_ledger import fill
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
_ADDED = 300
_QUESTION = "공영주차장 주차요금이 얼마예요?"
_ANSWER = "주차요금은 30분에 600원입니다."


def measure(
    leaves: int, mutations: int, forgeries: int, seed: int, progress: Progress
) -> Sequence[Figure]:
    """Settle, verify, tamper and forge."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=KEPT, prefix="ledger-") as name:
        folder = Path(name).resolve()
        return [
            *_settling(folder),
            *_checking(folder, leaves, progress),
            *_lies(mutations, forgeries, seed, progress),
        ]


def _settling(folder: Path) -> list[Figure]:
    database = newest_database(f"sqlite:///{folder / 'ledger.db'}")
    ledger = Ledger(database, SystemClock(), "bench", folder / "ledger.key")
    alone = [_settled(ledger, _ALONE, 1) for _ in range(_RUNS)]
    rates = [_settled(ledger, _ANSWERS, _THREADS) for _ in range(_RUNS)]
    database.close()
    return [
        Figure(
            name="settled answers, ten at once, every commit synced",
            unit="/s",
            median=percentile(rates, 0.5),
            goal=at_least(300),
            note=f"one after another: {percentile(alone, 0.5):.0f}",
        ),
    ]


def _checking(folder: Path, leaves: int, progress: Progress) -> list[Figure]:
    """A large ledger: all of it, and what was added since a checkpoint."""
    file = folder / "big.db"
    newest_database(f"sqlite:///{file}").close()
    fill(file, leaves, SETTLEMENT, _now_and_then("progress_ledger", leaves, progress))
    database = newest_database(f"sqlite:///{file}")
    ledger = Ledger(database, SystemClock(), "bench", folder / "big.key")
    ledger.sign()
    kept = str(ledger.proof()["checkpoint"])
    for _ in range(_ADDED):
        ledger.records.settle(ledger.records.open(_ASKED), SETTLEMENT)
    ledger.sign()
    begun, worked = perf_counter(), process_time()
    check = ledger.check((), lambda _: None)
    whole, worked = perf_counter() - begun, process_time() - worked
    begun = perf_counter()
    added = ledger.check_since(kept, lambda _: None)
    since = perf_counter() - begun
    database.close()
    if check.faults or added.faults or added.leaves != _ADDED:
        raise AssertionError(check.faults or added)
    return [
        Figure(
            name="a million leaves, each against its record",
            unit="s",
            median=whole / check.leaves * _MILLION,
            goal=under(60),
            note=f"{check.leaves:,} leaves in {whole:.1f} s, {worked:.1f} s of a processor",
        ),
        Figure(
            name=f"  {_ADDED} leaves since a checkpoint of that ledger",
            unit="s",
            median=since,
            goal=at_most(1),
        ),
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
    numbers = [ledger.records.open(_ASKED) for _ in range(count)]

    def settle(number: int) -> None:
        ledger.records.settle(number, SETTLEMENT)

    with ThreadPoolExecutor(threads) as pool:
        begun = perf_counter()
        list(pool.map(settle, numbers))
        return count / (perf_counter() - begun)


def _now_and_then(step: str, count: int, progress: Progress) -> Callable[[int], None]:
    every = max(1, count // 200)

    def told(done: int) -> None:
        if done % every == 0:
            progress(step, done, count)

    return told


_ASKED = Asked(
    question=_QUESTION, hidden=(), channel=Channel.WEB, chat="bench",
    language=Language.KOREAN, mode=Mode.STANDARD,
)  # fmt: skip
SETTLEMENT = Settlement(
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
    parser.add_argument("--leaves", type=int, default=100_000)
    parser.add_argument("--mutations", type=int, default=1_000)
    parser.add_argument("--forgeries", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=6962)
    given = parser.parse_args(arguments)
    return run_piece(
        "ledger",
        lambda progress: measure(
            given.leaves, given.mutations, given.forgeries, given.seed, progress
        ),
    )


if __name__ == "__main__":
    sys.exit(main())
