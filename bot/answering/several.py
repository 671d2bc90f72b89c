"""Of several questions in one message, which is answered now, and which are left to be asked?

Each is looked for as if it had been asked alone. They are answered one at a time only where they
surely concern different matters:

1. What each search finds first is of another ordinance, which the others do not find near.
2. What comes after the first is another authority's matter, or names what its ordinance is about,
   or is found most surely: `몇 개까지 되나요?` finds something, too, and asks more of the same. One
   that is not answered counts only where it is announced (`그리고`, `2.`).
3. Neighbours that find the same ordinance, and what names no subject, are one question.

The first that is answered is; where none is, the message is searched as a whole, as any other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.answering.asking_back import asks_more, named_subjects
from bot.answering.case import Case, Stop, case_of, status_of
from bot.answering.leaning import SURE
from bot.answering.parting import Part, questions_in
from bot.answering.routes import wants_decision
from disclosure import Status
from knowledge import SearchResult

Find = Callable[[Case], Case | Stop]
"""Looks for what answers a case, as if it stood alone."""

_NEAR = 4.5
"""How far below the best score an article may be told along with it (`compose`)."""
_SURER = 0.98
"""How sure a search must be of what nobody announced. Of 3,662 questions of the measurements, each
about one matter, three find another with 0.9 (`노인들만 해주는 거 아니고요?`), none with this."""
_OTHERS = frozenset({Status.NATIONAL_LAW, Status.ELSEWHERE})
"""Who else rules a matter is told by what the question says, and not by what was found."""
_UNFOUND = frozenset({Status.NOTHING_FOUND, Status.DECISION})


@dataclass(frozen=True, kw_only=True, slots=True)
class _Looked:
    """A question of several, and what came of looking for it."""

    part: Part
    outcome: Case | Stop
    named: bool
    """Whether it names what the ordinance that was found is about."""

    @property
    def search(self) -> SearchResult | None:
        return case_of(self.outcome).search

    @property
    def titles(self) -> tuple[str, ...]:
        """The ordinances found first, best first, as far as they are told along with the best.

        None where others rule the matter: what was found is then as far off as anything.
        """
        if self.search is None or not self.search.kept or self.ruled_by_others:
            return ()
        least = self.search.kept[0].score - _NEAR
        near = (one for one in self.search.kept if one.score >= least)
        return tuple(dict.fromkeys(one.article.source.title for one in near))

    @property
    def ruled_by_others(self) -> bool:
        """Whether it is a matter of national law, or of another city."""
        return status_of(self.outcome) in _OTHERS

    def known(self, *, announced: bool) -> bool:
        """Whether it is known what it asks about, whether or not that is answered."""
        confidence = self.search.confidence if self.search else 0.0
        return self.named or confidence >= (SURE if announced else _SURER)

    @property
    def vague(self) -> bool:
        """Whether it names no subject, and belongs to the question before it."""
        asked_back = status_of(self.outcome) is Status.ASKED_BACK
        return asked_back or self.search is None or asks_more(self.search.words)

    @property
    def apart(self) -> bool:
        """Whether it is a question of its own that stands behind another one."""
        return not self.vague and self.sure(announced=self.part.joined)

    @property
    def answered(self) -> bool:
        """Whether what was found answers it."""
        return not isinstance(self.outcome, Stop)

    def sure(self, *, announced: bool) -> bool:
        """Whether it is surely a question of its own; `announced` says that the citizen says so."""
        if self.answered:
            return self.known(announced=announced)
        unanswered = announced and status_of(self.outcome) in _UNFOUND
        return self.ruled_by_others or (unanswered and self.known(announced=True))


def one_of_several(case: Case, find: Find, city: str) -> Case | None:
    """The case of the one question that is answered now, the others to choose from.

    None where the message is to be answered as a whole.
    """
    if case.asked_back:
        return None  # A choice made it whole, or it is the reply to being asked.
    parts = questions_in(case.text)
    if not parts:
        return None
    last = _looked(case, parts[-1], find, city)
    if len(parts) == 2 and not last.apart:
        return None  # Most messages of two are about one matter, and the second tells it.
    asked = [*(_looked(case, part, find, city) for part in parts[:-1]), last]
    if asked[0].vague:
        return None
    matters = _matters(case, asked, find, city)
    answered = next((one for one in matters if one.answered), None)
    if answered is None or len(matters) < 2 or not _all_sure(matters):
        return None
    if any(_near(one, other) for one, other in combinations(matters, 2)):
        return None
    others = tuple(one.part.text for one in matters if one is not answered)
    # `outcome` is no stop: so `answered` was chosen.
    found = answered.outcome
    return replace(found, choices=others) if isinstance(found, Case) else None


def _looked(case: Case, part: Part, find: Find, city: str) -> _Looked:
    alone = replace(case, part=part.text, earlier=(), own_case=wants_decision(part.text))
    outcome = find(alone)
    search = case_of(outcome).search
    named = search is not None and bool(named_subjects(search, city))
    return _Looked(part=part, outcome=outcome, named=named)


def _matters(case: Case, asked: Sequence[_Looked], find: Find, city: str) -> list[_Looked]:
    """One a matter: neighbours that are about the same are looked for together."""
    matters: list[_Looked] = []
    for one in asked:
        if matters and (one.vague or one.titles[:1] == matters[-1].titles[:1] != ()):
            before = matters.pop().part
            whole = replace(before, text=f"{before.text} {one.part.text}")
            one = _looked(case, whole, find, city)
        matters.append(one)
    return matters


def _all_sure(matters: Sequence[_Looked]) -> bool:
    """Whether none of them may tell something of another.

    The one that is asked first is a question of its own if it is answered, or if what follows is
    announced.
    """
    first, *others = matters
    opened = first.answered or first.sure(announced=others[0].part.joined)
    return opened and all(one.sure(announced=one.part.joined) for one in others)


def _near(one: _Looked, other: _Looked) -> bool:
    """Whether what one of them finds first is found near by the other."""
    first = {*one.titles[:1], *other.titles[:1]}
    return bool(first & {*one.titles} & {*other.titles})
