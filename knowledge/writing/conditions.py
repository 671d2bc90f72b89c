"""On what a rule depends: does a sentence that repeats a statement keep its conditions?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from city.korean import comparable
from knowledge.writing.modality import predicates
from knowledge.writing.nearness import Source, Statement, pairs_of, stem_of, stems_of
from knowledge.writing.seams import TOPIC, WHEN

_CONDITION = re.compile(
    r"[^,.()]*?[가-힣](?=\s(?:경우|때)(?!문))|[^,.()]*(?=에\s?한[하정])"
    r"|[^,.()]*[가-힣](?=[을를]\s제외[하한])"
)
_MARK = re.compile(rf"경우|{WHEN}|[가-힣]면(?![가-힣])|에\s?한[하정]|한해|제외|빼고|말고|아닌")
_CASES = re.compile(r"(?:각\s?[호목]|제\d+호)[^,.]{0,20}\s(?:경우|때)(?!문)")
_LISTED = re.compile(r"다음|아래|각\s?[호목]")
_TAIL = 2
"""Words before `경우` that name what must be so; what stands further off may be the topic."""
_BRACKETS = re.compile(r"\([^()]*\)")
_EXCEPT = re.compile(r"[을를] 제외[하한]|외에는")
_EXCEPTED = re.compile(
    r"제외|빼[고면]|뺀|외에|외의|말고|다만|아니[면라]|않[으는은]|없으면|없[는을]"
)
_ONLY = re.compile(
    r"([가-힣]{2,}?)(?:에게|에서|에|으로|로)?(?<![다지미야])만(?:을|이)?(?![가-힣])"
    r"|([가-힣]{2,})에\s?(?:한[하정]|한해)|([가-힣]{2,})\s?(?:뿐|외에는)"
)
_EXCLUSIVE = re.compile(
    r"[가-힣](?<![다지미])만(?:을|이|으로)?(?![가-힣])|한정|한하|한해|뿐|외에는|밖에|제외"
)


def left_out(sentence: str, statement: Statement, source: Source) -> str:
    """What of the repeated statement the whole text leaves out, empty if nothing.

    That is a `condition`, an `exception` inside the sentence, or the `only` of a word.
    """
    said, known = predicates(sentence), predicates(statement.text)
    if said and known and said[-1] == known[-1]:
        excepts = _EXCEPT.search(_BRACKETS.sub("", statement.text))
        if excepts and not _EXCEPTED.search(source.spoken):
            return "exception"
        if not statement.listed and _condition_dropped(sentence, statement, source):
            return "condition"
    return "only" if _only_dropped(sentence, statement, source) else ""


def _condition_dropped(sentence: str, statement: Statement, source: Source) -> bool:
    bare = _BRACKETS.sub("", statement.text)
    fewer = len(_MARK.findall(source.spoken)) < len(_MARK.findall(bare))
    if fewer and (_case_dropped(statement, source) or _bare_rule(sentence, bare)):
        return True
    return any(
        all(_missing(stems, source.whole, fewer=fewer) for stems in both)
        for both in zip(_conditions(statement.text), _conditions(statement.plain), strict=False)
    )


def _bare_rule(sentence: str, statement: str) -> bool:
    """Whether the sentence says every verb of the rule, and none of a condition that it makes.

    Only words that stand outside the condition too can be missing unseen; then its verb tells.
    """
    said = Counter(one.stem for one in predicates(sentence))
    for found in _CONDITION.finditer(statement):
        rest = f"{statement[: found.start()]} {statement[found.end() :]}"
        stated = Counter(one.stem for one in predicates(rest))
        if not found[0].strip() or _CASES.search(found[0]):
            continue
        own = TOPIC.split(found[0])[-1].strip()
        if stated <= said and comparable(own) not in comparable(sentence):
            words = [stem for stem in stems_of(own) if stem not in pairs_of(rest)]
            if not words and len(_MARK.findall(sentence)) < len(_MARK.findall(statement)):
                return True
    return False


def _case_dropped(statement: Statement, source: Source) -> bool:
    """Whether a rule for the cases of a list is told without the list and without any of them."""
    if _CASES.search(statement.text) is None or _LISTED.search(source.spoken):
        return False
    announcer = statement.pairs
    items = [one for one in source.stated if one.listed and one.text.startswith(statement.text)]
    return not any((one.pairs - announcer) & source.whole for one in items)


def _conditions(text: str) -> list[list[str]]:
    """The words of each condition that stand nowhere else in the text; no topic before it."""
    found = (TOPIC.split(one[0])[-1] for one in _CONDITION.finditer(text))
    return [
        [stem for stem in stems_of(one) if stem not in pairs_of(text.replace(one, " "))]
        for one in found
        if one.strip()
    ]


def _missing(stems: Sequence[str], whole: frozenset[str], *, fewer: bool) -> bool:
    if sum(stem in whole for stem in stems) * 2 < len(stems):
        return True
    return fewer and bool(stems) and not any(stem in whole for stem in stems[-_TAIL:])


def _only_dropped(sentence: str, statement: Statement, source: Source) -> bool:
    """Whether a word stands in the sentence without the `만` that it has in the statement."""
    if _EXCLUSIVE.search(source.spoken):
        return False
    said = pairs_of(sentence)
    return any(
        stem_of(next(filter(None, found.groups()))) in said
        for found in _ONLY.finditer(statement.text)
    )
