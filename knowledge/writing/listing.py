"""Long rules told as lists: things to be done one after another, and things that are enumerated.

`신청서를 심사하고 결과를 알려야 한다` becomes `다음을 해야 합니다` with a line for each thing. The
modality is said once, before the list, and holds for all of it as it did at the end of the rule.
Where a verb might belong to a noun behind it, or to a condition, nothing is made a list.
"""

from __future__ import annotations

import re

from city import Sentences
from city.korean import with_particle
from knowledge.texts import WritingText
from knowledge.writing.conjugation import stem_of, stem_of_adnominal
from knowledge.writing.polite import polite_verb, stem_of_polite
from knowledge.writing.seams import (
    ATTRIBUTE,
    DUTY,
    LIKE_WHAT,
    LONGEST,
    PERMISSION,
    WHEN,
    lead_of,
    takes_what_is_before,
    unbalanced,
    words_of,
)

BULLET = "- "

_PLAIN = re.compile(r"[가-힣](?<!말합)(?<!로 합)(?<!됩)(?<!있습)(?<!없습)(?<!않습)니다\.$")
_ANNOUNCED = (
    (DUTY, WritingText.DUTIES),
    (PERMISSION, WritingText.PERMISSIONS),
    (_PLAIN, WritingText.DEEDS),
)
_ATTRIBUTES = re.compile(rf"{ATTRIBUTE} ")
_LIKE_WHAT = re.compile(LIKE_WHAT)
_EVERY, _DEED = re.compile(r"$"), re.compile(r"(?:하|하여|해)$")
_NO_STEP = re.compile(
    rf"다음(?! (?:날|달|해|연도|회계))|하되|[한는] ?데 |노력|힘쓰|힘써|경우|{WHEN}"
    r"|않|아니|없|못|거나|도록|[가-힣]면(?![가-힣])"
)
_CASE_OF_ITS_OWN = re.compile(r"(?<=[하받][고며], )(?:(?!다음|거나)[^,])+?(?:경우|때)에는,? ")
"""A case behind the first thing: it is the second thing's alone (`보좌하며, 없을 때에는 대신`)."""
_HELPERS = (
    r"(?!있|싶|나서|주[어고며는]|[줄준둘둔온] |두[어고며는]|놓[아고은는]|보[아고]|버[리려]|오[고는]"
    r"|가?야|한 )"
)
# 하고 and the like, whatever stands after them; the noun 신고 ends so too.
_AND = re.compile(
    r"(?<!야 )(?P<stem>[가-힣]*(?:[하받내두추키치막]|내주|돌려주|빌려주|세우|바꾸|알리|붙이"
    r"|줄이|높이|살피|살펴보))"
    rf"(?:고|며),? {_HELPERS}"
)
# A verb before another: how, or first of all, it is done. 위하여 and 대하여 are no verbs.
_THEN = re.compile(
    r"(?<![가-힣])(?!(?:위|대|의|관|통|인|비|한|향|관련|한정|반)(?:하여|해))"
    r"(?P<stem>[가-힣]+(?:하여|해)"
    rf"|받아|거쳐|붙여|열어|모아|밝혀|뽑아),? {_HELPERS}"
)
_ENUMERATED = re.compile(
    r"(?P<items>[^,.]{2,40}(?:, [^,.]{2,40}){2,} 등)(?P<particle>을|의|에|으로|이|과)"
    r"(?P<rest> .+니다\.)$"
)
_NO_ITEM = re.compile(r"[가-힣](?:[고며면]|하여|[은는을를])(?=\s|$)|에게|다음")
# What stands before the first item may be said of all of them, and would be its own in a list.
_OF_ALL = re.compile(r"(?:[대관위]한|[따다]른|의한|마다|매[년월]|[가-힣]\s?안) ")
_HELD_BY_ALL = re.compile(
    r"\d[^,]{0,8}?(?:이내|까지|안)에? |(?:사람|자|인|민|원|단체|기관)에 대해 "
)
_OBJECT = re.compile(r"[을를] ")
_PAIRS = {"이": "이/가", "과": "과/와"}


class Lister:
    """Makes lists of rules, announced in the profile's own words."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def steps(self, sentence: str) -> list[str]:
        """What must or may be done, a line each, under who does it; empty if it is one thing."""
        return self._steps(sentence, _EVERY)

    def deeds(self, sentence: str) -> list[str]:
        """The same, cut behind 하다 alone: other verbs read as two words once they are cut."""
        return self._steps(sentence, _DEED)

    def _steps(self, sentence: str, ends: re.Pattern[str]) -> list[str]:
        own = _CASE_OF_ITS_OWN.search(sentence)
        # A case behind the first thing holds for the second alone: only the topic is before both.
        lead = lead_of(sentence[: own.start()] if own else sentence)
        key = next((key for sign, key in _ANNOUNCED if sign.search(sentence)), None)
        if key is None or (key is WritingText.DEEDS and not lead):
            return []
        things = _things(sentence[len(lead) :], key, ends)
        head = self._sentences.say(key)
        lines = [lead + head, *(f"{BULLET}{thing}" for thing in things)]
        return lines if things and words_of(lines[0]) <= LONGEST else []

    def things(self, sentence: str) -> list[str]:
        """What a sentence says to be done, a thing each; none where it is one thing."""
        return _things(sentence, WritingText.DEEDS, _DEED)

    def manner(self, sentence: str) -> list[str]:
        """What may be done, and after it how; empty if nothing of a rule says how."""
        lead = lead_of(sentence)
        found = _THEN.search(sentence, len(lead))
        stem = stem_of(found["stem"]) if found else None
        if found is None or stem is None or not PERMISSION.search(sentence):
            return []
        how, rest = sentence[len(lead) : found.start()], sentence[found.end() :]
        bare = PERMISSION.sub("", rest)
        if _NO_STEP.search(how + bare) or takes_what_is_before(rest) or _AND.search(how + bare):
            return []
        if unbalanced(how) or not how.strip() or not _OBJECT.search(rest):
            return []
        said = f"{how}{polite_verb(stem)}."
        return [lead + rest, self._sentences.say(WritingText.THEREBY, statement=said)]


def enumerated(sentence: str) -> list[str]:
    """A sentence with the list inside it set below; empty if it holds none of three and more.

    Nor is a definition parted: the term that it begins with would be the first item.
    """
    if sentence.startswith("“"):
        return []
    lead = lead_of(sentence)
    found = _ENUMERATED.match(sentence, len(lead))
    if found is None or unbalanced(found["items"]):
        return []
    items = found["items"].split(", ")
    if any(map(_NO_ITEM.search, items)) or _OF_ALL.search(items[0]):
        return []
    pair = _PAIRS.get(found["particle"])
    below = with_particle("다음", pair) if pair else f"다음{found['particle']}"
    return [f"{lead}{below}{found['rest']}", *(f"{BULLET}{item}" for item in items)]


def _behind_its_case(rule: str, start: int) -> str:
    """What a part before it may belong to: no verb of a case that is the second thing's alone."""
    case = _CASE_OF_ITS_OWN.match(rule, start)
    return rule[case.end() if case else start :]


def _things(rule: str, key: WritingText, ends: re.Pattern[str]) -> list[str]:
    """The things that a rule names, each ending in 기; none where they cannot be told apart."""
    duty = key is not WritingText.PERMISSIONS
    body = (DUTY if duty else PERMISSION).sub("", rule)
    if key is WritingText.DEEDS:
        last = stem_of_polite(body.removesuffix(".")) or None
    else:
        last = stem_of(body) if duty else stem_of_adnominal(body)
    # What may be done in some way must be done that way: it is no step of its own.
    signs = (_AND, _THEN) if duty else (_AND,)
    cuts = sorted(
        (cut for sign in signs for cut in sign.finditer(body)), key=lambda cut: cut.start()
    )
    cuts = [
        cut
        for cut in cuts
        if not (_ATTRIBUTES.match(body, cut.end()) or _LIKE_WHAT.fullmatch(cut["stem"]))
    ]
    bare = _CASE_OF_ITS_OWN.sub("", body) if len(cuts) == 1 else body
    if last is None or not cuts or _NO_STEP.search(bare) or unbalanced(body):
        return []
    # Before a verb that tells of a noun, a part may belong to that verb.
    cuts = [
        cut
        for cut in cuts
        if ends.search(cut["stem"]) and not takes_what_is_before(_behind_its_case(rule, cut.end()))
    ]
    if not cuts or (not duty and _THEN.search(body)):
        return []
    things: list[str] = []
    start = 0
    for cut in cuts:
        stem = cut["stem"] if cut.re is _AND else stem_of(cut["stem"])
        if stem is None or unbalanced(body[start : cut.start()]):
            return []
        things.append(f"{body[start : cut.start()]}{stem.removesuffix('으')}기")
        start = cut.end()
    # By when or for whom the first thing is done may hold for the others as well.
    return [] if _HELD_BY_ALL.search(things[0]) else [*things, f"{last[start:]}기"]
