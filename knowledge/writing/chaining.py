"""A line that stays long, told in its clauses: each on a line of its own, in their order.

`- 보조금을 지원하는 조건을 바꾸거나 지원 결정의 일부를 취소하기` becomes two lines, the first of
which ends with `바꾸거나`. A sentence has what it is about above them: `이웃은:` with a line for
each thing that is said of the neighbours. No word is changed, moved, added or left out: what ends
with a link goes on in the line below it, and `unnested` gives back the line as it was.

Which clause a word belongs to is left as open as the sentence left it: the clauses of one line
stand side by side, and only what all of them are about stands above them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from knowledge.writing.facts import ASIDE
from knowledge.writing.nesting import BULLET, COLON, LINE, is_open, step_below, unnested
from knowledge.writing.seams import (
    BESIDE,
    LIKE_WHAT,
    LONGEST,
    MATTERS,
    OPEN_END,
    TOPIC_END,
    WHEN,
    takes_what_is_before,
    unbalanced,
    words_of,
)

_LEAST, _SHORT = 3, 4
"""Words of a line that is worth being one, and of one that is better longer."""
_COST_OF_A_LINE, _COST_OF_SHORT, _COST_BESIDE, _COST_OF_WORDS = 5, 2, 3, 0.02
_NEAR = 2
"""Words between a link and the next verb: what is nearer to it is one verb with it."""
_ANNOUNCES = re.compile(r"다음|아래")
_WHOLE = re.compile(r"말합니다\.$|다[.] (?:다만|단)")
"""A term with what it means, and two sentences on a line."""
_LABELLED = re.compile(r"^([^:「」]{2,} :) (\S.+)$")
_LAW = re.compile(r"^(「[^」]{8,}」) (제\d\S* .+)$")
"""The name of an item, and a law that an item begins with: what follows is told below it."""
_HEADS = re.compile(
    rf"(?:(?:경우|{WHEN})에는,?|에 있어서는|[을를] 제외하고는,?|{TOPIC_END}) |^(?:이때|그리고) "
)
"""What a sentence is about, or in which case it holds."""
_ALONE = re.compile(r"^(?:이때|그리고) $")
_CASE = re.compile(rf"(?<=[가-힣]) (?:경우|{WHEN})(?:에는)?,? $|에는,? $")
_NO_TOPIC = re.compile(r"(?:(?<!관해)(?<!대해)(?<!있어)서는|(?<!제외하)고는) $")
_SEVERAL = re.compile(r"[가-힣](?<!불구하)(?:고|며|되),? ")
_OWN_TOPIC = re.compile(
    rf"(?:^|[가-힣](?:고|며|되),? )(?:\S+ ){{0,4}}?\S*{TOPIC_END}"
    r"(?<!에는)(?<!서는)(?<!로는)(?<!에게는)(?<!때는)(?<!우는) "
)
_ACTS = re.compile(r"(?:시|장|자|인|원|회|터|관|체|사람|주민)[은는] $")
_MATTER = re.compile(r"(?:사항|자료|내용|비용|기준|방법|절차|결과|폐기물|시설|지)[은는] $")
"""Somebody who acts, and what something is done to: both may be told of one verb."""
_FOR_WHOM = ("에게는", "에는", "에서는", "경우는")
_NO_CLAUSE = re.compile(rf"(?:^| )(?:계속하여|{LIKE_WHAT}고)$")
"""A manner, or what a noun is like beside something else: 건강하고 활기찬 생활."""
_DONE = re.compile(r"(?:[가-힣]기|니다\.|것|함)$")
_PARTICLE = re.compile(r"[가-힣」)](?:[이가을를에로서]|에게|까지|부터)$")
_ATTRIBUTE = re.compile(
    r"^(?:부정|정당|중대|불가피|특별|다양|새로|우수|알맞|부당|안전|쾌적|효율적|선량|뚜렷)\S*$"
)
"""Tells of a noun by itself, and is no verb that a link could be one with."""
_OWN = re.compile(r"^(?:그|이|해당|같은)$")
_NEEDED = re.compile(r"^(?:특히 )?필요[한하]")
_BEHIND_A_LINK = re.compile(r"[가-힣](?:고|며|거나|지만),?(?: \S+){1,4}$")
_WITH = re.compile(r"^(?:같|다르|다른|함께|관련|비슷)")
_HELPS = re.compile(r"^(?:있|싶)")


def chained(text: str) -> str:
    """The text with each long line in its clauses where it has some; `unnested` gives it back."""
    lines = text.split("\n")
    told = [part for at in range(len(lines)) for part in _told(lines, at)]
    laid = "\n".join(told)
    return laid if unnested(laid) == unnested(text) else text


def _told(lines: list[str], at: int) -> list[str]:
    """A line as it is told: in its clauses, if it is long and has some."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else ""
    found = LINE.match(line)
    if found is None or line.startswith(ASIDE) or words_of(found["said"]) <= LONGEST:
        return [line]
    said, mark = found["said"], found["mark"] or ""
    if _WHOLE.search(said) or said.endswith(COLON):
        return [line]
    if mark and not found["indent"] and not below.startswith(step_below(line)):
        of_itself = _LABELLED.match(said) or _LAW.match(said)
        if of_itself and max(map(words_of, of_itself.groups())) <= LONGEST:
            colon = "" if of_itself[1].endswith(COLON) else COLON
            return [f"{mark}{of_itself[1]}{colon}", f"{step_below(line)}{of_itself[2]}"]
    if not mark:
        items = LINE.match(below)
        listed = _ANNOUNCES.search(said) is not None or bool(items and items["mark"])
        return _sentence(said, listed=listed) or [line]
    head, *parts = clauses_in(said)
    colon = COLON if BESIDE.search(head) and not takes_what_is_before(" ".join(parts)) else ""
    beside = not colon and _is_alone(lines, at)
    if not parts or (found["indent"] and not beside) or below.startswith(step_below(line)):
        return [line]
    deeper = f"{found['indent']}{BULLET}" if beside else step_below(line)
    return [f"{found['indent']}{mark}{head}{colon}", *(f"{deeper}{part}" for part in parts)]


def _is_alone(lines: list[str], at: int) -> bool:
    """Whether a bullet has no other one at its step beside it."""
    found = LINE.match(lines[at])
    if found is None or found["mark"] != BULLET:
        return False
    before, below = (lines[one] if 0 <= one < len(lines) else "" for one in (at - 1, at + 1))
    beside = (LINE.match(one) for one in (before, below))
    return not any(
        one is not None and one["mark"] and len(one["indent"]) >= len(found["indent"])
        for one in beside
    )


def _sentence(said: str, *, listed: bool) -> list[str]:
    """What a sentence is about, and below it what it says of that; empty if that is not certain.

    Above a list stands one line of the sentence: two bullets more would be items of the list.
    """
    told = list(_told_of(said, listed=listed))
    best = [*sorted(told, key=lambda lines: (len(lines), max(map(words_of, lines)))), []]
    return best[0]


def _told_of(said: str, *, listed: bool) -> Iterator[list[str]]:
    for found in _HEADS.finditer(said):
        head, rest = said[: found.end()], said[found.end() :]
        if unbalanced(head) or words_of(head) > LONGEST or _NO_TOPIC.search(head):
            continue
        if _SEVERAL.search(head) or not _of_all(head, rest):
            return
        if _LEAST <= words_of(rest) <= LONGEST and not _ALONE.match(head):
            yield [f"{head.rstrip(', ')}{COLON}", rest if listed else f"{BULLET}{rest}"]
        parts = clauses_in(rest)
        if not listed and len(parts) > 1:
            yield [f"{head.rstrip(', ')}{COLON}", *(f"{BULLET}{part}" for part in parts)]


def _of_all(head: str, rest: str) -> bool:
    """Whether all that is said in the rest is said of what stands before it."""
    own = _OWN_TOPIC.search(rest)
    if own is not None and not (_ACTS.search(head) and _MATTER.search(own[0])):
        return False
    # Each of two whom a rule is for has what is said of it, and nothing of the other's.
    if any(head.endswith(f"{one} ") and f"{one} " in rest for one in _FOR_WHOM):
        return False
    # What is said behind a second link may hold in every case.
    return not (_CASE.search(head) and _SEVERAL.search(rest))


def clauses_in(said: str) -> list[str]:
    """A line in its clauses, as few and as telling as make each of them short; one if none do."""
    words = said.split(" ")
    ends = [0, *(at for at in range(_LEAST, len(words) - _LEAST + 1) if _ends(words, at))]
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for end in (*ends[1:], len(words)):
        reached = [
            (best[start][0] + _cost(words[start:end]), [*best[start][1], end])
            for start in ends
            if start in best and _LEAST <= end - start <= LONGEST
        ]
        if reached:
            best[end] = min(reached)
    if len(words) not in best:
        return [said]
    cuts = [0, *best[len(words)][1]]
    return [" ".join(words[start:end]) for start, end in pairwise(cuts)]


def _ends(words: list[str], at: int) -> bool:
    """Whether a clause ends behind so many words, and the next one stands by itself."""
    head, rest = " ".join(words[:at]), words[at:]
    if not is_open(head, " ".join(rest)) or unbalanced(head):
        return False
    matter = MATTERS.search(head)
    if matter is not None:
        return not _WITH.match(rest[0]) and any(one.startswith(matter["noun"]) for one in rest)
    if not OPEN_END.search(head):
        return True
    verb = next((place for place, word in enumerate(rest) if _is_verb(word)), 0)
    if BESIDE.search(head) and (_NEEDED.match(" ".join(rest)) or _BEHIND_A_LINK.search(head)):
        return False
    if _NO_CLAUSE.search(head) or _HELPS.match(rest[0]) or (verb < _NEAR and BESIDE.search(head)):
        return False
    # A verb that has something of its own before it is no verb of the link.
    return verb >= _NEAR or (verb > 0 and _has_its_own(rest[0]))


def _has_its_own(word: str) -> bool:
    owned = _PARTICLE.search(word) is not None and not word.endswith("적으로")
    return owned or _OWN.match(word) is not None


def _is_verb(word: str) -> bool:
    if _ATTRIBUTE.match(word):
        return False
    linked = OPEN_END.search(word) is not None and BESIDE.search(word) is None
    return linked or takes_what_is_before(word) or _DONE.search(word) is not None


def _cost(words: list[str]) -> float:
    beside = BESIDE.search(" ".join(words)) is not None
    worse = _COST_OF_SHORT * (len(words) < _SHORT) + _COST_BESIDE * beside
    return _COST_OF_A_LINE + worse + _COST_OF_WORDS * len(words) ** 2
