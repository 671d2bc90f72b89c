"""Do answers in easy words say what the standard ones say, and do they read more easily?

Compared are answers that were given: an easy one with the standard one that the same chat was given
for the same question. Nothing is asked anew, and no words leave: what is found is told by the
numbers of records. An easy answer without such a twin is counted, and judged by nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from admin.accessibility.aloud import AloudRule, flaws
from city import Language, Mode
from disclosure import Record, Records
from knowledge import Readability, changed_facts

STEP = "progress_accessibility"
"""Step told to progress: records that were looked at, and how many there are."""
_AT_A_TIME = 500
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """An easy answer held against its standard one."""

    easy: int
    standard: int
    """Numbers of their records."""
    changed: tuple[str, ...]
    """What the easy one says otherwise: numbers, bodies, `negation`, `duty`, `condition`."""
    gain: float | None
    """By how many points of readability it is easier; None where one holds no sentence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """What was found in the answers that were looked at."""

    looked_at: int = 0
    """Answers with sources whose words are kept."""
    alone: int = 0
    """Easy answers without a twin."""
    pairs: tuple[Pair, ...] = ()
    read_wrongly: dict[AloudRule, tuple[int, ...]] = field(
        default_factory=dict[AloudRule, tuple[int, ...]]
    )
    """The records of answers in which something is read aloud wrongly, by rule."""

    @property
    def unfaithful(self) -> tuple[Pair, ...]:
        """Pairs in which the easy answer says something else."""
        return tuple(one for one in self.pairs if one.changed)

    @property
    def no_easier(self) -> tuple[Pair, ...]:
        """Pairs in which the easy answer reads no more easily than the standard one."""
        return tuple(one for one in self.pairs if one.gain is not None and one.gain <= 0)


def answers_found(records: Records, progress: Progress, few: int | None = None) -> Answers:
    """Look through the answers whose words are kept: all of them, or the newest few.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    given = [one for one in _kept(records, progress) if _answered(one)]
    chosen = given[-few:] if few else given
    twins = {_said(one): one for one in given if one.settlement and not _easy(one)}
    easy = [one for one in chosen if _easy(one) and one.asked.language is Language.KOREAN]
    readability = Readability()
    pairs = tuple(_held(one, twins[_said(one)], readability) for one in easy if _said(one) in twins)
    wrong: dict[AloudRule, list[int]] = {}
    for one in chosen:
        for rule in dict.fromkeys(flaw.rule for flaw in flaws(_text(one), _language(one))):
            wrong.setdefault(rule, []).append(one.number)
    return Answers(
        looked_at=len(chosen),
        alone=len(easy) - len(pairs),
        pairs=pairs,
        read_wrongly={rule: tuple(numbers) for rule, numbers in wrong.items()},
    )


def held_against(
    easy: str, standard: str, readability: Readability
) -> tuple[tuple[str, ...], float | None]:
    """What an easy text says otherwise than a standard one, and by how many points it is easier."""
    before, after = readability.score(standard), readability.score(easy)
    gain = after - before if before is not None and after is not None else None
    return changed_facts(standard, easy), gain


def _held(easy: Record, standard: Record, readability: Readability) -> Pair:
    changed, gain = held_against(_text(easy), _text(standard), readability)
    return Pair(easy=easy.number, standard=standard.number, changed=changed, gain=gain)


def _kept(records: Records, progress: Progress) -> Iterator[Record]:
    """Every record that can be read and whose words are kept, oldest first."""
    after, seen = 0, 0
    while page := records.page(after, _AT_A_TIME):
        after, seen = page[-1][0], seen + len(page)
        progress(STEP, seen, max(seen, after))
        yield from (one for _number, one in page if one is not None and one.forgotten_at is None)
    progress(STEP, seen, seen)


def _answered(one: Record) -> bool:
    return one.settlement is not None and one.settlement.status.answered and bool(_text(one))


def _easy(one: Record) -> bool:
    return one.settlement is not None and one.settlement.mode is Mode.EASY


def _text(one: Record) -> str:
    return one.settlement.answer if one.settlement else ""


def _language(one: Record) -> Language:
    return one.settlement.language if one.settlement else Language.KOREAN


def _said(one: Record) -> tuple[str, str, tuple[str, ...]]:
    """By what two answers are twins: the chat, the question, and the articles they stand on."""
    cited = one.settlement.citations if one.settlement else ()
    return one.asked.chat, one.asked.question, _sorted(cite.key for cite in cited)


def _sorted(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(keys)))
