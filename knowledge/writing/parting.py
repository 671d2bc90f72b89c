"""Where a sentence says two things that share nothing, and may be cut into two sentences.

Cut is behind a clause with a modality of its own (`하여야 하며,`), before a new topic (`열고,
임시회의는`), and before a case of its own with somebody of its own who acts in it (`대신하고,
둘 다 없을 때에는 위원이`). A condition before the first clause may hold for the second, too,
and a verb may share the modality at the end: there nothing is cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from knowledge.writing.polite import polite_verb
from knowledge.writing.seams import (
    TOPIC,
    TOPIC_END,
    WHEN,
    behind_takers,
    takes_what_is_before,
    unbalanced,
)

_OWN_MODALITY = re.compile(
    r"(?P<stem>[가-힣]야 (?:하|되)|수 (?:있|없)으?|지 (?:않|아니하)으?|로 하)"
    r"(?:며|고|되),\s+"
)
_OWN_AND = re.compile(
    r"(?P<stem>[가-힣]야 (?:하|되)|수 (?:있|없)으)며 (?=(?:\S+[이가]|\S+(?: \S+)?[은는]) )"
)
_OWN_BAN = re.compile(r"(?P<stem>서는 ?안 ?되)며,\s+")
_OWN_DUTY = re.compile(r"(?P<stem>[가-힣]야 하)며 ")
_NEW_TOPIC = re.compile(
    rf"(?P<stem>[가-힣]*[되하두])(?<!불구하)(?:며|고|되),\s+(?=(?:\S+\s)?\S*{TOPIC_END}\s)"
)
# A verb that states; 하고 있는 and 하지 아니하고 state nothing by themselves.
_STATES = (
    r"(?<![가-힣])(?<!지 )(?P<stem>[가-힣]*(?:[하되받맡뽑두]|돌려주|내주|알리))(?<!불구하)(?:며|고)"
)
_OPENS = r"(?P<stem>[가-힣]*열)(?:며|고)"
_OTHER_TOPIC, _OPENED = (
    # 2026년에는 is a time and no topic.
    re.compile(rf"{states},? (?=(?:\S+ )?\S*{TOPIC_END}(?<!에는)(?<!서는)(?<!로는) )")
    for states in (_STATES, _OPENS)
)
_OWN_CASE = re.compile(
    rf"{_STATES}, (?=(?:\S+ ){{0,2}}?[^\s,]+[이가] [^,.]*?"
    rf"(?:경우|{WHEN})(?:에는|에)?,? (?:\S+ ){{0,4}}?[^\s,]+[이가] )"
)
_OTHERS = re.compile(rf"{_STATES}, (?=[^,]+? (?:사람|자)(?:에게는|은|는) )")
_WHOM = re.compile(r" (?:사람|자)(?:에게는|은|는) ")
_CASE = re.compile(rf"[가-힣]+ (?:경우|{WHEN})(?:에는|에)?,? ")
_PLAIN = re.compile(r"(?<!야 합)(?<!수 있습)(?<!수 없습)(?<!않습)(?<!못합)(?<!안 됩)니다\.$")
# For whom or when a rule is: 국가유공자에게는 입장료를 면제하고 주차료는 절반만 받는다.
_FOR_SOME = r"에게[는도]? |[가-힣]에는 |[가-힣]서는 "
# What may hold for the second clause as well as for the first.
_HOLDS_FOR_BOTH = re.compile(
    rf"경우|{WHEN}|[으하되이]면(?![가-힣])|불구하고|앞 내용|{_FOR_SOME}"
    r"|까지(?:는)? |이내|(?:안|범위)에서|거쳐|한[하정]"
    r"|^(?:다만|단|그러나|매|해마다|이때)"
)
_SUBJECT = re.compile(r"[가-힣](?:이|가) ")
_THEN = "이때 "
_ONE_CASE = re.compile(r"[가-힣](?:이?란|이?라 함은) |경우에 한(?:합|정)")
"""What a term means, or in which cases alone: no clause of it states anything by itself."""


def cut(sentence: str) -> list[str]:
    """The sentence cut at its safe connectives, each part with an ending of its own."""
    if _ONE_CASE.search(sentence):
        return [sentence]
    for pattern, apart in _CUTS:
        for found in pattern.finditer(sentence):
            head, tail = sentence[: found.start()], sentence[found.end() :]
            if not unbalanced(head) and apart(head, tail):
                ended = polite_verb(found["stem"].removesuffix("으"))
                return [f"{head}{ended}.", *cut(tail)]
    return [sentence]


def _always(_head: str, _tail: str) -> bool:
    return True


def _for_all(head: str, _tail: str) -> bool:
    return re.search(_FOR_SOME, head) is None


def _of_one_topic(head: str, tail: str) -> bool:
    """Whether nothing before a clause with its own modality may hold for the second one, too.

    A verb before a noun might have both clauses: `알려야 하며 새로 지은 집을 …`.
    """
    return _HOLDS_FOR_BOTH.search(head) is None and not takes_what_is_before(tail)


def _two_topics(head: str, tail: str) -> bool:
    """Whether each clause states something plainly of a topic of its own.

    A verb before a noun might have both clauses: `돈을 받고 집은 새로 지은 사람`.
    """
    if _PLAIN.search(tail) is None or takes_what_is_before(_CASE.sub("", tail)):
        return False
    return TOPIC.search(head) is not None and _HOLDS_FOR_BOTH.search(head) is None


def _two_actors(head: str, tail: str) -> bool:
    """Whether the first clause is a statement, and the case behind it is another actor's."""
    rule = _CASE.split(tail, maxsplit=1)[-1]
    if _PLAIN.search(tail) is None or _SUBJECT.search(behind_takers(rule)) is None:
        return False
    if head.startswith(_THEN):
        # What is said to hold in a case is the rule; only one more case comes behind it.
        return _HOLDS_FOR_BOTH.search(head.removeprefix(_THEN)) is None
    topic = TOPIC.search(head)
    if topic is None or _HOLDS_FOR_BOTH.search(head):
        return False
    return _SUBJECT.search(head[topic.end() :]) is None


def _two_of_one_kind(head: str, tail: str) -> bool:
    """Whether each of two clauses states something plainly of such as are told of by a verb.

    `교육을 받은 사람에게는 절반을 깎고, 상담을 마친 사람에게는 전액을 면제합니다`: what stands
    before the first of them tells of them alone.
    """
    first, second = _WHOM.search(head), _WHOM.search(tail)
    if first is None or second is None or first[0] != second[0]:
        return False
    told = head[: first.start()]
    shared = TOPIC.search(told) or _HOLDS_FOR_BOTH.search(told)
    return _PLAIN.search(tail) is not None and shared is None and len(_WHOM.findall(head)) == 1


_CUTS: tuple[tuple[re.Pattern[str], Callable[[str, str], bool]], ...] = (
    (_OWN_MODALITY, _always),
    (_OWN_AND, _always),
    (_OWN_BAN, _of_one_topic),
    (_OWN_DUTY, _of_one_topic),
    (_NEW_TOPIC, _for_all),
    (_OTHER_TOPIC, _two_topics),
    (_OPENED, _two_topics),
    (_OWN_CASE, _two_actors),
    (_OTHERS, _two_of_one_kind),
)
