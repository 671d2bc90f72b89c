"""A line that stays long, laid out in two: what comes first with a colon, and below it the rest.

`- 시술 과정에서 우울감을 겪는 난임부부에게 심리상담을 제공하기` becomes
`- 시술 과정에서 우울감을 겪는 난임부부에게:` and, one step deeper, `- 심리상담을 제공하기`.
No word is changed, moved, added or left out, so that `unnested` gives back the line as it was; it
is that line which the gate and the check step hold against the article.

Parted is only where the rest has one verb, and nothing else in it can take the first part.
"""

from __future__ import annotations

import re

from knowledge.writing.facts import ASIDE
from knowledge.writing.seams import (
    ADNOMINAL,
    LONGEST,
    OPEN_END,
    THING,
    TOPIC,
    TOPIC_END,
    takes_what_is_before,
    unbalanced,
    words_of,
)

LINE = re.compile(r"(?P<indent> *)(?P<mark>- |\d{1,2}\. )?(?P<said>.*)")
_DEEPER, BULLET, COLON = "  ", "- ", ":"
_HEAD, _REST, _DONE = 3, 2, 4
"""Words from which the first part, a rule about it, and what else is below are worth a line."""
_STATED = "니다."
_NAMED = " :"
"""Ends the name of an item as its article writes it; the colon is the article's own."""
_LAST_OF_ALL = "그 밖"
_WITH = r"[을를] (?:고려|감안|포함|활용|이용|참고|반영)(?:하여|해)"
_HOW = (
    "에게|에 (?:대해|관해|따라)|[을를] (?:통해|통하여|거쳐|들어)|에서|이내에|까지|범위에서|안에서"
    "|(?:으로|로)서,?|때문에|(?<![그이가-힣])후|(?<= )전에|동안"
    r"|(?:사유|이유|요인|원인|방법|등)(?:으로|로)|(?<=[가-힣]) (?:중|가운데)(?:에서)?(?! 하나)"
    rf"|(?:산정|마련|변경|신청|청구|발생|개최|종료) 시|{_WITH},?"
)
# Where a part ends that names a case or a topic, says what for, to whom, by what, where or by
# when, or what something is done to; the most telling first.
_TOPICS, _CASES, _AIMS, _OTHERS, _OBJECTS = (
    re.compile(rf"(?:{ends}) ")
    for ends in (
        rf"(?:경우|때)에는,?|{TOPIC_END}",
        r"(?:경우|(?<=[할될을] )때)에?,?",
        r"(?:[을를]|기) (?:위해|위하여),?",
        _HOW,
        r"(?<=[가-힣)」][을를])",
    )
)
_AIMED = re.compile(rf"(?:기 위(?:해|하여)|{_WITH}),? $")
_AMONG = re.compile(r" (?:중|가운데)(?:에서)? $")
_PART = re.compile(r"[을를이가에로] ")
"""Something that a verb has with it."""
_NO_TOPIC = re.compile(r"(?:(?<!관해)(?<!대해)서는|고는) $")
_OWN_OBJECT = re.compile(r"[가-힣)」][을를] (?!위해|위하여|통해|통하여|거쳐|들어)")
# Links a verb to what stands behind it: then there are two things said.
_LINKED = re.compile(
    r"[가-힣](?:고|며|거나|지만|으나|되|면|도록|어|아|쳐|켜|려|겨|혀|춰|워|꿔|줘"
    r"|(?<![참])(?<![위대관통]하)여|(?<![위대관통])해),? (?!있|싶)|기 위한 |[가-힣]기 (?:전|위|때)"
)
_JOINED = re.compile(r"[가-힣](?:고|며|지만|으나|되),? (?!있|싶)|거나, |\d\S*, ")
_STATES = ("다:", "요:")
"""How a sentence ends that states something of its own, and is no first part of what is below."""
_WHOLE = re.compile(r"말합니다\.$|[.,] (?:다만|단),|다음")
"""A term with what it means, two sentences on a line and what announces a list are not parted."""


def nested(text: str) -> str:
    """The text with each long line in two where that is safe; `unnested` gives the text back."""
    lines = text.split("\n")
    told: list[str] = []
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        told += _parted(line, below)
    laid = "\n".join(told)
    return laid if unnested(laid) == text else text


def unnested(text: str) -> str:
    """The text with what stands alone below a colon, or goes on below a link, on its line again."""
    told: list[str] = []
    for line in reversed(unbroken(text.split("\n"))):
        below, after = (*told[:-3:-1], "", "")[:2]
        further = _goes_on(line, below, after)
        if further is not None:
            whole = line if line.endswith(_NAMED) else line.removesuffix(COLON)
            told[-1] = f"{whole} {below.removeprefix(further)}"
        else:
            told.append(line)
    return "\n".join(reversed(told))


def unbroken(lines: list[str]) -> list[str]:
    """The lines with each phrase that goes on below a line on that line again."""
    told: list[str] = []
    for line in lines:
        found = LINE.match(line)
        bare = found is not None and not found["mark"] and not found["said"].startswith(ASIDE)
        if told and line.strip() and bare and line.startswith(further(told[-1])):
            told[-1] = f"{told[-1]} {line.removeprefix(further(told[-1]))}"
        else:
            told.append(line)
    return told


def _goes_on(line: str, below: str, after: str) -> str | None:
    """How the line begins that another one goes on in; None if it does not go on."""
    deeper = step_below(line)
    alone = below.startswith(deeper) and not after.startswith(deeper)
    found, next_ = LINE.match(line), LINE.match(below)
    if found is None or next_ is None or line.endswith(_STATES):
        return None
    beside = f"{found['indent']}{BULLET}"
    if line.endswith(COLON):
        plain = not (found["mark"] or next_["mark"] or below.startswith(ASIDE)) and below
        return deeper if alone else "" if plain and below.endswith(_STATED) else None
    if not found["mark"] or not is_open(line, next_["said"]):
        return None
    return beside if below.startswith(beside) else deeper if alone else None


def is_open(part: str, rest: str) -> bool:
    """Whether a part goes on in the rest: a link ends it, or the last of all things follows."""
    listed = part.endswith(",") and rest.startswith(_LAST_OF_ALL)
    return listed or OPEN_END.search(part) is not None


def further(line: str) -> str:
    """How a line begins that another one goes on in, being long: deeper than it, and no item."""
    return f"{line[: len(line) - len(line.lstrip())]}{_DEEPER}"


def step_below(line: str) -> str:
    """How a line begins that stands a step below another one."""
    found = LINE.match(line)
    indent = f"{found['indent']}{_DEEPER if found['mark'] else ''}" if found else ""
    return f"{indent}{BULLET}"


def _parted(line: str, below: str = "") -> list[str]:
    found = LINE.match(line)
    if found is None or line.startswith(ASIDE) or words_of(found["said"]) <= LONGEST:
        return [line]
    deeper, said = step_below(line), found["said"]
    listed = LINE.match(below)
    above = listed is not None and listed["mark"] and (not found["mark"] or listed["indent"])
    if found["indent"] or above or COLON in line or _WHOLE.search(said):
        return [line]
    end = _end(said)
    if end == 0:
        return [line]
    mark = found["mark"] or ""
    return [f"{mark}{said[:end].rstrip()}{COLON}", f"{deeper}{said[end:]}"]


def _end(said: str) -> int:
    """Where the first part of a line ends: behind the most telling seam, both parts being short.

    Of several such seams the one that leaves the longer part shortest; 0 where there is none.
    """
    for seam in (_TOPICS, _CASES, _AIMS, _OTHERS, _OBJECTS):
        ends = [found.end() for found in seam.finditer(said)]
        fit = [end for end in ends if _fits(said[:end], said[end:], seam)]
        if fit:
            return min(fit, key=lambda end: max(words_of(said[:end]), words_of(said[end:])))
    return 0


def _fits(head: str, rest: str, seam: re.Pattern[str]) -> bool:
    """Whether both parts are short and whole, and the first can belong to the rest's verb alone."""
    if not _HEAD <= words_of(head) <= LONGEST or not _REST <= words_of(rest) <= LONGEST:
        return False
    if unbalanced(head) or _leaves_a_link(head) or TOPIC.search(rest) or _two_topics(head):
        return False
    if seam is _TOPICS:
        return not _NO_TOPIC.search(head)
    done = rest.endswith((THING, _STATED))
    # Of those that something is among the next step may speak, too; a bare verb says nothing.
    if done and (_AMONG.search(head) or not _PART.search(rest)):
        return False
    # A verb right behind the seam has what stands before it: 제2조에서 정한 씨앗.
    if takes_what_is_before(rest.split(" ")[0]) and seam is not _CASES:
        return False
    own = rest if done else _before_its_noun(rest)
    if words_of(rest) < (_DONE if seam is _OBJECTS else _HEAD):
        return False
    # A verb before a noun may have the very thing that the first part ends with.
    if takes_what_is_before(f"{head.rstrip()[-1]} {own}") or _LINKED.search(own):
        return False
    if seam is not _OBJECTS:
        # A case or a deed that is aimed at has the verb of all its objects at its end.
        return seam is _CASES or _AIMED.search(head) is not None or not _left_open(head)
    # What is done to a thing stands below it only where that is one thing done.
    return done and not _OWN_OBJECT.search(rest) and not _left_open(head.rstrip()[:-1])


def _two_topics(head: str) -> bool:
    return len(TOPIC.findall(head)) > 1


def _leaves_a_link(head: str) -> bool:
    """Whether a part holds a verb that is linked to one in the rest, and to no noun of its own."""
    links = [*_LINKED.finditer(_AIMED.sub(" ", head))]
    return _JOINED.search(head) is not None or (
        bool(links) and not takes_what_is_before(head[links[-1].end() :])
    )


def _left_open(head: str) -> bool:
    """Whether an object in a part has its verb in the rest."""
    objects = [*_OWN_OBJECT.finditer(f"{head} ")]
    return bool(objects) and not takes_what_is_before(f"{head} "[objects[-1].end() :])


def _before_its_noun(rest: str) -> str:
    """What stands before the verb that tells of the noun at the end."""
    verbs = [*ADNOMINAL.finditer(rest)]
    return rest[: verbs[-1].start() + 1].rpartition(" ")[0] if verbs else rest
