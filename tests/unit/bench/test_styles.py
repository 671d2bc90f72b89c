from __future__ import annotations

from collections import Counter

from admin.evaluation import read_gold
from bench.styles import HALVES, QUESTIONS, Fared, fact_rates, half_of, shown


def test_every_fact_is_asked_once_in_every_style() -> None:
    gold = read_gold([QUESTIONS])
    styles = Counter(one.style for one in gold)
    facts = {one.id.partition("-")[0] for one in gold}
    assert len(facts) >= 60
    assert set(styles.values()) == {len(facts)}
    assert len(styles) == 7


def test_all_styles_of_a_fact_stand_in_one_half() -> None:
    halves: dict[str, set[str]] = {}
    for one in read_gold([QUESTIONS]):
        halves.setdefault(one.id.partition("-")[0], set()).add(half_of(one))
    assert all(len(half) == 1 for half in halves.values())
    counts = Counter(next(iter(half)) for half in halves.values())
    assert abs(counts[HALVES[0]] - counts[HALVES[1]]) <= 1


def _fared(fact: int, style: str, *, right: bool) -> Fared:
    return Fared(id=f"s{fact:03d}-{style}", style=style, rank=1, status="", right=right, said="")


def test_a_style_is_held_against_the_plain_one_on_the_same_facts() -> None:
    fared = [_fared(fact, "plain", right=True) for fact in range(1, 6)]
    fared += [_fared(fact, "typo", right=fact > 3) for fact in range(1, 6)]
    table = shown("work", fared)
    assert list(table.columns[-1].cells) == ["", "3 / 0, 0.250"]
    assert fact_rates(fared)["typo"].rate == 0.4
