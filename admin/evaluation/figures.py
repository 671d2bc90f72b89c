"""The figures of an evaluation, each counted exactly as its definition says.

recall@k            answerable: a right article is among the first k retrieved articles
fact rate           answerable: the delivered answer contains all its facts
citation rate       delivered answers to answerable questions: a right article is cited
false refusal       answerable: no answer went out
right refusal       unanswerable: no answer went out
ungrounded numbers  delivered answers: a number that no article they cite states
easy fact rate, easy ungrounded numbers     the same in easy reading
easy changed facts  answers delivered in both voices: the easy one says otherwise a number, who
                    acts, what is denied, obliged or allowed, or a condition

Beside these shares: the style gap (of the fact rate), how easily the answers read (mean of the
recorded scores), and how long they took (median and 95th percentile of the recorded times).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from admin.evaluation.gap import Gap, style_gap
from admin.evaluation.outcome import Judged
from admin.evaluation.spread import Spread, spread
from admin.evaluation.wilson import Share, share

_RECALL_AT = (1, 5, 10)
_FACTS = "fact rate"


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """Every figure by name, over all questions and for each style of asking."""

    questions: int
    total: Mapping[str, Share]
    by_style: Mapping[str, Mapping[str, Share]]
    style_gap: Gap | None
    """None where fewer than two styles have questions enough."""
    readability: Mapping[str, float | None]
    """Mean score of the standard and of the easy answers, 0 to 100."""
    milliseconds: Spread | None


def figures(judged: Iterable[Judged]) -> Figures:
    """Count every figure."""
    listed = list(judged)
    by_style = {
        style: _count([one for one in listed if one.gold.style == style])
        for style in dict.fromkeys(one.gold.style for one in listed)
    }
    return Figures(
        questions=len(listed),
        total=_count(listed),
        by_style=by_style,
        style_gap=style_gap({style: shares[_FACTS] for style, shares in by_style.items()}),
        readability={
            "standard": _mean(one.readability for one in listed),
            "easy": _mean(one.easy_readability for one in listed),
        },
        milliseconds=spread(time for one in listed for time in one.milliseconds),
    )


def _count(judged: Sequence[Judged]) -> dict[str, Share]:
    return {name: count(judged) for name, count in FIGURES.items()}


def _recall(k: int) -> Callable[[Sequence[Judged]], Share]:
    def count(judged: Sequence[Judged]) -> Share:
        return share(one.rank is not None and one.rank <= k for one in _answerable(judged))

    return count


def _fact_rate(judged: Sequence[Judged]) -> Share:
    return share(one.delivered and not one.missing for one in _answerable(judged))


def _easy_fact_rate(judged: Sequence[Judged]) -> Share:
    return share(one.easy_delivered and not one.easy_missing for one in _answerable(judged))


def _citation_rate(judged: Sequence[Judged]) -> Share:
    return share(one.cited for one in _answerable(judged) if one.delivered)


def _false_refusal(judged: Sequence[Judged]) -> Share:
    return share(not one.delivered for one in _answerable(judged))


def _right_refusal(judged: Sequence[Judged]) -> Share:
    return share(not one.delivered for one in judged if not one.gold.answerable)


def _ungrounded(judged: Sequence[Judged]) -> Share:
    return share(bool(one.ungrounded) for one in judged if one.delivered)


def _easy_ungrounded(judged: Sequence[Judged]) -> Share:
    return share(bool(one.easy_ungrounded) for one in judged if one.easy_delivered)


def _easy_changed(judged: Sequence[Judged]) -> Share:
    both = (one for one in judged if one.delivered and one.easy_delivered)
    return share(bool(one.easy_changed) for one in both)


def _mean(scores: Iterable[float | None]) -> float | None:
    known = [score for score in scores if score is not None]
    return fmean(known) if known else None


def _answerable(judged: Sequence[Judged]) -> list[Judged]:
    return [one for one in judged if one.gold.answerable]


FIGURES: Mapping[str, Callable[[Sequence[Judged]], Share]] = {
    **{f"recall@{k}": _recall(k) for k in _RECALL_AT},
    _FACTS: _fact_rate,
    "citation rate": _citation_rate,
    "false refusal": _false_refusal,
    "right refusal": _right_refusal,
    "ungrounded numbers": _ungrounded,
    "easy fact rate": _easy_fact_rate,
    "easy ungrounded numbers": _easy_ungrounded,
    "easy changed facts": _easy_changed,
}
"""Every figure, in the order in which it is shown."""
